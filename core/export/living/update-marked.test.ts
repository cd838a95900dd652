import { describe, expect, it } from 'vitest';
import { partId, type ExportPart } from '../export-document';
import { aDocument, aHeading, aHighlight, aNote, anOutline, aPart, title } from './living.fixture';
import type { UpdateOptions } from './update-body';
import { updateMarked } from './update-marked';
import { writeMarked } from './write-marked';

const first = [title, aHeading('Hawkish'), aHighlight('1', 'Hawkish'), aNote('1', 'Hawkish'), aHighlight('2', 'Hawkish')];
const changed = first.map((part) => (part.id === 'highlight:2' ? aHighlight('2', 'Hawkish', 'New words.') : part));
const endOf = (id: string): string => `<!-- /stancemark ${id} -->\n`;

/** A file of `first` that the user edits and the program then updates; what it should then read, its parts by their ids in braces. */
interface Case {
  what: string;
  before?: ExportPart[];
  edit: (file: string) => string;
  since?: ExportPart[];
  options?: UpdateOptions;
  expected: string;
  conflicts?: string[];
  leftOut?: string[];
}

const whole = '{article} {heading:Hawkish} {highlight:1} {note:1} {highlight:2}';
const replace = (from: string, to: string) => (file: string): string => {
  if (!file.includes(from)) throw new Error(`No ${from}`);
  return file.replace(from, () => to);
};
const part = (file: string, id: string): string => new RegExp(`<!-- stancemark ${id} [^]*?<!-- /stancemark ${id} -->\\n`, 'u').exec(file)?.[0] ?? '';

