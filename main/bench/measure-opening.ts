import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openLibrary } from '../library/open-library';
import { writeNoteOn } from './measure-store';
import { time } from './timing';

/**
 * How many milliseconds opening takes until a change is on the disk, or `JSON.parse` of the same file: to be asked
 * once of a process, for the second time would be warm.
 */
export function measureOpening(folder: string, what: 'open' | 'parse'): Promise<number> {
  return time(async () => {
    if (what === 'open') await openAndEdit(folder);
    else JSON.parse(await readFile(join(folder, 'library.json'), 'utf8'));
  });
}

async function openAndEdit(folder: string): Promise<void> {
  const { store } = await openLibrary(folder);
  const [highlightId = ''] = store.library.articleOf.keys();
  await writeNoteOn(store, highlightId, performance.now());
}
