import { expect, test } from 'vitest';
import { limitNesting } from './limit-nesting';

const nested = (count: number): string => `${'<div>'.repeat(count)}deep${'</div>'.repeat(count)}<p>behind</p>`;
const openedIn = (markup: string): number => markup.split('<div>').length - 1;

test.each([
  ['elements in one another', nested(3000)],
  ['many that follow each other', '<p>One <b>of</b> many<br></p>'.repeat(20_000)],
  ['ends that are not written', `<ul>${'<li>one'.repeat(20_000)}</ul><table>${'<tr><td>a<td>b'.repeat(20_000)}</table>`],
  ['empty elements', '<img src="a>b"><g/>'.repeat(20_000)],
])('%s stay as they are', (_, markup) => {
  expect(limitNesting(markup)).toBe(markup);
});

test('what nests deeper than any page loses its tags and keeps its words', () => {
  const limited = limitNesting(nested(100_000));
  expect([openedIn(limited), limited.split('</div>').length - 1]).toEqual([3000, 3000]);
  expect(limited).toMatch(/deep\s.*<p>behind<\/p>$/u);
});

test('elements that are never closed are limited too', () => {
  expect(openedIn(limitNesting('<div title="a>b"><i>'.repeat(50_000)))).toBe(0);
  expect(limitNesting('<b><i>'.repeat(50_000)).replaceAll(/ +/gu, '')).toHaveLength('<b><i>'.length * 1500);
});
