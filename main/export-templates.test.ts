import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { anExport, write } from '../core/export/template/template.fixture';
import { readTemplate } from '../core/export/template/read-template';
import { viewArticle } from '../core/export/template/view-article';
import { exampleTemplates } from './example-templates';
import { listTemplates, removeTemplate, restoreTemplate, saveTemplate } from './export-templates';
import { addArticle, addNote, newFolder } from './library/library.fixture';
import { openLibrary } from './library/open-library';
import { previewTemplate } from './preview-template';

let folder = '';
beforeEach(async () => {
  folder = await newFolder();
  await mkdir(folder);
});

const keep = (name: string, text = name, was: string | null = null): Promise<void> => saveTemplate(folder, { name, text, was });
const names = async (): Promise<string[]> => (await listTemplates(folder)).map(({ name }) => name);

describe('a library’s templates', () => {
  it('are files of its folder that survive being read again', async () => {
    expect(await listTemplates(folder)).toEqual([]);
    await keep('Weekly brief', '# {{ article.title }}\n');
    await keep('An outline');
    expect(await listTemplates(folder)).toEqual([{ name: 'An outline', text: 'An outline' }, { name: 'Weekly brief', text: '# {{ article.title }}\n' }]);
    expect(await readFile(join(folder, 'templates', 'Weekly brief.liquid'), 'utf8')).toBe('# {{ article.title }}\n');
  });

  it('change and take another name, even one of other letters', async () => {
    await keep('one', 'first');
    await keep('one', 'second', 'one');
    await keep('One', 'third', 'one');
    await keep('two', 'fourth', 'One');
    expect(await listTemplates(folder)).toEqual([{ name: 'two', text: 'fourth' }]);
  });

  it('do not take each other’s place', async () => {
    await keep('one', 'first');
    await keep('two');
    await expect(keep('ONE')).rejects.toThrow('already');
    await expect(keep('one', 'x', 'two')).rejects.toThrow('already');
    expect(await listTemplates(folder)).toContainEqual({ name: 'one', text: 'first' });
  });

  it('come back after they were removed', async () => {
    await keep('one', 'first');
    await removeTemplate(folder, 'one');
    expect(await names()).toEqual([]);
    await keep('one', 'second');
    await expect(restoreTemplate(folder, 'one')).rejects.toThrow('already');
    await removeTemplate(folder, 'one');
    await restoreTemplate(folder, 'one');
    expect(await listTemplates(folder)).toEqual([{ name: 'one', text: 'second' }]);
    await expect(removeTemplate(folder, 'nothing')).rejects.toThrow('not there');
  });

  it.each(['../one', 'a/b', 'a\\b', '.hidden', 'con', 'x'.repeat(300), '', ' one', 'one ', 'a:b', 'a\0b'])('cannot be called %j', async (name) => {
    for (const attempt of [keep(name), removeTemplate(folder, name), restoreTemplate(folder, name)]) await expect(attempt).rejects.toThrow('Call the template');
    expect(await readdir(folder)).toEqual([]);
  });

  it('are not what is no such file', async () => {
    await keep('one');
    const within = join(folder, 'templates');
    await writeFile(join(folder, 'secret'), 'secret');
    await symlink(join(folder, 'secret'), join(within, 'link.liquid'));
    await mkdir(join(within, 'folder.liquid'));
    await writeFile(join(within, 'other.txt'), 'x');
    await writeFile(join(within, 'large.liquid'), 'x'.repeat(1_000_000));
    await writeFile(join(within, 'bytes.liquid'), new Uint8Array([0xff, 0xfe, 0xfd]));
    expect(await names()).toEqual(['one']);
    await expect(keep('long', 'x'.repeat(200_001))).rejects.toThrow('too long');
  });

  it('leave a library that opens, and are previewed with its articles', async () => {
    const library = await openLibrary(join(folder, 'library'));
    await addArticle(library, 'one');
    await addNote(library, 'one', 'note', 'A **note**.');
    await saveTemplate(library.folder, { name: 'x', text: 'x', was: null });
    await removeTemplate(library.folder, 'x');
    const preview = (text: string, articleId = 'one'): ReturnType<typeof previewTemplate> => previewTemplate(library, text, articleId);
    expect(await preview('{{ highlights[0].quote }}\n\n{{ highlights[0].note }}{{ nobody }}')).toMatchObject({ ok: true, text: '> A stern\n\nA **note**.\n', warnings: [{ line: 3 }] });
    expect(await preview('\n{{ x | shout }}')).toMatchObject({ ok: false, error: { line: 2 } });
    await expect(preview('', 'nothing')).rejects.toThrow('no longer in the library');
    await library.close();
    await (await openLibrary(library.folder)).close();
  });
});

describe.each(exampleTemplates)('the example $name', ({ text }) => {
  it.each([
    ['all is known', viewArticle(anExport())],
    ['nothing is', viewArticle({ ...anExport({ title: '', byline: '', publication: '', published: null, url: '', note: '' }), highlights: [], blocks: [] })],
  ])('writes an article of which %s', (_known, view) => {
    const reading = readTemplate(text);
    expect(reading).toMatchObject({ ok: true, template: { warnings: [] } });
    const result = write(text, view);
    if (!result.ok) { expect(result.error).toBeNull(); return; }
    expect(result.text).toMatch(/^# (?:\[?A \\\*new\\\* tariff|Untitled article)/mu);
    expect(result.text).not.toMatch(/\n{3}|\{|undefined|null/u);
    const owned = result.document.parts.map(({ id }) => id);
    expect(owned).toEqual(expect.arrayContaining(view.highlights.map(({ part }) => part)));
    expect(owned.includes('note:one')).toBe(view.highlights.length > 0);
  });
});