const cases: Case[] = [
  { what: 'nothing where nothing changed', edit: (file) => file, expected: whole },
  { what: 'a part that changed, and nothing around it', edit: replace(endOf('note:1'), `${endOf('note:1')}Mine\n`), since: changed, expected: '{article} {heading:Hawkish} {highlight:1} {note:1} Mine {highlight:2}' },
  { what: 'a new highlight behind what the user wrote under the one before', edit: replace(endOf('note:1'), `${endOf('note:1')}\nMine\n`), since: [...first.slice(0, 4), aHighlight('3', 'Hawkish'), ...first.slice(4)], expected: '{article} {heading:Hawkish} {highlight:1} {note:1} Mine {highlight:3} {highlight:2}' },
  { what: 'and before a heading of the user’s', edit: (file) => `${file}\nMine\n\n## My own\n\nText\n`, since: [...first, aHighlight('3', 'Hawkish')], expected: `${whole} Mine {highlight:3} ## My own Text` },
  { what: 'but not before one in code', edit: (file) => `${file}\n\`\`\`\n# code\n\`\`\`\n`, since: [...first, aHighlight('3', 'Hawkish')], expected: `${whole} \`\`\` # code \`\`\` {highlight:3}` },
  { what: 'a new note beside its highlight', edit: (file) => `${file}\nMine\n`, since: [...first, aNote('2', 'Hawkish')], expected: `${whole} {note:2} Mine` },
  { what: 'a new section with its heading', edit: (file) => `${file}\nMine\n`, since: [...first, aHeading('Cautious'), aHighlight('3', 'Cautious')], expected: `${whole} Mine {heading:Cautious} {highlight:3}` },
  { what: 'what is new under a dated heading', edit: (file) => `${file}\nMine\n`, since: [title, aHeading('Cautious'), aHighlight('3', 'Cautious'), aNote('3', 'Cautious'), ...first.slice(1)], options: { newUnder: 'Added 1 May' }, expected: `${whole} Mine {added:Added%201%20May} {highlight:3} {note:3}` },
  { what: 'a part that is gone, with its empty line', edit: (file) => file, since: first.filter(({ id }) => id !== 'note:1'), expected: '{article} {heading:Hawkish} {highlight:1} {highlight:2}' },
  { what: 'nothing of a gone part that the user changed', edit: replace('A note on 1.', 'My note.'), since: first.filter(({ id }) => id !== 'note:1'), expected: '{article} {heading:Hawkish} {highlight:1} {note:1?} {highlight:2}', conflicts: ['note:1 gone-but-changed'] },
  { what: 'nothing of a part that only the user changed', edit: replace('Words of 2.', 'My words.'), expected: `${whole.slice(0, -1)}?}` },
  { what: 'nothing of a part that both changed', edit: replace('Words of 2.', 'My words.'), since: changed, expected: `${whole.slice(0, -1)}?}`, conflicts: ['highlight:2 both-changed'] },
  { what: 'such a part after all where the user says so', edit: replace('Words of 2.', 'My words.'), since: changed, options: { overwrite: new Set(['highlight:2']) }, expected: whole },
  { what: 'nothing of a part without its end', edit: replace(endOf('highlight:2'), ''), since: changed, expected: '{article} {heading:Hawkish} {highlight:1} {note:1} {highlight:2! > Words of 2. — **Ilse Marrow**', conflicts: ['highlight:2 broken-mark'] },
  { what: 'a part that changed its section, in its place', edit: replace(endOf('note:1'), `${endOf('note:1')}\nMine\n`), since: [title, aHeading('Hawkish'), aHighlight('2', 'Hawkish'), aHeading('Cautious'), aHighlight('1', 'Cautious'), aNote('1', 'Cautious')], expected: '{article} {heading:Hawkish} Mine {highlight:2} {heading:Cautious} {highlight:1} {note:1}' },
  { what: 'no place that the user chose', edit: (file) => replace(part(file, 'highlight:2'), '')(file).replace(part(file, 'heading:Hawkish'), () => `${part(file, 'highlight:2')}${part(file, 'heading:Hawkish')}`), since: changed, expected: '{article} {highlight:2} {heading:Hawkish} {highlight:1} {note:1}' },
  { what: 'the first of two copies', edit: (file) => file + part(file, 'highlight:2'), since: changed, expected: `${whole} {highlight:2?}` },
  { what: 'neither of two copies of what is gone', edit: (file) => file + part(file, 'highlight:2'), since: first.slice(0, 4), expected: `${whole} {highlight:2}`, conflicts: ['highlight:2 gone-but-copied'] },
  { what: 'a copied part where it is, though its section changed', edit: (file) => file + part(file, 'highlight:2'), since: [...first.slice(0, 4), aHeading('Cautious'), aHighlight('2', 'Cautious', 'New words.')], expected: `${whole} {highlight:2?}` },
  { what: 'nothing in the midst of a copy', edit: (file) => file + part(file, 'heading:Hawkish'), since: [...first, aHighlight('3', 'Hawkish')], expected: `${whole} {highlight:3} {heading:Hawkish}` },
  { what: 'no copy in code', edit: (file) => `${file}\n\`\`\`\n${part(file, 'highlight:1')}\`\`\`\n`, since: first.map((each) => (each.id === 'highlight:1' ? aHighlight('1', 'Hawkish', 'New words.') : each)), expected: `${whole} \`\`\` {highlight:1?} \`\`\`` },
  { what: 'no part that stands in code alone', edit: (file) => replace(part(file, 'highlight:2'), `~~~\n${part(file, 'highlight:2')}~~~\n`)(file), since: changed, expected: '{article} {heading:Hawkish} {highlight:1} {note:1} ~~~ {highlight:2?} ~~~', conflicts: ['highlight:2 in-code'] },
  { what: 'what stands behind a fence that was left open', edit: replace(endOf('article'), `${endOf('article')}\n\`\`\`\nMine\n`), since: changed, expected: '{article} ``` Mine {heading:Hawkish} {highlight:1} {note:1} {highlight:2}' },
  { what: 'nothing that the user took out', before: first.filter(({ id }) => id !== 'note:1'), edit: (file) => replace(part(file, 'highlight:1'), '')(file), since: changed, expected: '{article} {heading:Hawkish} {highlight:2}', leftOut: ['highlight:1', 'note:1'] },
  { what: 'a part that the user took out, where it is to come back', edit: (file) => replace(part(file, 'highlight:1'), '')(file), options: { restore: true }, expected: whole },
  { what: 'no heading that the user took out, while its section has parts', edit: (file) => replace(part(file, 'heading:Hawkish'), '')(file), since: [...first, aHighlight('3', 'Hawkish')], expected: '{article} {highlight:1} {note:1} {highlight:2} {highlight:3}' },
  { what: 'a part whose line ends were stripped', before: first.map((each) => (each.id === 'note:1' ? aNote('1', 'Hawkish', 'hard  \nbreak') : each)), edit: replace('hard  \n', 'hard\n'), since: [title, aHeading('Hawkish'), aHighlight('1', 'Hawkish'), aNote('1', 'Hawkish', 'soft'), aHighlight('2', 'Hawkish')], expected: whole },
  { what: 'a part whose words the library took over', edit: replace('Words of 2.', 'New words.'), since: changed, expected: whole },
];

