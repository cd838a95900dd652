import { describe, expect, it } from 'vitest';
import { datePartsOf, describeDate, isPartialDate, partialDateFrom } from './partial-date';

describe('partial dates', () => {
  it.each([
    ['2022', { year: 2022, month: null, day: null }, '2022'],
    ['2022-02', { year: 2022, month: 2, day: null }, 'February 2022'],
    ['2022-02-24', { year: 2022, month: 2, day: 24 }, '24 February 2022'],
    ['--02-24', { year: null, month: 2, day: 24 }, '24 February'],
    ['--02-29', { year: null, month: 2, day: 29 }, '29 February'],
  ])('%s is read, written and worded', (date, parts, words) => {
    expect(datePartsOf(date)).toEqual(parts);
    expect(partialDateFrom(parts)).toBe(date);
    expect(describeDate(date)).toBe(words);
  });

  it.each(['', '2022-13', '2023-02-29', '2022-2-4', '24 February', '--02', '--00-10'])('%s is no date', (date) => {
    expect(isPartialDate(date)).toBe(false);
  });

  it.each([
    { year: 2022, month: null, day: 4 },
    { year: null, month: 2, day: null },
    { year: null, month: null, day: 4 },
  ])('does not join %o', (parts) => {
    expect(partialDateFrom(parts)).toBeNull();
  });
});
