import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Highlight {
  id: string;
  note: string;
}

interface Entry {
  sequence: number;
  change: { records: { table: string; before: Highlight | null; after: Highlight | null }[] };
}

/** The notes of all highlights of a library that nobody has open, by highlight, read without the program's help. */
export async function readNotes(folder: string): Promise<Map<string, string>> {
  const snapshot = JSON.parse(await readFile(join(folder, 'library.json'), 'utf8')) as { sequence: number; highlights: Highlight[] };
  const notes = new Map(snapshot.highlights.map(({ id, note }) => [id, note]));
  let { sequence } = snapshot;
  for (const entry of await readEntries(join(folder, 'journal'))) {
    if (entry.sequence !== sequence + 1) continue;
    sequence = entry.sequence;
    for (const { table, before, after } of entry.change.records) {
      if (table !== 'highlight') continue;
      if (after) notes.set(after.id, after.note);
      else if (before) notes.delete(before.id);
    }
  }
  return notes;
}

/** In order of sequence. Where two say they are the same, the later file holds. */
async function readEntries(folder: string): Promise<Entry[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
  const entries = new Map<number, Entry>();
  for (const name of names.sort((a, b) => (a.replace('.', '-0.') < b.replace('.', '-0.') ? -1 : 1))) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n').slice(0, -1);
    for (const line of lines) {
      const entry = JSON.parse(line.slice(9)) as Entry;
      entries.set(entry.sequence, entry);
    }
  }
  return [...entries.values()].sort((a, b) => a.sequence - b.sequence);
}
