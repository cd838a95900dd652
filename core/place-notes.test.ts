import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNotes, type UnplacedNote } from './place-notes';

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
