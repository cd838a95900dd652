import { createInterface } from 'node:readline';
import { aHighlight } from '../../core/library.fixture';
import { openLibrary } from '../library/open-library';

/**
 * A process that owns a library and adds highlights, as many as it is told at a time, until it is killed or its input
 * ends. Says one line for each that is acknowledged: `saved <highlight id> <sequence>`.
 */
const [folder = '', name = 'p', atOnce = '1'] = process.argv.slice(2);

try {
  const library = await openLibrary(folder);
  console.log('open');
  const over = new AbortController();
  createInterface({ input: process.stdin }).once('close', () => over.abort());
  for (let number = 0; !over.signal.aborted; number += Number(atOnce)) {
    const ids = Array.from({ length: Number(atOnce) }, (_, index) => `${name}-${number + index}`);
    await Promise.all(ids.map((id) => add(id)));
  }
  await library.close();
  console.log('closed');

  async function add(id: string): Promise<void> {
    const sequence = await library.store.edit(() => ({
      says: `highlight ${id}`, place: null, session: null,
      records: [{ table: 'highlight', before: null, after: aHighlight({ id, note: `A note on ${id}. `.repeat(20) }) }],
    }));
    process.stdout.write(`saved ${id} ${sequence}\n`);
  }
} catch (error) {
  console.log(`refused ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
