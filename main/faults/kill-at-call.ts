import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/** When a process dies: before a call, when half of what the call writes is written, or after it. */
export type KillMoment = 'before' | 'half' | 'after';

type Call = (...given: unknown[]) => unknown;

const changing = ['open', 'link', 'mkdir', 'rename', 'rm', 'writeFile', 'copyFile'];
const changingOnHandle = ['writeFile', 'sync', 'datasync'];
const writing = new Set(['writeFile', 'writeSync']);

/**
 * Kills this process at its n-th call, from 1, that changes files, whoever makes it: Node's own functions are replaced,
 * so that nothing has to be handed to what is killed. `half` counts only the calls that write.
 */
export async function killAtCall(at: number, moment: KillMoment): Promise<void> {
  const handle = await promises.open(process.execPath, 'r');
  const handlePrototype = Object.getPrototypeOf(handle) as object;
  await handle.close();
  let calls = 0;
  const isLast = (name: string): boolean => (moment !== 'half' || writing.has(name)) && ++calls === at;
  for (const name of changing) {
    replace(promises, name, (run) => async (...given) => runLast(isLast(name), run, given));
  }
  for (const name of changingOnHandle) {
    replace(handlePrototype, name, (run) => async function callLast(this: unknown, ...given: unknown[]) {
      return runLast(isLast(name), run.bind(this), given);
    });
  }
  replace(fs, 'writeSync', (run) => (...given) => {
    const isIt = isLast('writeSync');
    if (isIt && moment === 'before') die();
    const result = run(...(isIt && moment === 'half' ? halved(given) : given));
    if (isIt) die();
    return result;
  });
  syncBuiltinESMExports();

  async function runLast(isIt: boolean, run: Call, given: unknown[]): Promise<unknown> {
    if (isIt && moment === 'before') die();
    try {
      return await run(...(isIt && moment === 'half' ? halved(given) : given));
    } finally {
      // A call that failed is one, too.
      if (isIt) die();
    }
  }
}

function replace(owner: object, name: string, wrap: (run: Call) => Call): void {
  const calls = owner as Record<string, Call>;
  const run = calls[name];
  if (!run) throw new Error(`Node has no ${name}.`);
  calls[name] = wrap(run);
}

/** A file's own method is given the content first; the others are given the file before it. */
function halved(given: unknown[]): unknown[] {
  const index = given.length > 1 ? 1 : 0;
  const content = given[index];
  const half = typeof content === 'string' || content instanceof Uint8Array ? content.slice(0, content.length / 2) : content;
  return given.with(index, half);
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}
