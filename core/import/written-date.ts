import { partialDateFrom, type PartialDate } from '../partial-date';
import { monthNumber, monthPattern } from './month-names';

/** A date and where it stands in the text, in UTF-16 units, half-open. */
export interface WrittenDate {
  date: PartialDate;
  start: number;
  end: number;
}

type Groups = Partial<Record<'year' | 'month' | 'name' | 'day' | 'first' | 'second', string>>;
type Reading = (groups: Groups) => PartialDate | null;

const readNamed: Reading = ({ year, name, day }) =>
  dateFrom(year, name === undefined ? null : monthNumber(name), day);
const readNumbered: Reading = ({ year, month, day }) => dateFrom(year, month === undefined ? null : Number(month), day);

const yearAfter = String.raw`(?<year>\d{4})(?!\d)`;
const named = String.raw`(?<![\p{L}\d])(?<name>${monthPattern})(?!\p{L})\.?`;

const notations: { pattern: RegExp; read: Reading }[] = [
  { pattern: /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/gu, read: readNumbered },
  { pattern: /(?<!\d)(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?!\d)/gu, read: readNumbered },
  { pattern: /(?<!\d)(?<year>\d{4})\.\s?(?<month>\d{1,2})\.\s?(?<day>\d{1,2})(?!\d)/gu, read: readNumbered },
  { pattern: /(?<!\d)(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日号일]/gu, read: readNumbered },
  {
    pattern: new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})[-/](?<name>${monthPattern})[-/]${yearAfter}`, 'giu'),
    read: readNamed,
  },
  { pattern: /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/gu, read: readNumbered },
  { pattern: /(?<!\d)(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?<year>\d{4})(?!\d)/gu, read: readAmbiguous },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s{0,2}(?:(?:of|de)\s{1,2})?` +
        String.raw`(?<name>${monthPattern})(?!\p{L})\.?(?:,?\s{1,2}(?:del?\s{1,2})?${yearAfter})?`,
      'giu',
    ),
    read: readNamed,
  },
  {
    pattern: new RegExp(
      String.raw`${named}\s{0,2}(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:(?:,\s{0,2}|\s{1,2})${yearAfter})?`,
      'giu',
    ),
    read: readNamed,
  },
  { pattern: new RegExp(String.raw`${named},?\s{1,2}(?:de\s{1,2})?${yearAfter}`, 'giu'), read: readNamed },
];

/** Every date in a text, in order and without overlap. What a date does not say stays unknown. */
export function findDates(text: string): WrittenDate[] {
  const all = notations.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].map((match) => {
      return { date: read(match.groups ?? {}), start: match.index, end: match.index + match[0].length };
    }),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  return all.filter((found): found is WrittenDate => {
    // An impossible date hides what another notation would make of its pieces.
    if (found.start < at) return false;
    at = found.end;
    return found.date !== null;
  });
}

/** A date with day and month in either order: where both orders make sense, only the year is known. */
function readAmbiguous({ first, second, year }: Groups): PartialDate | null {
  const [one, other] = [Number(first), Number(second)];
  if (one === other || other > 12) return dateFrom(year, one, second);
  if (one > 12) return dateFrom(year, other, first);
  return dateFrom(year, null, undefined);
}

function dateFrom(year: string | undefined, month: number | null, day: string | undefined): PartialDate | null {
  const number = year === undefined ? null : Number(year);
  if (number !== null && (number < 1500 || number > 2199)) return null;
  return partialDateFrom({ year: number, month, day: day === undefined ? null : Number(day) });
}
