import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeAnchor } from './anchor';
import { blockSeparator } from './article-text';
import { aHighlight } from './library.fixture';
import { placeHighlights, replaceHighlights } from './placed-highlights';
import { RecordMap } from './record-map';
import type { Highlight } from './records';

const blocks = ['The vote was late.', 'Some left early;', 'others stayed until the end of it.'];
const text = blocks.join(blockSeparator);
const starts = [0, 20, 38];
const body = { text, starts };

const highlight = (id: string, start: number, end: number): Highlight =>
  aHighlight({ id, anchor: makeAnchor(text, start, end) ?? { start, end, exact: '', prefix: '', suffix: '' } });

test('lists the highlights of each block that they touch, and orphans apart', () => {
  const [first, across, gone] = [highlight('a', 0, 8), highlight('b', 9, 30), aHighlight({ id: 'c' })];
  expect(placeHighlights([across, gone, first], body)).toEqual({
    placed: [first, across],
    orphans: [gone],
    byBlock: new Map([[0, [first, across]], [1, [across]]]),
  });
  expect(placeHighlights([first], null)).toEqual({ placed: [], orphans: [first], byBlock: new Map() });
});

const step = fc.record({
  id: fc.nat(40).map(String),
  range: fc.option(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 }))),
  isOrphan: fc.boolean(),
});

test('any row of changes gives what placing all anew gives, and keeps the lists of blocks that nothing touched', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      let highlights = RecordMap.over(new Map([['x', highlight('x', 3, 12)]]));
      let known = placeHighlights(highlights.values(), body);
      for (const { id, range, isOrphan } of steps) {
        const next = highlight(id, range?.[0] ?? 0, (range?.[0] ?? 0) + (range?.[1] ?? 0));
        const stored = isOrphan ? { ...next, anchor: { ...next.anchor, exact: `${next.anchor.exact}!` } } : next;
        const after = range ? highlights.with(id, stored) : highlights.without(id);
        const placed = replaceHighlights(known, highlights, after, body);
        expect(placed).toEqual(placeHighlights(after.values(), body));
        // Without a common base all is placed anew.
        for (const [block, list] of after.differences(highlights) ? known.byBlock : []) {
          const touches = [highlights.get(id), after.get(id)].some((one) => one && (list.includes(one) || placed.byBlock.get(block)?.includes(one)));
          if (!touches) expect(placed.byBlock.get(block)).toBe(list);
        }
        [highlights, known] = [after, placed];
      }
    }),
  );
});