/** The file's body on one line: a part by its id, with `?` where its text is not the document's. */
function describeBody(file: string, parts: readonly ExportPart[]): string {
  const body = file.slice(file.indexOf('\n\n<!-- stancemark-front') + 2).replace(/^.*\n/u, '');
  const shown = body.replace(/<!-- stancemark (\S+) .*-->\n([^]*?)\n<!-- \/stancemark \1 -->/gu, (_, id: string, text: string) => {
    const fresh = parts.find((each) => each.id === decodeURIComponent(id));
    return `{${id}${!fresh || text === fresh.text || id.startsWith('added') ? '' : '?'}}`;
  });
  return shown.replace(/<!-- stancemark (\S+) .*-->/gu, '{$1!').replace(/\s+/gu, ' ').trim();
}

describe('updateMarked', () => {
  it.each(cases)('updates $what', ({ before = first, edit, since = first, options, expected, conflicts = [], leftOut = [] }) => {
    for (const ending of ['\n', '\r\n']) {
      const file = edit(writeMarked(aDocument(before))).replace(/\n/gu, ending);
      const updated = updateMarked(file, aDocument(since), options);
      const gone = first.filter(({ id }) => !since.some((each) => each.id === id));
      expect(describeBody(updated.text.replaceAll(ending, '\n'), [...since, ...gone])).toBe(expected);
      expect(updated.conflicts.map(({ partId: id, reason }) => `${id} ${reason}`)).toEqual(conflicts);
      expect(updated.leftOut).toEqual(leftOut);
      expect(updated.text.replaceAll(ending, '')).not.toMatch(/[\r\n]/u);
      expect(updateMarked(updated.text, aDocument(since), options).text).toBe(updated.text);
    }
  });

  it('says what it does', () => {
    const since = [title, aHeading('Hawkish'), aHighlight('1', 'Hawkish', 'New.'), aHighlight('2', 'Hawkish'), aHighlight('3', 'Hawkish')];
    const { changes } = updateMarked(writeMarked(aDocument(first)).replace('Words of 2', 'My words'), aDocument(since));
    expect(changes).toEqual([
      { kind: 'updated', partId: 'highlight:1' }, { kind: 'removed', partId: 'note:1' }, { kind: 'kept', partId: 'highlight:2' }, { kind: 'added', partId: 'highlight:3' },
    ]);
  });

  it('keeps a byte order mark and a file without a last line break', () => {
    const file = `\uFEFF${writeMarked(aDocument(first))}Mine`;
    expect(updateMarked(file, aDocument(first)).text).toBe(file);
    expect(updateMarked(file, aDocument([...first, aNote('2', 'Hawkish')])).text.endsWith('\nMine')).toBe(true);
    expect(updateMarked(file, aDocument([...first, aHighlight('3', 'Hawkish')])).text).toContain('\nMine\n\n<!-- stancemark highlight:3');
  });

  it('leaves what stands under a dated heading there when it changes its section', () => {
    const added = [...first, aHighlight('3', 'Hawkish')];
    const file = updateMarked(writeMarked(aDocument(first)), aDocument(added), { newUnder: 'Added 1 May' }).text;
    const moved = [...first, aHeading('Cautious'), aHighlight('3', 'Cautious', 'New.')];
    const updated = updateMarked(file, aDocument(moved)).text;
    expect(describeBody(updated, moved)).toBe(`${whole} {added:Added%201%20May} {highlight:3}`);
    const later = updateMarked(updated, aDocument([...moved, aHighlight('4', 'Cautious')]), { newUnder: 'Added 1 May' }).text;
    expect(describeBody(later, [...moved, aHighlight('4', 'Cautious')])).toBe(`${whole} {added:Added%201%20May} {highlight:3} {highlight:4}`);
  });

  it('gives a part’s text no mark of its own, in any part of any id', () => {
    const notes = ['<!-- stancemark article - 0 -->', '```\n%% /stancemark note:1 %%\n```', '<!--  stancemark x y z -->', 'a <!-- /stancemark highlight:2 -->'];
    const ids = ['note:1', partId.heading('a -- b'), partId.heading('-'), partId.heading('é %20 --> x'), partId.heading('%%')];
    for (const make of [aDocument, anOutline]) {
      for (const marks of ['html', 'obsidian'] as const) {
        const parts = [...ids.map((id, index) => aPart(id, notes[index % notes.length] ?? '', ids[(index + 1) % ids.length])), aHighlight('2', '-')];
        const file = writeMarked(make(parts, { marks }));
        const updated = updateMarked(file, make(parts, { marks }));
        expect(updated).toEqual({ text: file, changes: [], conflicts: [], leftOut: [], front: { changed: [], conflicts: [] } });
        expect(updateMarked(file, make([], { marks })).changes.filter(({ kind }) => kind === 'removed')).toHaveLength(parts.length);
      }
    }
  });
});

