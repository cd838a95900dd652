import { expect, it } from 'vitest';
import type { Difference } from '../../core/compare-libraries';
import { describeMerging, describeRestoring, isNoDifference } from './describe-difference';

const none = { added: 0, removed: 0, changed: 0 };
const same: Difference = { articles: none, highlights: none, tags: none, speakers: none };

it('says what restoring does, without what it does not', () => {
  const difference = { ...same, articles: { added: 1, removed: 2, changed: 0 }, highlights: { added: 0, removed: 1400, changed: 1 } };
  expect(describeRestoring(difference)).toBe(
    'Restoring moves 2 articles with their highlights to the trash, removes 1,400 highlights, brings back 1 article and changes 1 highlight.',
  );
  expect(describeRestoring(same)).toBe('Nothing differs from the library as it is now.');
});

it('says what a merge has added', () => {
  const difference = { ...same, highlights: { added: 3, removed: 0, changed: 1 }, tags: { ...none, added: 1 } };
  expect(describeMerging(difference)).toBe('This added 3 highlights and 1 tag and completed 1 highlight.');
  expect(describeMerging(same)).toBe('It held nothing that this library lacks.');
});

it('knows when nothing differs', () => {
  expect([isNoDifference(same), isNoDifference({ ...same, tags: { ...none, changed: 1 } })]).toEqual([true, false]);
});
