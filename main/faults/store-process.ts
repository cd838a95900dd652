import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { aHighlight } from '../../core/library.fixture';
import { openLibrary, type OpenLibrary } from '../library/open-library';

/**
 * A process that owns a library and adds highlights, each with its speaker in one change, three at a time, until it is
 * killed, its input ends, or there are as many as it was told; then it keeps the library until its input ends. Says one
 * line for each that is acknowledged: `saved <highlight id>`. With each edition it makes a backup, closes the library,
 * which writes a snapshot, and opens it again; it announces both.
 */
const [folder = '', name = 'p', most = 'Infinity', edition = '60'] = process.argv.slice(2);

try {
  let library = await openLibrary(folder);
  console.log('open');
  const over = new AbortController();
  const input = createInterface({ input: process.stdin }).once('close', () => over.abort());
  for (let number = 0; !over.signal.aborted && number < Number(most); number += 3) {
    await Promise.all([0, 1, 2].map((more) => addPair(library, `${name}-${number + more}`)));
    if (number % Number(edition) === Number(edition) - 3) {
      console.log('backup');
      const { library: present, sequence } = library.store;
      await library.backups.make({ library: present, sequence, savedAt: new Date().toISOString(), more: {} }, 'asked');
      console.log('snapshot');
      await library.close();
      library = await openLibrary(folder);
    }
  }
  if (!over.signal.aborted) await once(input, 'close');
  await library.close();
  console.log('closed');
  process.exit(0);
} catch (error) {
  console.log(`refused ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

async function addPair({ store }: OpenLibrary, id: string): Promise<void> {
  const highlight = aHighlight({ id, note: `A note on ${id}. `.repeat(20), speaker: id });
  await store.edit(() => ({
    says: `highlight ${id}`, place: null, session: null,
    records: [
      { table: 'speaker', before: null, after: { id, name: id, role: '', affiliation: '' } },
      { table: 'highlight', before: null, after: highlight },
    ],
  }));
  process.stdout.write(`saved ${id}\n`);
}
