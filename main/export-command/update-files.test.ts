import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { addNote } from '../library/library.fixture';
import { makeExporting } from './exporting.fixture';

type Exporting = Awaited<ReturnType<typeof makeExporting>>;
let folder: Exporting['folder'];
let library: Exporting['library'];
let out: Exporting['out'];
let change: Exporting['change'];
let run: Exporting['run'];
let update: Exporting['update'];
let note: Exporting['note'];
let read: Exporting['read'];
beforeEach(async () => {
  ({ folder, library, out, change, run, update, note, read } = await makeExporting());
});

describe('an update', () => {
  it('says what becomes of each file, and leaves what its user wrote', async () => {
    expect(await update()).toEqual(['One', 'Two', 'Three'].map((name) => `exported “${name}” → ${join(out, `${name}.md`)}`));
    const at = (name: string): string => join(out, `${name}.md`);
    await writeFile(at('One'), `${(await read('One.md')).replace('First note.', 'My own wording.')}\nMine.\n`);
    await note('h1', 'The library’s wording.');
    await note('h2', 'Third note.');
    expect(await update()).toEqual([
      `kept “One” → ${at('One')}: nothing to change; left as you have it: the note on “A stern” (changed in the file and in the library)`,
      `updated “Two” → ${at('Two')}: 1 changed`,
      `kept “Three” → ${at('Three')}: nothing to change`,
    ]);
    expect(await read('One.md')).toMatch(/My own wording\.[^]*\nMine\.\n$/u);
    expect(await read('Two.md')).toContain('Third note.');
  });

  it('puts what is new under the day’s heading where that is asked for', async () => {
    await update();
    await change((open) => addNote(open, 'Three', 'h3', 'A late note.'));
    const [, , line] = await update({ files: { kind: 'update', isDated: true } });
    expect(line).toMatch(/^updated “Three” → .*: \d added/u);
    expect(await read('Three.md')).toMatch(/## Added \d{1,2} \w+ \d{4}[^]*A late note\./u);
  });

  it('of chosen passages keeps the others that a file has', async () => {
    await change((open) => addNote(open, 'One', 'h3', 'Another note.'));
    await update();
    await note('h1', 'First, anew.');
    await note('h3', 'Another, anew.');
    const [line, ...others] = await update({ tags: ['Sanctions'] });
    expect(line).toMatch(/^updated “One” → .*: 2 changed, 1 not chosen stays$/u);
    expect(others).toEqual([]);
    expect(await read('One.md')).toMatch(/First, anew\.[^]*Another, anew\.|Another, anew\.[^]*First, anew\./u);
    await rm(join(out, 'One.md'));
    await update({ tags: ['Sanctions'] });
    expect(await read('One.md')).not.toContain('Another, anew.');
  });

  it('is what a plain export advises where it meets such a file', async () => {
    await update({ articleIds: ['One'] });
    const [one, ...others] = await run();
    expect(one).toMatch(/there is a file of that name\. Add --update to bring it up to date, or --overwrite to replace it\.$/u);
    expect(others.every((line) => line.startsWith('exported'))).toBe(true);
  });

  it('leaves a file in the library that says it is an export', async () => {
    await update({ out: folder });
    await mkdir(join(library, 'mine'));
    await writeFile(join(library, 'mine', 'One.md'), await readFile(join(folder, 'One.md')));
    await rm(join(folder, 'One.md'));
    await note('h1', 'Now.');
    expect((await update({ out: folder }))[0]).toMatch(/^! “One” was not exported to .*it is a part of the library\.$/u);
    expect(await readFile(join(library, 'mine', 'One.md'), 'utf8')).toContain('First note.');
  });
});
