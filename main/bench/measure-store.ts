import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSONFile } from 'lowdb/node';
import { writeNote } from '../../core/edits/highlight-edits';
import { recordsOf } from '../../core/library';
import { formatLine } from '../library/journal-line';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import { writeLargeLibrary } from './large-library';
import { median, time } from './timing';

/** Milliseconds of single operations, by what was done. */
type Times = Record<string, number[]>;

/**
 * What saving costs at each size: an acknowledged edit against a bare append and fdatasync of as many bytes, and
 * against lowdb's own writer. Everything in one run, in turns.
 */
export async function measureStore(sizes: readonly number[], rounds: number): Promise<void> {
  const edits = new Map<number, number>();
  const folder = await mkdtemp(join(tmpdir(), 'stancemark-bench-'));
  try {
    for (const size of sizes) {
      const library = await openLarge(join(folder, String(size)), size);
      const times = await measureEdits(library, folder, rounds);
      const own = await measureLowdb(library, join(folder, 'lowdb.json'), size);
      const [edit, bare] = [median(times['edit']), median(times['append and fdatasync'])];
      edits.set(size, edit);
      console.log(
        `${String(size).padStart(7)} highlights: an edit ${edit.toFixed(3)} ms, bare append and fdatasync ${bare.toFixed(3)} ms, ` +
          `ratio ${(edit / bare).toFixed(2)} (aim: 1.5); lowdb's JSONFile ${own.toFixed(0)} ms, 1/${(own / edit).toFixed(0)}`,
      );
      await library.close();
    }
    const [before, last] = sizes.slice(-2);
    if (before !== undefined && last !== undefined) {
      console.log(`from ${before} to ${last}: ${((edits.get(last) ?? NaN) / (edits.get(before) ?? NaN)).toFixed(2)} (aim: 1.2)`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function openLarge(folder: string, size: number): Promise<OpenLibrary> {
  await writeLargeLibrary(folder, size);
  const library = await openLibrary(folder);
  // The day's first change brings its backup.
  const [highlightId = ''] = library.store.library.articleOf.keys();
  await writeNoteOn(library.store, highlightId, 0);
  await library.backups.settle();
  return library;
}

/** Writes another note, and waits until it is on the disk. */
export function writeNoteOn(store: OpenLibrary['store'], highlightId: string, round: number): Promise<number> {
  return store.edit((library, at) => writeNote.run(library, { highlightId, note: `Note ${round}`, session: String(round) }, at));
}

async function measureEdits(library: OpenLibrary, folder: string, rounds: number): Promise<Times> {
  const ids = [...library.store.library.articleOf.keys()];
  const path = join(folder, 'bare');
  const file = await open(path, 'w');
  const line = Buffer.from(lineLike(library, ids[0] ?? ''));
  const times: Times = { edit: [], 'append and fdatasync': [] };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      const highlightId = ids[(round * 7919) % ids.length] ?? '';
      times['edit']?.push(await time(() => writeNoteOn(library.store, highlightId, round)));
      times['append and fdatasync']?.push(
        await time(async () => {
          await file.writeFile(line);
          await file.datasync();
        }),
      );
    }
  } finally {
    await file.close();
  }
  return times;
}

/** A line as long as an edit's. */
function lineLike({ store: { library } }: OpenLibrary, highlightId: string): string {
  const change = writeNote.run(library, { highlightId, note: 'Another note', session: 's' }, '2026-01-02T03:04:05.000Z');
  return formatLine({ sequence: 1, at: '2026-01-02T03:04:05.000Z', cause: 'edit', change });
}

async function measureLowdb({ store }: OpenLibrary, path: string, size: number): Promise<number> {
  const adapter = new JSONFile(path);
  const records = recordsOf(store.library);
  const times: number[] = [];
  for (let round = 0; round < Math.max(3, 5_000 / size); round += 1) times.push(await time(() => adapter.write(records)));
  return median(times);
}
