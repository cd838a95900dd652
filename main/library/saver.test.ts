import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SavingState } from '../../core/contract';
import { Saver } from './saver';

/** A write that ends when the test says so. */
interface Write {
  succeed: () => void;
  fail: () => void;
}

let writes: Write[];
let told: SavingState['state'][];
let saver: Saver;
const turn = (): Promise<void> => wait(0);

beforeEach(() => {
  writes = [];
  told = [];
  saver = new Saver({
    write: () => new Promise((succeed, reject) => writes.push({ succeed, fail: () => reject(new Error('EIO')) })),
    tell: ({ state }) => told.push(state),
    describe: (error) => (error as Error).message,
    retryAfter: 20,
  });
});
afterEach(() => saver.stop());

describe('saving', () => {
  it('acknowledges with the write that holds the change, not an earlier one', async () => {
    const done: number[] = [];
    void saver.save().then(() => done.push(1));
    await turn();
    void saver.save().then(() => done.push(2));
    void saver.save().then(() => done.push(3));
    await turn();
    expect(writes).toHaveLength(1);
    writes[0]?.succeed();
    await turn();
    expect(done).toEqual([1]);
    expect(writes).toHaveLength(2);
    expect(saver.state.state).toBe('saving');
    writes[1]?.succeed();
    await saver.settle();
    expect(done).toEqual([1, 2, 3]);
    expect(told).toEqual(['saving', 'saved']);
  });

  it('says that it failed, until it works again by itself', async () => {
    const saved = saver.save();
    await turn();
    writes[0]?.fail();
    await expect(saved).rejects.toThrow('EIO');
    expect(saver.state).toEqual({ state: 'failed', message: 'EIO' });
    await expect.poll(() => writes.length).toBe(2);
    expect(saver.state.state).toBe('failed');
    writes[1]?.succeed();
    expect(await saver.settle()).toEqual({ state: 'saved' });
    expect(told).toEqual(['saving', 'failed', 'saved']);
  });

  it('saves with the next change what failed before', async () => {
    const first = saver.save();
    await turn();
    const second = saver.save();
    writes[0]?.fail();
    await expect(first).rejects.toThrow();
    await turn();
    writes[1]?.succeed();
    await expect(second).resolves.toBeUndefined();
    await wait(40);
    expect(writes).toHaveLength(2);
  });
});
