import { expect, test } from 'vitest';
import type { Highlight, Tag } from './records';
import { balanceStances } from './stance-balance';

const tag = (id: string, position: number, kind: Tag['kind'] = 'stance'): [string, Tag] => [
  id,
  { id, name: id, kind, key: null, colour: 'rust', pattern: 'solid', parent: null, definition: '', position },
];
const tags = new Map([tag('cautious', 1), tag('hawkish', 0), tag('unused', 2), tag('energy', 3, 'topic')]);
const highlights = [['hawkish', 'energy'], ['hawkish', 'cautious'], [], ['gone']].map((own) => ({ tags: own }) as unknown as Highlight);

test('stances that are carried are counted in the codebook’s order', () => {
  expect(balanceStances(highlights, tags).map(({ tag: { id }, count }) => [id, count])).toEqual([['hawkish', 2], ['cautious', 1]]);
});
