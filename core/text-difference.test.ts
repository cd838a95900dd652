import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDifferences } from './text-difference';

const word = fc.constantFrom('the', 'teh', ' ', ' ', '\n', '\n\n', 'stern', '“', '.', '🍵', 'e\u0301', 'á', '中文', '');
const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));

const told = (before: string, after: string): string[] =>
  findDifferences(before, after).map(({ before: old, after: now }) => `${before.slice(old.start, old.end)}→${after.slice(now.start, now.end)}`);

describe('findDifferences', () => {
  it.each<[string, string, string[]]>([
    ['the same', 'the same', []],
    ['', 'a', ['→a']],
    ['a', '', ['a→']],
    ['Teh ships and teh tea', 'The ships and the tea', ['Teh→The', 'teh→the']],
    ['one\n\nstern reponse\n\nlast', 'one\n\nstern response\n\nlast', ['reponse→response']],
    ['a stern response', 'a stern, measured response', ['→, measured']],
    ['same\nsame\n', 'same\nsame\nsame\n', ['→same\n']],
    ['can’t say', 'cannot say', ['can’t→cannot']],
  ])('of %j and %j', (before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('have between them what stands in both texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        let [rebuilt, from] = ['', 0];
        for (const { before: old, after: now } of findDifferences(before, after)) {
          expect(old.start).toBeGreaterThanOrEqual(from);
          rebuilt += before.slice(from, old.start) + after.slice(now.start, now.end);
          expect(rebuilt).toHaveLength(now.end);
          from = old.end;
        }
        expect(rebuilt + before.slice(from)).toBe(after);
      }),
    );
  });

  it('are one where two texts have little in common', () => {
    const many = (name: string): string => Array.from({ length: 900 }, (_, index) => `${name}${String(index)}`).join(' ');
    expect(findDifferences(`same ${many('a')}`, `same ${many('b')}`)).toHaveLength(1);
  });
});
