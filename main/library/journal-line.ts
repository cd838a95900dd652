import { crc32 } from 'node:zlib';
import type { Entry } from '../../core/entry';
import { entrySchema } from '../../core/entry-schema';

/** An entry as a line of a journal: the CRC-32 of the JSON as eight hexadecimal digits, a space, the JSON. */
export function formatLine(entry: Entry): string {
  const json = JSON.stringify(entry);
  return `${checksumOf(json)} ${json}\n`;
}

/** The entry in a line, without its line feed; null where the line is not as it was written. */
export function parseLine(line: Uint8Array): Entry | null {
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8');
  if (text[8] !== ' ' || checksumOf(line.subarray(9)) !== text.slice(0, 8)) return null;
  try {
    return entrySchema.parse(JSON.parse(text.slice(9)));
  } catch {
    // Eight noughts are the checksum of nothing at all.
    return null;
  }
}

export function checksumOf(content: string | Uint8Array): string {
  return crc32(content).toString(16).padStart(8, '0');
}
