import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeMetadata } from '../../core/edits/article-edits';
import { attribute, toggleTag, writeNote } from '../../core/edits/highlight-edits';
import type { NotesExport } from '../command-line/parse-export';
import { heard } from '../heard.fixture';
import { addArticle, addNote, addTopic } from '../library/library.fixture';
import { openLibrary, type OpenLibrary } from '../library/open-library';
import { exportNotes } from './export-notes';

let folder: string;
let library: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  [library, out] = [join(folder, 'library'), join(folder, 'out')];
  await change(async (open) => {
    for (const [id, published] of [['One', '2022-02-24'], ['Two', '2023'], ['Three', null]] as const) {
      await addArticle(open, id);
      await open.store.edit((records) => changeMetadata.run(records, { articleId: id, metadata: { published } }, ''));
    }
    await addNote(open, 'One', 'h1', 'First note.');
    await addNote(open, 'Two', 'h2', 'Second note.');
    for (const name of ['Sanctions', 'Energy']) await addTopic(open, name);
    await open.store.edit((records, at) => toggleTag.run(records, { highlightId: 'h1', tagId: 'topic-Sanctions' }, at));
    await open.store.edit((records, at) => attribute.run(records, { highlightId: 'h2', speaker: { name: 'Ana Lind', newId: 'ana' } }, at));
  });
});

async function change(edit: (open: OpenLibrary) => Promise<unknown>): Promise<void> {
  const open = await openLibrary(library);
  await edit(open);
  await open.close();
}

const note = (highlightId: string, words: string): Promise<void> =>
  change(({ store }) => store.edit((records) => writeNote.run(records, { highlightId, note: words, session: words }, new Date().toISOString())));

const plain: Omit<NotesExport, 'out'> = {
  kind: 'export', library: null, articleIds: [], form: { kind: 'shape', id: 'markdown' }, tags: [], speakers: [], from: null, to: null,
  arrangement: 'stance', files: { kind: 'each', overwrite: false },
};
const run = (given: Partial<NotesExport> = {}, signal = new AbortController().signal): Promise<string[]> =>
  heard(exportNotes(library, { ...plain, out, ...given }, { signal, tell: () => undefined }));
const update = (given: Partial<NotesExport> = {}): Promise<string[]> => run({ form: { kind: 'shape', id: 'obsidian' }, files: { kind: 'update', isDated: false }, ...given });
const read = (name: string): Promise<string> => readFile(join(out, name), 'utf8');
const written = async (): Promise<string[]> => (await readdir(out).catch(() => [])).sort();

describe('what is exported', () => {
  it.each<[string, Partial<NotesExport>, string[]]>([
    ['a tag by its name in any case', { tags: ['SANCTIONS'] }, ['One.md']],
    ['a tag by its id', { tags: ['topic-Sanctions'] }, ['One.md']],
    ['any of several tags', { tags: ['Energy', 'Sanctions'] }, ['One.md']],
    ['a speaker', { speakers: ['ana lind'] }, ['Two.md']],
    ['from a date', { from: '2023' }, ['Two.md']],
    ['to a date', { to: '2022-02-24' }, ['One.md']],
    ['several articles', { articleIds: ['Three', 'One'] }, ['One.md', 'Three.md']],
  ])('is chosen by %s', async (_how, given, files) => {
    expect((await run(given)).filter((line) => line.startsWith('!'))).toEqual([]);
    expect(await written()).toEqual(files);
  });

  it.each<[string, Partial<NotesExport>, string]>([
    ['an unknown tag', { tags: ['sanctons'] }, '! There is no tag “sanctons”. Is one of these meant: “Sanctions”?'],
    ['an unknown speaker', { speakers: ['Ana'] }, '! There is no speaker “Ana”. Is one of these meant: “Ana Lind”?'],
    ['conditions that nothing meets', { tags: ['Energy'] }, '! Nothing is chosen to export. Name other articles, or fewer conditions.'],
  ])('is nothing at %s, and the folder is not made', async (_what, given, line) => {
    expect(await run(given)).toEqual([line]);
    expect(await readdir(folder)).not.toContain('out');
  });

  it('goes on after an article whose text can’t be read', async () => {
    await rm(join(library, 'articles', 'Two-1.json'));
    for (const given of [{}, { files: { kind: 'one', overwrite: false } }, { files: { kind: 'update', isDated: false }, out: join(folder, 'vault') }] as const) {
      const lines = await run(given);
      expect(lines.filter((line) => line.startsWith('!'))).toEqual([expect.stringContaining('! “Two” was not exported to')]);
      expect(lines.length).toBeGreaterThan(1);
    }
    expect(await written()).toEqual(['Notes.md', 'One.md', 'Three.md']);
  });
});

