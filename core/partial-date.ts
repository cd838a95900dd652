/**
 * A date as far as it is known: `2022`, `2022-02`, `2022-02-24`, or `--02-24` where the year is unknown
 * (ISO 8601 reduced precision; the last as in `xsd:gMonthDay`). Nothing is ever filled in.
 */
export type PartialDate = string;

const shape = /^(?:(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?|--(\d{2})-(\d{2}))$/;

export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

interface DateParts {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** The parts of a partial date, null for each that is unknown; null where the string is no such date. */
export function datePartsOf(date: string): DateParts | null {
  const match = shape.exec(date);
  if (!match) return null;
  const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
  const parts = { year: number(match[1]), month: number(match[2] ?? match[4]), day: number(match[3] ?? match[5]) };
  return isPossible(parts) ? parts : null;
}

export function isPartialDate(date: string): boolean {
  return datePartsOf(date) !== null;
}

/** Joins parts to a partial date; null where no such date exists, as for 30 February or a day without a month. */
export function partialDateFrom(parts: DateParts): PartialDate | null {
  if (!isPossible(parts)) return null;
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const { year, month, day } = parts;
  if (year === null) return month === null || day === null ? null : `--${pad(month, 2)}-${pad(day, 2)}`;
  if (month === null) return day === null ? pad(year, 4) : null;
  return day === null ? `${pad(year, 4)}-${pad(month, 2)}` : `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function isPossible({ year, month, day }: DateParts): boolean {
  if (month !== null && (month < 1 || month > 12)) return false;
  if (day === null || month === null) return true;
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const longest = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= longest;
}

/** A date as a reader writes it: “24 February 2022”, “February 2022”, “2022”, “24 February”. */
export function describeDate(date: PartialDate): string {
  const parts = datePartsOf(date);
  if (!parts) return date;
  const month = parts.month === null ? null : monthNames[parts.month - 1];
  return [parts.day, month, parts.year].filter((part) => part !== null).join(' ');
}
