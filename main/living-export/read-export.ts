import { createHash } from 'node:crypto';
import { codeOf } from '../library/file-problem';
import { ForeignFile, readOwnFile } from '../library/read-own-file';

/** Far more than any export: what is larger is not worked through. */
const largest = 16 * 2 ** 20;

/** A file as it was read, and what tells whether it is still the same. */
export interface ReadExport {
  text: string;
  hash: string;
}

/** A file's text, with its byte order mark if it has one. Throws `ForeignFile` at what is no file, too large or not UTF-8. */
export async function readExport(path: string): Promise<ReadExport> {
  const bytes = await readOwnFile(path, largest);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), hash: hashOf(bytes) };
  } catch {
    throw new ForeignFile('it is not text in UTF-8');
  }
}

/** Whether a file still holds what was read of it. */
export async function isSame(path: string, { hash }: Pick<ReadExport, 'hash'>): Promise<boolean> {
  try {
    return hashOf(await readOwnFile(path, largest)) === hash;
  } catch (error) {
    if (error instanceof ForeignFile || codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
