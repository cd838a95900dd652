import { partialDateFrom, type PartialDate } from '../partial-date';
import { monthNumber } from './month-names';

const year = String.raw`(?<year>(?:19[89]|20\d)\d)`;
const month = String.raw`(?<month>0?[1-9]|1[0-2])`;
const day = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;
const [before, behind] = [String.raw`(?<=[/_.-])`, String.raw`(?=[/_.-]|$)`];

/** How sites put the day, or else the month, of an article into its address. */
const notations = [
  `${before}${year}([/_-])${month}\\2${day}${behind}`,
  `${before}${year}/(?<name>[a-z]{3,9})/${day}${behind}`,
  String.raw`(?<=[/_-])${year}(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])${behind}`,
  `${before}${year}/${month}${behind}`,
].map((notation) => new RegExp(notation, 'iu'));

const longestAddress = 2000;

/** The date that an article's address carries, as “/2022/02/24/” does; null where it carries none. */
export function readAddressDate(address: string): PartialDate | null {
  if (address.length > longestAddress) return null;
  const path = /^https?:\/\/[^/?#]+([^?#]*)/iu.exec(address)?.[1] ?? '';
  for (const notation of notations) {
    const groups = notation.exec(path)?.groups;
    if (!groups) continue;
    const { year, month, name, day } = groups;
    const date = partialDateFrom({
      year: Number(year),
      month: name === undefined ? Number(month) : monthNumber(name),
      day: day === undefined ? null : Number(day),
    });
    if (date !== null) return date;
  }
  return null;
}
