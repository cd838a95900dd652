import { expect, it } from 'vitest';
import { matchLabel } from './match-label';

it.each([
  ['Find in the article', '', 0],
  ['Find in the article', 'find', 0],
  ['Find in the article', 'art fi', 1],
  ['Show or hide articles', 'ARTICLES', 1],
  ['Export as Markdown…', 'down', 2],
  ['Show all side notes', 'sasn', 3],
  ['Café keys', 'cafe', 0],
  ['Undo', 'redo', null],
])('%j answers %j as well as %s', (label, typed, score) => {
  expect(matchLabel(label, typed)).toBe(score);
});
