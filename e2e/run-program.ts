import { spawn, type ChildProcess } from 'node:child_process';
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
  return answerOf(start(folder, args));
}

/** The same, told to end once it has said a line. */
export async function interruptProgram(folder: string, signal: NodeJS.Signals, ...args: string[]): Promise<Answer> {
  const program = start(folder, args);
  program.stdout?.once('data', () => program.kill(signal));
  return answerOf(program);
}

function start(folder: string, args: string[]): ChildProcess {
  const env = { ...process.env, INIT_CWD: folder, XDG_CONFIG_HOME: join(folder, 'config'), XDG_RUNTIME_DIR: '' };
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY']) Reflect.deleteProperty(env, name);
  return spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], { env, cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function answerOf(program: ChildProcess): Promise<Answer> {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    program[name]?.setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !ofTheStart.test(line));
  return new Promise((resolve, reject) => {
    program.once('error', reject);
    program.once('close', (status) => {
      resolve({ status: status ?? -1, done: lines(said.stdout), failed: lines(said.stderr) });
    });
  });
}
