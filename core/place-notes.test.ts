import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldNotes, placeNotes, type UnplacedNote } from './place-notes';

const gap = 10;
const notes = fc
  .array(fc.record({ anchorTop: fc.nat(3000), height: fc.integer({ min: 20, max: 300 }) }), { minLength: 1, maxLength: 30 })
  .map((list): UnplacedNote[] => [...list].sort((a, b) => a.anchorTop - b.anchorTop));

describe('placeNotes', () => {
  it('puts each note at its passage while there is room', () => {
    const far = [{ anchorTop: 0, height: 50 }, { anchorTop: 200, height: 50 }];
    expect(placeNotes(far, null, gap)).toEqual([0, 200]);
  });

  it('pushes the later note down where two passages are close', () => {
    const close = [{ anchorTop: 0, height: 50 }, { anchorTop: 20, height: 50 }];
    expect(placeNotes(close, null, gap)).toEqual([0, 60]);
  });

  it('keeps the chosen note at its passage and pushes the earlier one up', () => {
    const close = [{ anchorTop: 100, height: 50 }, { anchorTop: 120, height: 50 }];
    expect(placeNotes(close, 1, gap)).toEqual([60, 120]);
  });

  it('moves the chosen note down only as far as the notes above it need', () => {
    const atTop = [{ anchorTop: 0, height: 50 }, { anchorTop: 5, height: 50 }];
    expect(placeNotes(atTop, 1, gap)).toEqual([0, 60]);
  });

  it('never lets one note cover another or stand above the top, whatever is chosen', () => {
    fc.assert(
      fc.property(notes, fc.option(fc.nat(29)), (list, pick) => {
        const chosen = pick === null ? null : pick % list.length;
        const tops = placeNotes(list, chosen, gap);
        tops.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(0);
          const next = tops[index + 1];
          if (next !== undefined) expect(next).toBeGreaterThanOrEqual(top + (list[index]?.height ?? 0) + gap);
        });
        if (chosen === null) return;
        const above = list.slice(0, chosen).reduce((sum, note) => sum + note.height + gap, 0);
        expect(tops[chosen]).toBe(Math.max(list[chosen]?.anchorTop ?? 0, above));
      }),
    );
  });
});

describe('foldNotes', () => {
  const folding = { height: 20, gap: 10, mostDrift: 50 };
  const never = (): boolean => false;

  it.each([
    ['leaves notes with room by themselves', [0, 30, 60], [1, 1, 1]],
    ['lets notes drift as far as they may', [0, 0], [1, 1]],
    ['folds what would stand deeper', [0, 0, 0, 0, 0, 0, 300], [1, 1, 4, 1]],
    ['unfolds where there is room again', [0, 0, 0, 0, 90, 90, 90, 90], [1, 1, 2, 1, 1, 2]],
  ])('%s', (_, tops, counts) => {
    expect(foldNotes(tops, folding, never).map(({ count }) => count)).toEqual(counts);
  });

  it('keeps what is to be kept', () => {
    expect(foldNotes([0, 0, 0, 0, 0], folding, (index) => index === 3).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
  });

  it('holds every note once and in order, and lets none but those kept drift further than it may', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2000), { maxLength: 80 }), fc.nat(5), (list, each) => {
        const tops = [...list].sort((a, b) => a - b);
        const isKept = (index: number): boolean => each > 0 && index % each === 0;
        const rows = foldNotes(tops, folding, isKept);
        expect(rows.flatMap(({ first, count }) => Array.from({ length: count }, (_, index) => first + index))).toEqual([...tops.keys()]);
        for (const { first, count } of rows) for (let index = first + 1; index < first + count; index += 1) expect(isKept(index)).toBe(false);
        const places = placeNotes(rows.map(({ first }) => ({ anchorTop: tops[first] ?? 0, height: folding.height })), null, folding.gap);
        const deepest = rows.filter(({ first, count }) => count === 1 && !isKept(first) && each === 0);
        for (const row of deepest) {
          const drift = (places[rows.indexOf(row)] ?? 0) - (tops[row.first] ?? 0);
          expect(drift).toBeLessThanOrEqual(folding.mostDrift + folding.height + folding.gap);
        }
      }),
    );
  });
});
