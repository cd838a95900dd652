import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { flattenLines } from '../flatten-lines';
import { quoteOnce } from '../nest-quotation';
import { writeDocument } from '../write-document';
import { passagesIn } from './passages-in.fixture';
import { readers, settled } from './read-passages.fixture';
import { shapeIds } from './shape-ids';
import { shapes } from './shapes';
import { article, articleOf } from './shapes.fixture';

/** It brings no types along. */
const { tests } = createRequire(import.meta.url)('commonmark-spec') as { tests: { markdown: string; number: number }[] };
const options = { arrangement: 'reading', fileNameOf: () => null } as const;

const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
const bodyOf = (file: string): string => file.replace(/^---\n.*?\n---\n/su, '');

describe.each(shapeIds)('the %s shape', (id) => {
  const write = (passages: Parameters<typeof articleOf>[0]): string =>
    bodyOf(writeDocument(shapes[id](articleOf(passages, { article: { ...article, url: '' } }), options)));

  const shownAs = (text: string): string => (id === 'zotero' ? flattenLines(settled(quoteOnce(text))) : settled(text));

  it('shows every example of CommonMark itself, as a passage', () => {
    for (const { number, markdown } of tests.filter((example) => isVisible(example.markdown))) {
      for (const [reader, read] of Object.entries(readers)) {
        const found = read(write([{ text: markdown }]));
        expect({ number, reader, passages: passagesIn[id](found), headings: found.headings }).toEqual({
          number, reader, passages: [shownAs(markdown)], headings: id === 'briefing' ? 3 : 1,
        });
      }
    }
  });

  it('keeps every example in its place as a note: the passage that follows is still one', () => {
    for (const { number, markdown } of tests) {
      for (const [reader, read] of Object.entries(readers)) {
        const found = read(write([{ text: 'first', note: markdown }, { text: 'the passage after it' }]));
        expect({ number, reader, last: passagesIn[id](found).at(-1) }).toEqual({ number, reader, last: shownAs('the passage after it') });
      }
    }
  });
});
