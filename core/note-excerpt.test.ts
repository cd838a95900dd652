import { expect, it } from 'vitest';
import { excerptNote } from './note-excerpt';

it.each([
  ['', ''],
  ['Plain words', 'Plain words'],
  ['\n\n# Why\n\n> - *Compare* with __March__', 'Why Compare with March'],
  ['1. first\n2. second', 'first second'],
  ['- [ ] ask again', 'ask again'],
  ['See [the vote](https://x.example/a_b) and `code`', 'See the vote and code'],
  ['a * b * c and snake_case_name', 'a * b * c and snake_case_name'],
  ['---\nafter a rule', 'after a rule'],
  ['```\nlet a\n```', 'let a'],
])('%j reads %j', (note, excerpt) => {
  expect(excerptNote(note)).toBe(excerpt);
});

it('is never longer than a line needs', () => {
  expect(excerptNote('word '.repeat(10_000)).length).toBeLessThanOrEqual(160);
});
