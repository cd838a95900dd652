import { expect, it } from 'vitest';
import { newFolder } from '../library/library.fixture';
import { openLibrary } from '../library/open-library';
import { expectWhole, runUntilKilled } from './run-store';
import { isFull, times } from './scale';

it('nothing acknowledged is lost to kill -9 at any moment, and nothing is half there', async () => {
  let total = 0;
  let folder = '';
  let acknowledged: string[] = [];
  for (let kill = 0; kill < times(900, 12); kill += 1) {
    if (kill % 30 === 0) [folder, acknowledged] = [await newFolder(), []];
    const saved = await runUntilKilled(folder, `k${kill}`, Math.random() * 90);
    total += saved.length;
    acknowledged.push(...saved);
    const library = await openLibrary(folder);
    expectWhole(library.store.library, acknowledged);
    expect(library.notice).toBeNull();
    await library.close();
  }
  console.log(`${total} edits were acknowledged`);
  if (isFull) expect(total).toBeGreaterThanOrEqual(20_000);
});
