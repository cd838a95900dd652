import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partId, type ExportDocument, type ExportPart } from '../export-document';
import { aDocument, aHeading, aHighlight, aNote, anOutline, title } from './living.fixture';
import { splitLines } from './file-lines';
import { readParts } from './read-parts';
import { updateMarked } from './update-marked';
import { writeMarked } from './write-marked';

interface Passage {
  id: string;
  key: string;
  words: string;
  note: string;
}
interface Desk {
  passages: Passage[];
  title: string;
  tags: string[];
  made: number;
}

const keys = ['Hawkish', 'Cautious', 'No stance'];
const notes = ['', 'A note.', '```js\nlet a;\n```', '- one\n  - two\n\nthree', '<!-- stancemark highlight:1 - 0 -->\n%% /stancemark note:1 %%', 'hard  \nbreak', '# Own heading'];

function partsOf({ passages }: Desk): ExportPart[] {
  const sections = keys.map((key) => ({ key, within: passages.filter((passage) => passage.key === key) }));
  return [
    title,
    ...sections.filter(({ within }) => within.length > 0).flatMap(({ key, within }) => [
      aHeading(key),
      ...within.flatMap(({ id, words, note }) => [aHighlight(id, key, words), ...(note === '' ? [] : [aNote(id, key, note)])]),
    ]),
  ];
}

const shapes: Record<string, (parts: ExportPart[], front: ExportDocument['front']) => ExportDocument> = {
  'plain Markdown': (parts, front) => aDocument(parts, { front }),
  Obsidian: (parts, front) => aDocument(parts, { front, marks: 'obsidian' }),
  Logseq: (parts, front) => anOutline(parts, { front }),
};

const libraryEdits: ((desk: Desk, at: number) => void)[] = [
  (desk, at) => {
    desk.made += 1;
    desk.passages.splice(at % (desk.passages.length + 1), 0, { id: `h${desk.made}`, key: keys[at % keys.length] ?? '', words: `Words ${desk.made}.`, note: notes[at % notes.length] ?? '' });
  },
  (desk, at) => void desk.passages.splice(at % Math.max(1, desk.passages.length), 1),
  ({ passages }, at) => passages.filter((_, index) => index % 2 === at % 2).forEach((passage) => (passage.words += ` More ${at}.`)),
  ({ passages }, at) => passages.slice(0, at % 4).forEach((passage) => (passage.note = notes[at % notes.length] ?? '')),
  ({ passages }, at) => passages.slice(at % 3, (at % 3) + 2).forEach((passage) => (passage.key = keys[at % keys.length] ?? '')),
  (desk, at) => void (desk.title = `The strait ${at}`),
  (desk, at) => {
    if (at % 2) desk.tags.push(`tag ${at}`);
    else desk.tags.shift();
  },
];

const own = (number: number): string => `USER ${number}`;
const written = [
  (n: number) => own(n), (n: number) => `# ${own(n)}`, (n: number) => `\t- ${own(n)}`, (n: number) => `- ${own(n)}  `, (n: number) => `\`\`\` ${own(n)}`, (n: number) => `> ${own(n)}`,
  (n: number) => `<!-- ${own(n)}`, (n: number) => `%% ${own(n)} %%`, (n: number) => `    ${own(n)}`, (n: number) => `~~~ ${own(n)}\n~~~`, (n: number) => `--- ${own(n)}\n\n`, (n: number) => `${own(n)} <!-- stancemark note:h1 - 00 -->`, (n: number) => `\`\`\`\n${own(n)}`,
];

/** What a user may do to a file's lines; `n` makes what is written unlike all else. Marks of the front matter are left alone. */
const userEdits: ((lines: string[], at: number, n: number) => void)[] = [
  (lines, at, n) => void lines.splice(bodyPlace(lines, at), 0, ...(written[n % written.length] ?? own)(n).split('\n')),
  (lines, at, n) => void lines.splice(bodyPlace(lines, at), 0, '', own(n), ''),
  (lines, at, n) => {
    const [place, line] = [bodyPlace(lines, at), lines[bodyPlace(lines, at)] ?? ''];
    lines[place] = `${line.slice(0, n % (line.length + 1))} ${own(n)} ${line.slice(n % (line.length + 1))}`;
  },
  (lines, at, n) => {
    if (/^title:/u.test(lines[1] ?? '') || /^title::/u.test(lines[0] ?? '')) lines.splice(/^title:/u.test(lines[1] ?? '') ? 1 : 0, 0, lines[0] === '---' ? `own${n}: ${own(n)} # ${at}` : `own${n}:: ${own(n)}`);
  },
  (lines) => {
    const tag = lines.findIndex((line) => line.startsWith('  - "tag'));
    if (tag !== -1) lines.splice(tag, 0, '  - USER tag');
  },
  (lines, at) => {
    const place = bodyPlace(lines, at);
    if (!lines[place]?.includes('USER')) lines.splice(place, 1);
  },
  (lines, at, n) => {
    const place = bodyPlace(lines, at);
    const moved = lines.splice(place, n % 8);
    lines.splice(bodyPlace(lines, n), 0, ...moved);
  },
  (lines, at, n) => {
    const place = bodyPlace(lines, at);
    lines.splice(bodyPlace(lines, n), 0, ...lines.slice(place, place + (n % 12)));
  },
  (lines) => lines.forEach((line, at) => (lines[at] = line.includes('USER') ? line : line.trimEnd())),
];

