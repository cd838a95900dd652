import { expect, test } from 'vitest';
import { listCodingSteps, stepAt, type CodingText } from './coding-steps';

const texts = [
  { type: 'heading', text: 'Talks stall. What now?' },
  { type: 'paragraph', text: ' Mr. Brink 👩‍🚀 spoke. “We wait,” he said. ' },
  { type: 'paragraph', text: 'Share this. “Sign up.”' },
  { type: 'paragraph', text: '“One.” Then “two.”' },
] as const;
const article: CodingText = {
  blocks: texts,
  starts: texts.map((_, index) => texts.slice(0, index).reduce((sum, { text }) => sum + text.length + 2, 0)),
  setAside: [2],
  language: 'en',
};
const whole = texts.map(({ text }) => text).join('\n\n');

test.each([
  ['sentence', ['Talks stall. What now?', 'Mr. Brink 👩‍🚀 spoke.', '“We wait,” he said.', '“One.”', 'Then “two.”']],
  ['quotation', ['“We wait,”', '“One.”', '“two.”']],
] as const)('every %s is a step, but those of blocks that are set aside', (unit, expected) => {
  expect(listCodingSteps(article, unit).map(({ start, end }) => whole.slice(start, end))).toEqual(expected);
});

test.each([[0, 0], [21, 0], [22, 1], [whole.indexOf('Share'), 3], [whole.length, 4]])('the step at offset %i is %i', (offset, expected) => {
  expect(stepAt(listCodingSteps(article, 'sentence'), offset)).toBe(expected);
});

test('an article without quotations has no step', () => {
  expect(stepAt([], 5)).toBe(-1);
});
