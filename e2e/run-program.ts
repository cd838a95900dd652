import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from './start-app';

/** What a command said and how it ended. */
export interface Answer {
  status: number;
  /** The lines of standard output. */
  done: string[];
  /** Those of standard error, but for what the start says of the machine. */
  failed: string[];
}

const ofTheStart = /^(?:Electron \S+ stands in for the release|Started by root|Building)/u;

/** Runs what `npm start --` runs, from `folder` and without any display. */
export async function runProgram(folder: string, ...args: string[]): Promise<Answer> {
  const env = { ...process.env, INIT_CWD: folder, XDG_CONFIG_HOME: join(folder, 'config'), XDG_RUNTIME_DIR: '' };
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY']) Reflect.deleteProperty(env, name);
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !ofTheStart.test(line));
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'scripts/start.mjs'), ...args], { env, cwd: root }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? -1), done: lines(stdout), failed: lines(stderr) });
    });
  });
}