function bodyPlace(lines: readonly string[], at: number): number {
  const front = lines.findIndex((line) => line.includes('stancemark-front')) + 2;
  return front + (at % Math.max(1, lines.length - front));
}

const step = fc.record({ kind: fc.constantFrom('user', 'user', 'user', 'library', 'library', 'export', 'crlf'), which: fc.nat(99), at: fc.nat(997) });
const wordsOfUser = (text: string): string[] => text.split(/\r?\n/u).filter((line) => line.includes('USER'));
const idsIn = (text: string): string[] => [...text.matchAll(/(?<!\/)stancemark(?:-block)? (\S+) \S+ [0-9a-z.]+ (?:-->|%%)/gu)].map(([, id = '']) => id);

describe.each(Object.entries(shapes))('a file of %s', (_name, shape) => {
  it('keeps every line of the user’s, in order, through 1,000 histories', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const desk: Desk = { passages: [{ id: 'h1', key: 'Hawkish', words: 'One.', note: 'A note.' }], title: 'The strait', tags: ['tag'], made: 1 };
        const now = (): ExportDocument => shape(partsOf(desk), [{ key: 'title', value: desk.title }, { key: 'tags', value: desk.tags }, { key: 'stances', value: { Hawkish: desk.passages.length } }]);
        let text = writeMarked(now());
        for (const [number, { kind, which, at }] of [...steps, { kind: 'export', which: 1, at: 1 }].entries()) {
          if (kind === 'library') libraryEdits[which % libraryEdits.length]?.(desk, at);
          else if (kind === 'crlf') text = text.replace(/\r?\n/gu, text.includes('\r') ? '\n' : '\r\n');
          else if (kind === 'user') {
            const ending = text.includes('\r\n') ? '\r\n' : '\n';
            const lines = text.split(ending);
            userEdits[which % userEdits.length]?.(lines, at, number * 7 + at);
            text = lines.join(ending);
          } else {
            const options = { newUnder: which % 3 === 0 ? `Added ${which % 5} May` : null };
            const updated = updateMarked(text, now(), options);
            expect(wordsOfUser(updated.text)).toEqual(wordsOfUser(text));
            const [before, after] = [idsIn(text), idsIn(updated.text)];
            for (const id of readParts(splitLines(text)).duplicated) {
              const count = (ids: string[]): number => ids.filter((each) => each === id).length;
              expect(count(after)).toBeGreaterThanOrEqual(count(before));
            }
            const again = updateMarked(updated.text, now(), options);
            expect(again.text).toBe(updated.text);
            expect(again.changes.filter((change) => change.kind !== 'kept')).toEqual([]);
            text = updated.text;
          }
        }
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('has every part of the library’s, in its order, where the user has only written between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const desk: Desk = { passages: [{ id: 'h1', key: 'Hawkish', words: 'One.', note: 'A note.' }], title: 'The strait', tags: [], made: 1 };
        const now = (): ExportDocument => shape(partsOf(desk), [{ key: 'title', value: desk.title }]);
        let text = writeMarked(now());
        for (const [number, { which, at }] of steps.entries()) {
          libraryEdits[which % libraryEdits.length]?.(desk, at);
          text = updateMarked(`${text}${number % 5 === 0 ? `\n${own(number)}\n` : ''}`, now()).text;
        }
        const fresh = writeMarked(now());
        expect([...idsIn(text)].sort()).toEqual([...idsIn(fresh)].sort());
        const highlights = (from: string): string[] => idsIn(from).filter((id) => id.startsWith(partId.highlight('')));
        if (!steps.some(({ which }) => which % libraryEdits.length === 4)) expect(new Set(highlights(text))).toEqual(new Set(highlights(fresh)));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
