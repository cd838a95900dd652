import { describe, expect, it } from 'vitest';
import type { ImportProgress, ImportResult } from '../core/contract';
import { ImportQueue, type ImportTask } from './import-job';

const resultOf = (name: string): ImportResult => ({ name, articleId: name, isKnown: false, failure: null });
const brings = (name: string): ImportTask => ({ name, run: () => Promise.resolve([resultOf(name)]) });

describe('ImportQueue', () => {
  it('runs what is asked for later after what was asked for first', async () => {
    const queue = new ImportQueue(() => undefined);
    const ran: string[] = [];
    const noting = (name: string): ImportTask => ({
      name,
      run: async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        ran.push(name);
        return [resultOf(name)];
      },
    });
    await Promise.all([queue.run([noting('a'), noting('b')], 0), queue.run([noting('c')], 3)]);
    expect(ran).toEqual(['a', 'b', 'c']);
  });

  it('tells how far it is, and its end', async () => {
    const told: (ImportProgress | null)[] = [];
    const queue = new ImportQueue((progress) => told.push(progress));
    await queue.run([brings('a'), brings('b')], 0);
    expect(told[0]).toEqual({ done: 0, total: 2, name: 'a' });
    expect(told.at(-1)).toBeNull();
  });

  it('cancelled, keeps what it has brought and leaves out the rest, and what waits', async () => {
    const queue = new ImportQueue(() => undefined);
    const isCutShort: ImportTask = {
      name: 'b',
      run: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve([{ ...resultOf('b'), articleId: null, failure: { code: 'unreadable', message: 'It was cancelled.' } }]));
          queueMicrotask(() => queue.cancel());
        }),
    };
    const [first, second] = await Promise.all([queue.run([brings('a'), isCutShort, brings('c')], 0), queue.run([brings('d')], 0)]);
    expect(first).toMatchObject({ results: [{ name: 'a' }], left: 2 });
    expect(second).toMatchObject({ results: [], left: 1 });
    expect(await queue.run([brings('e')], 0)).toMatchObject({ results: [{ name: 'e' }], left: 0 });
  });
});
