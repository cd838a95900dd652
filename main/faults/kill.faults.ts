import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { newFolder } from '../library/library.fixture';
import { readLibrary } from '../library/open-library';
import { storeProcess } from './build-store-process';
import { times } from './scale';

it('nothing acknowledged is lost to kill -9 at any moment', async () => {
  const folder = await newFolder();
  let acknowledged: string[] = [];
  for (let kill = 0; kill < times(900, 12); kill += 1) {
    const saved = await runUntilKilled(folder, `k${kill}`, Math.random() * 60);
    acknowledged = [...acknowledged, ...saved];
    const { library } = await readLibrary(folder);
    const missing = acknowledged.filter((id) => !library.articleOf.has(id));
    expect(missing).toEqual([]);
  }
  console.log(`${acknowledged.length} acknowledged edits`);
});

/** Runs the store process, kills it some milliseconds after it has the library, and answers what it acknowledged. */
async function runUntilKilled(folder: string, name: string, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [storeProcess, folder, name, '3'], { stdio: ['pipe', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.startsWith('open')) setTimeout(() => child.kill('SIGKILL'), after);
  });
  await once(child, 'close');
  return [...said.matchAll(/^saved (\S+) \d+\n/gmu)].map(([, id]) => id ?? '');
}
