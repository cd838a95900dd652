import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { killedProcess } from './build-store-process';

/** Lets a process kill itself at its n-th call, and answers what it said before. */
export async function runKilled(folder: string, what: 'edit' | 'migrate', at: number, moment: 'before' | 'after'): Promise<string> {
  const child = spawn(process.execPath, [killedProcess, folder, what, String(at), moment], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  await once(child, 'close');
  return said;
}
