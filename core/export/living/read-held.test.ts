import { expect, it } from 'vitest';
import { aDocument, aHighlight, anOutline, title } from './living.fixture';
import { readHeld } from './read-held';
import { writeMarked } from './write-marked';

const parts = [title, aHighlight('1', 'Hawkish'), aHighlight('2', 'Hawkish')];
const withoutSecond = (text: string): string => text.replace(/.*stancemark(?:-block)? highlight:2 .*\n/gu, '');

it.each([
  ['plain Markdown', writeMarked(aDocument(parts))],
  ['Obsidian', writeMarked(aDocument(parts, { marks: 'obsidian' }))],
  ['an outline', writeMarked(anOutline(parts))],
])('is known of %s: what a file holds, held, and never had', (_shape, file) => {
  for (const text of [file, withoutSecond(file), `\uFEFF${file.replaceAll('\n', '\r\n')}`]) {
    expect(['1', '2', '3'].map(readHeld(text)), text).toEqual([true, true, false]);
  }
  const forgetful = withoutSecond(file).replace(/^.*stancemark-front.*\n/mu, '');
  expect(['1', '2', '3'].map(readHeld(forgetful)), forgetful).toEqual([true, false, false]);
});

it('is nothing of a file without marks', () => {
  expect(['', 'Mine\n', '---\ntitle: x\n', 'title:: x\n'].map((text) => readHeld(text)('1'))).toEqual([false, false, false, false]);
});
