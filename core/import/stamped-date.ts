import { partialDateFrom, type PartialDate } from '../partial-date';
import { monthNumber } from './month-names';
import { findDates } from './written-date';

const compact = /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?:T?\d{4,6})?(?:Z|[+-]\d\d:?\d\d)?$/u;
/** As programs write when asked for no form: “Thu Feb 24 05:12:00 EST 2022”. */
const unformatted = /^\p{L}{3},? (?<name>\p{L}{3}) (?<day>\d{1,2}),? [\d:]{5,8}(?: [A-Z]{2,5}| [+-]\d{4})? (?<year>\d{4})$/u;
const seconds = /^\d{10}(?:\d{3})?$/u;
const longestStamp = 100;

/** A date from where programs write one: in any notation of a text, and counted in seconds or milliseconds since 1970. */
export function readStampedDate(stamp: string): PartialDate | null {
  const text = stamp.slice(0, longestStamp).replace(/\s+/gu, ' ').trim();
  if (seconds.test(text)) return dayOf(Number(text.slice(0, 10)));
  const groups = (compact.exec(text) ?? unformatted.exec(text))?.groups;
  if (!groups) return findDates(text)[0]?.date ?? null;
  const { year, month, name, day } = groups;
  return partialDateFrom({
    year: Number(year), month: name === undefined ? Number(month) : monthNumber(name), day: Number(day),
  });
}

/** The day in universal time. */
function dayOf(secondsSince1970: number): PartialDate | null {
  return new Date(secondsSince1970 * 1000).toISOString().slice(0, 10);
}
