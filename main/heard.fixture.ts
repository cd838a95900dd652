import type { Said } from './said';

/** The lines of a command: what failed behind “! ”, what was stopped behind “.. ”. */
export async function heard(lines: AsyncIterable<Said>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push('done' in line ? line.done : 'failed' in line ? `! ${line.failed}` : `.. ${line.stopped}`);
  return all;
}
