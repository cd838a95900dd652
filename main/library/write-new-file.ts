import { open, rm } from 'node:fs/promises';
import { writeFileDurably } from './write-file';

/** Writes a file for anyone to read where nothing is; fails with `EEXIST` where something is, and leaves nothing where it fails. */
export async function writeNewFile(path: string, text: string): Promise<void> {
  // Only who makes the name may replace what has it.
  await (await open(path, 'wx', 0o666)).close();
  try {
    await writeFileDurably(path, text, { mode: 0o666 });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
