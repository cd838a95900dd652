import type { PartialDate } from '../partial-date';
import { wirePattern } from './news-agencies';
import { findDates } from './written-date';

const wire = new RegExp(String.raw`^([^()“"]{0,60})\((${wirePattern})\)\s{0,2}[-–—]`, 'iu');

/** The agency that a wire story's first words name (“TOKYO, Feb 24 (Reuters) -”), and their date, if any. */
export function readDateline(paragraph: string): { agency: string; date: PartialDate | null } | null {
  const match = wire.exec(paragraph.slice(0, 120));
  const [, place = '', agency] = match ?? [];
  if (agency === undefined) return null;
  return { agency, date: findDates(place)[0]?.date ?? null };
}
