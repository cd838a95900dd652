import { datePartsOf, type PartialDate } from '../partial-date';

/**
 * The date that several sources come to, the most trustworthy first: that of the first which knows the year, in as much
 * detail as a later one gives that agrees with it. Null where none tells a date.
 */
export function chooseDate(candidates: readonly (PartialDate | null)[]): PartialDate | null {
  const told = candidates.filter((date) => date !== null);
  const dated = [...told.filter(hasYear), ...told.filter((date) => !hasYear(date))];
  let chosen = dated[0] ?? null;
  for (const date of dated) if (chosen !== null && refines(date, chosen)) chosen = date;
  return chosen;
}

function hasYear(date: PartialDate): boolean {
  return datePartsOf(date)?.year !== null;
}

/** Whether a date says all that another says, and more. */
function refines(date: PartialDate, other: PartialDate): boolean {
  const [more, less] = [datePartsOf(date), datePartsOf(other)];
  if (!more || !less || date === other) return false;
  return (['year', 'month', 'day'] as const).every((part) => less[part] === null || less[part] === more[part]);
}
