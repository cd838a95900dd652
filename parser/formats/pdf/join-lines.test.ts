import { expect, it } from 'vitest';
import { joinLines, learnWords } from './join-lines';

const cases: [title: string, lines: string[], text: string][] = [
  ['joins a word broken at a line’s end', ['the govern-', 'ment fell'], 'the government fell'],
  ['keeps the hyphen of a name', ['the Franco-', 'German plan'], 'the Franco-German plan'],
  ['keeps a hyphen that the word has elsewhere', ['a far-sighted plan, as far-', 'sighted as any'], 'a far-sighted plan, as far-sighted as any'],
  ['drops one that the word has not elsewhere', ['a cooperation of co-', 'operation'], 'a cooperation of cooperation'],
  ['keeps the hyphen between words that make compounds', ['the state sold its state-', 'owned ports'], 'the state sold its state-owned ports'],
  ['drops soft hyphens anywhere', ['a gov\u00ADern\u00AD', 'ment'], 'a government'],
  ['joins ideographs without a space', ['行動規範に', '六か国が'], '行動規範に六か国が'],
  ['joins a span of years', ['the years 1998–', '2004'], 'the years 1998–2004'],
];

it.each(cases)('%s', (_, lines, text) => {
  expect(joinLines(lines.map((line) => ({ text: line, ranges: [] })), learnWords(lines)).text).toBe(text);
});