describe('where it goes', () => {
  it('is one file, named by the article where one was asked for', async () => {
    const files = { kind: 'one', overwrite: false } as const;
    expect(await run({ files })).toEqual([`exported 3 articles → ${join(out, 'Notes.md')}`]);
    expect(await read('Notes.md')).toMatch(/articles: 3[^]*First note\.[^]*Second note\./u);
    expect(await run({ files, articleIds: ['Two'] })).toEqual([`exported 1 article → ${join(out, 'Two.md')}`]);
    expect(await run({ files })).toEqual([`! The notes were not exported to ${join(out, 'Notes.md')}: there is a file of that name. Name another folder, or add --overwrite.`]);
    expect(await run({ files: { ...files, overwrite: true } })).toEqual([`exported 3 articles → ${join(out, 'Notes.md')}`]);
  });

  it('is never the library, were it by a link', async () => {
    await symlink(library, join(folder, 'link'));
    for (const within of [library, join(library, 'articles'), join(folder, 'link'), join(folder, 'link', 'new'), join(library, '..library')]) {
      for (const files of [plain.files, { kind: 'one', overwrite: true }, { kind: 'update', isDated: false }] as const) {
        expect(await run({ out: within, files })).toEqual([`! ${within} is a part of the library. Name a folder outside of it.`]);
      }
    }
    expect(await readdir(library)).not.toContain('new');
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

describe('a template', () => {
  const template = async (text: string | Uint8Array): Promise<NotesExport['form']> => {
    await writeFile(join(folder, 'mine.liquid'), text);
    return { kind: 'template', path: join(folder, 'mine.liquid') };
  };

  it('writes the files', async () => {
    await run({ form: await template('{{ article.title }}: {% for h in highlights %}{{ h.note }}{% endfor %}') });
    expect(await written()).toEqual(['One.md', 'Three.md', 'Two.md']);
    expect(await read('One.md')).toContain('One: First note.');
  });

  it.each([
    ['wrong in itself', '\n\n{% for h in highlights %}', /line 3: .*endfor.* Nothing was written\.$/u],
    ['wrong at the second article', '{% if article.title == "Two" %}\n{% for a in (1..100000000) %}{{ a }}{% endfor %}{% endif %}', /mine\.liquid, line \d: .*Nothing was written\.$/u],
    ['not text', Buffer.from([0xff, 0xfe, 0x41]), /mine\.liquid can’t be read: it is not text in UTF-8\.$/u],
    ['too large', 'x'.repeat(700_000), /mine\.liquid can’t be read: it is far larger/u],
    ['too long', 'x'.repeat(200_001), /The template is too long\. Shorten it\. Nothing was written\.$/u],
  ])('that is %s is one line, and nothing is written', async (_how, text, line) => {
    const lines = await run({ form: await template(text) });
    expect(lines).toEqual([expect.stringMatching(line)]);
    expect(lines[0]).toContain(`! The template ${join(folder, 'mine.liquid')}`);
    expect(await written()).toEqual([]);
  });

  it('that is not there is one line', async () => {
    expect(await run({ form: { kind: 'template', path: join(folder, 'none') } })).toEqual([`! The template ${join(folder, 'none')} can’t be read: the file or its folder is not there.`]);
  });
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

  it('is what a plain export advises where it meets such a file', async () => {
    await update({ articleIds: ['One'] });
    const [one, ...others] = await run();
    expect(one).toMatch(/there is a file of that name\. Add --update to bring it up to date, or --overwrite to replace it\.$/u);
    expect(others.every((line) => line.startsWith('exported'))).toBe(true);
  });
});

describe('a command that is told to end', () => {
  it.each<[string, NotesExport['files'], number, RegExp]>([
    ['writes the file in hand', { kind: 'each', overwrite: false }, 1, /^\.\. Stopped: 1 of 3 articles were written, 2 were not\.$/u],
    ['updates the file in hand', { kind: 'update', isDated: false }, 1, /^\.\. Stopped: 1 of 3 articles were written, 2 were not\.$/u],
    ['writes nothing where nothing is made yet', { kind: 'one', overwrite: false }, 0, /^\.\. Stopped before anything was written\.$/u],
  ])('%s', async (_what, files, after, line) => {
    const stop = new AbortController();
    if (after === 0) stop.abort();
    const lines: string[] = [];
    for await (const said of exportNotes(library, { ...plain, out, files }, { signal: stop.signal, tell: () => undefined })) {
      lines.push(...(await heard((async function* () { yield await Promise.resolve(said); })())));
      stop.abort();
    }
    expect(lines.at(-1)).toMatch(line);
    expect(await written()).toEqual(after === 0 ? [] : ['One.md']);
  });
});
