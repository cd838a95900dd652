import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { flattenLines } from '../flatten-lines';
import { quoteOnce } from '../nest-quotation';
import { writeDocument } from '../write-document';
import { hostileText, naughty } from './hostile.fixture';
import { passagesIn } from './passages-in.fixture';
import { readers, settled } from './read-passages.fixture';
import { shapeIds } from './shape-ids';
import { shapes } from './shapes';
import { article, articleOf, makeSpeaker, makeTag } from './shapes.fixture';

/** How many generated passages each shape is tried with; `EXPORT_CASES=100000` for a thorough run. */
const cases = Number(process.env['EXPORT_CASES'] ?? 2000);
const passagesInFile = 50;
const options = { arrangement: 'reading', fileNameOf: () => null } as const;
function bodyOf(file: string): string {
  return file.replace(/^---\n.*?\n---\n/su, '');
}

describe.each(shapeIds)('the %s shape', (id) => {
  const write = shapes[id];
  const check = (texts: readonly string[]): void => {
    const words = writeDocument(write(articleOf(texts.map((text) => ({ text })), { article: { ...article, url: '' } }), options));
    const shown = texts.map((text) => (id === 'zotero' ? flattenLines(settled(quoteOnce(text))) : settled(text)));
    for (const read of Object.values(readers)) {
      const found = read(bodyOf(words));
      expect(passagesIn[id](found)).toEqual(shown);
      expect(found.headings).toBe(id === 'briefing' ? 3 : 1);
    }
  };

  it.each(naughty.filter((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)))('shows %j itself', (text) => {
    check([text]);
  });

  it('shows any passages themselves', () => {
    fc.assert(fc.property(fc.array(hostileText, { minLength: passagesInFile, maxLength: passagesInFile }), check), {
      numRuns: Math.ceil(cases / passagesInFile),
    });
  }, 600_000);

  it('takes names for words, and its front matter reads the same in two readers', () => {
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (title, name, stance) => {
        const exported = articleOf([{ text: 'word', tags: ['s', 't'], speaker: 'p' }], {
          article: { ...article, title, byline: name, publication: stance, url: name },
          tags: [makeTag('s', 'stance', stance), makeTag('t', 'topic', name, 's')],
          speakers: [makeSpeaker('p', name, stance)],
        });
        const written = writeDocument(write(exported, { ...options, arrangement: 'stance' }));
        const headings = id === 'briefing' ? 3 : 2;
        for (const read of Object.values(readers)) expect(read(bodyOf(written)).headings).toBe(headings);
        const yaml = /^---\n(.*?)\n---\n/su.exec(written)?.[1];
        if (yaml === undefined) return;
        expect(parse(yaml)).toEqual(load(yaml));
        expect(parse(yaml)).toMatchObject({ byline: name.replace(/\p{Surrogate}/gu, '\uFFFD'), highlights: 1 });
      }),
      { numRuns: 200 },
    );
  });
});
