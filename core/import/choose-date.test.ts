import { expect, it } from 'vitest';
import { chooseDate } from './choose-date';
import { readStampedDate } from './stamped-date';

it.each([
  ['the first', ['2022-02-24', '2022-02-25'], '2022-02-24'],
  ['the fuller one that agrees', ['2022', '2021-05-06', '2022-04', '2022-04-03'], '2022-04-03'],
  ['the first where a fuller one contradicts', ['2022-03', '2022-04-03'], '2022-03'],
  ['one with a year', ['--03-18', '2022'], '2022'],
  ['one with the year of a day', ['--03-18', null, '2022-03-18'], '2022-03-18'],
  ['a day where no year is known', [null, '--03-18'], '--03-18'],
  ['none', [null], null],
])('chooses %s', (_, dates, chosen) => expect(chooseDate(dates)).toBe(chosen));

it.each([
  ['2022-02-24T05:12:00Z', '2022-02-24'],
  ['20220224', '2022-02-24'],
  ['20220224051200', '2022-02-24'],
  ['20220224T0512Z', '2022-02-24'],
  ['1645679520', '2022-02-24'],
  ['1645679520000', '2022-02-24'],
  ['Thu Feb 24 05:12:00 EST 2022', '2022-02-24'],
  ['Thu, 24 Feb 2022 05:12:00 GMT', '2022-02-24'],
  ['20221324', null],
  ['12345', null],
  ['', null],
])('reads the stamp %s', (stamp, date) => expect(readStampedDate(stamp)).toBe(date));
