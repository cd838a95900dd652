import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Left in a library's folder by a start that found it open: the window that has it comes to the front and removes it. */
const requestName = 'show-request';

/** How long the owner may take, in milliseconds. */
const patience = 3000;

/** Asks the process that has a library to show its window; false where nobody answers. */
export async function askOwnerToShow(folder: string): Promise<boolean> {
  const path = join(folder, requestName);
  try {
    await writeFile(path, '', { mode: 0o600 });
  } catch {
    return false;
  }
  for (let waited = 0; waited < patience; waited += 100) {
    await wait(100);
    if (!(await isThere(path))) return true;
  }
  await rm(path, { force: true });
  return false;
}

/** Whether another start has asked for this library's window since the last call. */
export async function takeShowRequest(folder: string): Promise<boolean> {
  const path = join(folder, requestName);
  if (!(await isThere(path))) return false;
  await rm(path, { force: true });
  return true;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
