import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../../core/entry';
import { codeOf } from './file-problem';
import { acknowledgedName, journalFolder } from './journal';
import { checksumOf, parseLine } from './journal-line';
import { segmentsAmong, type Segment } from './segment-name';
import { takeTurns } from './take-turns';
import { namesIn } from './write-file';

/** What a journal says. */
export interface JournalReading {
  /** In order; where segments overlap the later one holds. Gaps are left as they are. */
  entries: Entry[];
  /** The segments with lines that are not as they were written, by name. A last line that was cut off is no damage. */
  damaged: string[];
  /** The segments that were read, in order. */
  segments: Segment[];
  /** The last sequence whose saving was acknowledged, as far as is known; 0 where it is not. */
  acknowledged: number;
}

/** Reads the segments of a library's journal that hold entries after a sequence, and perhaps some before. */
export async function readJournal(libraryFolder: string, after: number): Promise<JournalReading> {
  const folder = join(libraryFolder, journalFolder);
  const segments = segmentsAmong(await namesIn(folder));
  const needed = segments.filter((_segment, index) => (segments[index + 1]?.start ?? Infinity) > after + 1);
  const entries: Entry[] = [];
  const damaged: string[] = [];
  for (const [index, segment] of needed.entries()) {
    const reading = await readSegment(join(folder, segment.name));
    const end = needed[index + 1]?.start ?? Infinity;
    entries.push(...reading.entries.filter(({ sequence }) => sequence < end));
    if (reading.isDamaged || misses(reading.entries, segment)) damaged.push(segment.name);
  }
  return { entries, damaged, segments: needed, acknowledged: await readAcknowledged(folder) };
}

/** The names of a library's segments that hold nothing after a sequence. */
export async function segmentsUpTo(libraryFolder: string, sequence: number): Promise<string[]> {
  const segments = segmentsAmong(await namesIn(join(libraryFolder, journalFolder)));
  return segments.filter((_segment, index) => (segments[index + 1]?.start ?? Infinity) <= sequence + 1).map(({ name }) => name);
}

/** Every line of a segment that is as it was written. */
export async function readSegment(path: string): Promise<{ entries: Entry[]; isDamaged: boolean }> {
  const bytes = await readFile(path);
  const turn = takeTurns();
  const entries: Entry[] = [];
  let isDamaged = false;
  let at = 0;
  for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', at)) {
    const entry = parseLine(bytes.subarray(at, end));
    if (entry) entries.push(entry);
    else isDamaged = true;
    at = end + 1;
    await turn();
  }
  const rest = bytes.subarray(at);
  const unended = parseLine(rest);
  // A last line of which only the line feed is wrong was not cut off.
  const altered = unended ? null : parseLine(rest.subarray(0, -1));
  const last = unended ?? altered;
  if (last) entries.push(last);
  return { entries, isDamaged: isDamaged || altered !== null };
}

/** Whether a segment's entries do not follow each other from its start. */
function misses(entries: readonly Entry[], { start }: Segment): boolean {
  return entries.some(({ sequence }, index) => sequence !== start + index);
}

async function readAcknowledged(folder: string): Promise<number> {
  try {
    const [, padded = '', checksum] = /^(\d{12}) ([0-9a-f]{8})\n$/u.exec(await readFile(join(folder, acknowledgedName), 'latin1')) ?? [];
    return checksumOf(padded) === checksum ? Number(padded) : 0;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}
