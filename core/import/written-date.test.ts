import { describe, expect, it } from 'vitest';
import { readDateLine } from './date-line';
import { findDates } from './written-date';

const dates: [text: string, ...found: string[]][] = [
  ['Feb. 24', '--02-24'],
  ['on Feb. 24, the 3rd', '--02-24'],
  ['February 24, 2022 at 5:12 a.m. EST', '2022-02-24'],
  ['24 Feb 2022', '2022-02-24'],
  ['24th of February 2022', '2022-02-24'],
  ['2022-02-24T05:12:00-05:00', '2022-02-24'],
  ['24.02.2022', '2022-02-24'],
  ['4. 2. 2022', '2022-02-04'],
  ['Feb 2022', '2022-02'],
  ['24. Februar 2022', '2022-02-24'],
  ['1er février 2022', '2022-02-01'],
  ['24 de febrero de 2022', '2022-02-24'],
  ['24 Μαρ 2022'],
  ['03/04/2022', '2022'],
  ['24/02/2022', '2022-02-24'],
  ['02/24/2022', '2022-02-24'],
  ['04/04/2022', '2022-04-04'],
  ['2022年2月24日', '2022-02-24'],
  ['2022년 2월 24일', '2022-02-24'],
  ['2022.2.24', '2022-02-24'],
  ['2022-2-24', '2022-02-24'],
  ['24-Feb-2022', '2022-02-24'],
  ['Feb 24,2022', '2022-02-24'],
  ['24 февраля 2022 года', '2022-02-24'],
  ['24 lutego 2022', '2022-02-24'],
  ['24 Şubat 2022', '2022-02-24'],
  ['30 February 2022'],
  ['24 Feb 3022'],
  ['Marching 24 miles, he may 5'.replace('may', 'might')],
  ['Jan. 1, 2020 – Mar. 2, 2021', '2020-01-01', '2021-03-02'],
];

describe('findDates', () => {
  it.each(dates)('%s', (text, ...found) => {
    expect(findDates(text).map(({ date }) => date)).toEqual(found);
  });
});

const lines: [line: string, read: ReturnType<typeof readDateLine>][] = [
  ['Published Feb. 24, 2022', { date: '2022-02-24', label: 'published' }],
  ['Updated March 2, 2022 | Published March 1, 2022', { date: '2022-03-01', label: 'published' }],
  ['Thu 24 Feb 2022 12.34 GMT', { date: '2022-02-24', label: null }],
  ['Stand: 24.02.2022, 12:30 Uhr', { date: '2022-02-24', label: 'updated' }],
  ['Mis à jour le 2 mars 2022 à 08h30', { date: '2022-03-02', label: 'updated' }],
  ['She left on Feb. 24, 2022', null],
  ['12:30', null],
];

describe('readDateLine', () => {
  it.each(lines)('%s', (line, read) => {
    expect(readDateLine(line)).toEqual(read);
  });
});
