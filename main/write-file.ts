import { randomUUID } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a durable write asks of the file system; a test puts failing operations in its place. */
export type FileOperations = Pick<typeof nodeFiles, 'open' | 'rename' | 'rm'>;

const temporaryName = /^\.stancemark-[0-9a-f-]{36}\.tmp$/;

/**
 * Replaces a file's content, or makes the file. Resolves once the content survives a power cut; where it
 * rejects, the old content is still whole. The file is the user's alone unless `mode` says otherwise.
 */
export async function writeFileDurably(
  path: string,
  content: string | Uint8Array,
  { mode = 0o600, files = nodeFiles }: { mode?: number; files?: FileOperations } = {},
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.stancemark-${randomUUID()}.tmp`);
  try {
    await writeInFull(temporary, typeof content === 'string' ? Buffer.from(content) : content, mode, files);
    await files.rename(temporary, path);
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder, files);
}

/** Makes a folder and those above it, so that they survive a power cut. */
export async function makeFolderDurably(path: string): Promise<void> {
  const first = await nodeFiles.mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made), nodeFiles);
}

/** Removes what writes that were cut off have left in a folder. Only its one writer may call this. */
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  const names = await nodeFiles.readdir(folder);
  const left = names.filter((name) => temporaryName.test(name));
  await Promise.all(left.map((name) => nodeFiles.rm(join(folder, name), { force: true })));
}

async function writeInFull(path: string, bytes: Uint8Array, mode: number, files: FileOperations): Promise<void> {
  const file = await files.open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    const { size } = await file.stat();
    if (size !== bytes.length) throw new Error(`Only ${size} of ${bytes.length} bytes were written.`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string, files: FileOperations): Promise<void> {
  // Windows opens no folders; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const opened = await files.open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
