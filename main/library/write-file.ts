import { randomUUID } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './file-problem';

/** What a durable write asks of the file system; a test puts failing operations in its place. */
export type FileOperations = Pick<typeof nodeFiles, 'open' | 'rename' | 'rm' | 'mkdir'>;

const temporaryPattern = /^\.stancemark-[0-9a-f-]{36}\.tmp$/;

/** A name for a file that is to get another one; `sweepTemporaryFiles` knows it. */
export function temporaryName(): string {
  return `.stancemark-${randomUUID()}.tmp`;
}

export function isTemporary(name: string): boolean {
  return temporaryPattern.test(name);
}

/**
 * Replaces a file's content, or makes the file. Resolves once the content survives a power cut; where it
 * rejects, the old content is still whole. Pieces are asked for one after the other, with other work in between.
 * A link in the file's place is replaced, not followed. The file is the user's alone unless `mode` says otherwise.
 * `onReplaced` is called once the new content has the name: it may still reject after that.
 */
export async function writeFileDurably(
  path: string,
  content: string | Uint8Array | Iterable<Uint8Array>,
  { mode = 0o600, files = nodeFiles, onReplaced }: { mode?: number; files?: FileOperations; onReplaced?: () => Promise<void> } = {},
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, temporaryName());
  try {
    await writeInFull(temporary, piecesOf(content), mode, files);
    await files.rename(temporary, path);
  } catch (error) {
    await files.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await onReplaced?.();
  await syncFolder(folder, files);
}

/** Makes a folder and those above it, so that they survive a power cut. */
export async function makeFolderDurably(path: string, files: FileOperations = nodeFiles): Promise<void> {
  const first = await files.mkdir(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made), files);
}

/** Makes a folder in one that is there, so that it survives a power cut. Where that one is gone (a drive unplugged), it does not come back empty. */
export async function makeSubfolderDurably(path: string, files: FileOperations = nodeFiles): Promise<void> {
  try {
    await files.mkdir(path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    throw error;
  }
  await syncFolder(dirname(path), files);
}

/** Makes the names in a folder survive a power cut. */
export async function syncFolder(folder: string, files: FileOperations = nodeFiles): Promise<void> {
  // Windows opens no folders; NTFS journals the rename itself.
  if (process.platform === 'win32') return;
  const opened = await files.open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** Removes what writes that were cut off have left in a folder, if it is there. Only its one writer may call this. */
export async function sweepTemporaryFiles(folder: string): Promise<void> {
  const names = await namesIn(folder);
  const left = names.filter(isTemporary);
  await Promise.all(left.map((name) => nodeFiles.rm(join(folder, name), { force: true })));
}

/** The names of what lies in a folder; none where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await nodeFiles.readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The whole of a file, in one go: what Node reads piece by piece takes twice as long for a large one. */
export async function readWhole(path: string): Promise<Buffer> {
  const file = await nodeFiles.open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafe(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read) {
      ({ bytesRead: read } = await file.read(bytes, length, size - length, length));
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

function piecesOf(content: string | Uint8Array | Iterable<Uint8Array>): Iterable<Uint8Array> {
  if (typeof content === 'string') return [Buffer.from(content)];
  return content instanceof Uint8Array ? [content] : content;
}

async function writeInFull(
  path: string,
  pieces: Iterable<Uint8Array>,
  mode: number,
  files: FileOperations,
): Promise<void> {
  const file = await files.open(path, 'wx', mode);
  try {
    let length = 0;
    for (const piece of pieces) {
      await file.writeFile(piece);
      length += piece.length;
    }
    const { size } = await file.stat();
    if (size !== length) throw new Error(`Only ${size} of ${length} bytes were written.`);
    await file.sync();
  } finally {
    await file.close();
  }
}