describe('an outline', () => {
  const since = first.map((each) => (each.id === 'highlight:1' ? aHighlight('1', 'Hawkish', 'New words.') : each));
  const file = writeMarked(anOutline(first));
  const update = (text: string, parts = since) => updateMarked(text, anOutline(parts));

  it.each([
    ['deeper', (text: string) => text.replace(/^(?=\t)/gmu, '\t')],
    ['by spaces', (text: string) => text.replaceAll('\t', '    ')],
  ])('is updated where it stands when it is indented %s', (_what, indent) => {
    const updated = update(indent(file));
    expect(updated.text).toBe(indent(writeMarked(anOutline(since))));
    expect(updated.conflicts).toEqual([]);
  });

  it('leaves a part behind whose mark the user has written, and says so', () => {
    const spoilt = file.replace(/(<!-- stancemark-block highlight:1 .*-->)/u, '$1 Mine');
    const updated = update(spoilt);
    expect(updated.text).toBe(spoilt);
    expect(updated).toMatchObject({ changes: [], leftOut: [], conflicts: [{ partId: 'highlight:1', reason: 'broken-mark', inFile: null }] });
  });

  it('keeps what Logseq notes of a block', () => {
    const noted = file.replace('\t- > Words of 1.\n', '$&\t  id:: 64f0-a\n\t  collapsed:: true\n');
    expect(update(noted).text).toContain('\t- > New words.\n\t  id:: 64f0-a\n\t  collapsed:: true\n');
    expect(update(noted, first).text).toBe(noted);
  });

  it('takes what a note says like Logseq for the note’s', () => {
    const noteOf = (note: string): ExportPart[] => [title, aHighlight('1', 'Hawkish'), aNote('1', 'Hawkish', note)];
    const own = writeMarked(anOutline(noteOf('A note\nid:: 1')));
    expect(update(own, noteOf('A note\nid:: 1')).text).toBe(own);
    expect(update(own, noteOf('New')).text).not.toContain('id:: 1');
  });

  it('puts what is new behind the children of the block before', () => {
    const own = file.replace(/(?=\t- > Words of 2)/u, '\t\t- Mine\n\t\t\t- Deeper\n');
    const parts = [...first.slice(0, 4), aHighlight('3', 'Hawkish'), ...first.slice(4)];
    expect(update(own, parts).text).toMatch(/Mine\n\t{3}- Deeper\n\t- > Words of 3\.\n[^]*\t- > Words of 2\./u);
  });

  it('takes no block that the user has taken apart', () => {
    const apart = file.replace('\t  — **Ilse Marrow**\n', '\t- Mine\n');
    expect(update(apart).text).toContain('Mine');
  });
});
