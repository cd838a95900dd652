import { stat } from 'node:fs/promises';
import { codeOf } from './file-problem';

/** What tells a file from any that is put in its place, or written over it; null where there is none. */
export async function identifyFile(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return [ino, size, mtimeNs].join();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}
