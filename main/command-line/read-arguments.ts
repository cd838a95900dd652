import { resolve } from 'node:path';
import { forms } from './usage';

/** A path that an option names, from `cwd`; null where there is no such option. */
export function pathFrom(option: string, value: string | boolean | undefined, cwd: string, kind: { word: string; sign: string } = folder): string | null {
  if (value === undefined) return null;
  if (typeof value !== 'string' || value === '') throw new Error(`${option} needs a ${kind.word}: ${option} ${kind.sign}.`);
  return resolve(cwd, value);
}

const folder = { word: 'folder', sign: 'DIR' };

export function parseStrictly<Parsed>(command: keyof typeof forms, parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    // Node adds advice on arguments that begin with a hyphen.
    const [what = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw mistakeIn(command, `${what}.`);
  }
}

export function mistakeIn(command: keyof typeof forms, message: string): Error {
  return new Error(`${message} Usage: ${forms[command]}`);
}
