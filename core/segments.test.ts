import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, cutSegments, type Span } from './segments';

const spans = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
  .map((list) => list.map(([start, length], index): Span => ({ id: `h${String(index)}`, start, end: start + length })));

describe('cutSegments', () => {
  it('puts the shortest of overlapping spans last, so that it wins a click', () => {
    const outer = { id: 'outer', start: 0, end: 10 };
    const inner = { id: 'inner', start: 3, end: 5 };
    expect(cutSegments(0, 10, [inner, outer])).toEqual([
      { start: 0, end: 3, over: ['outer'] },
      { start: 3, end: 5, over: ['outer', 'inner'] },
      { start: 5, end: 10, over: ['outer'] },
    ]);
  });

  it('cuts at inline ranges besides, within the range only', () => {
    expect(cutSegments(5, 9, [], [2, 7, 9]).map(({ start, end }) => [start, end])).toEqual([[5, 7], [7, 9]]);
  });

  it('covers every character once, with exactly the spans that lie over it', () => {
    fc.assert(
      fc.property(spans, fc.nat(40), fc.nat(40), (list, start, length) => {
        const segments = cutSegments(start, start + length, list);
        let at = start;
        for (const segment of segments) {
          expect(segment.start).toBe(at);
          at = segment.end;
          for (let offset = segment.start; offset < segment.end; offset += 1) {
            const expected = list.filter((span) => span.start <= offset && span.end > offset).map(({ id }) => id);
            expect([...segment.over].sort()).toEqual(expected.sort());
          }
        }
        expect(at).toBe(start + length);
      }),
    );
  });
});

describe('assignLanes', () => {
  it('gives spans that overlap different lanes, and starts again at 0 where none is over', () => {
    const lanes = assignLanes([
      { id: 'a', start: 0, end: 10 },
      { id: 'b', start: 2, end: 4 },
      { id: 'c', start: 3, end: 12 },
      { id: 'd', start: 12, end: 14 },
    ]);
    expect(Object.fromEntries(lanes)).toEqual({ a: 0, b: 1, c: 2, d: 0 });
  });

  it('never lets two overlapping spans share a lane', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const lanes = assignLanes(list);
        for (const one of list) {
          for (const other of list) {
            const overlap = one.id !== other.id && one.start < other.end && other.start < one.end;
            if (overlap) expect(lanes.get(one.id)).not.toBe(lanes.get(other.id));
          }
        }
      }),
    );
  });
});
