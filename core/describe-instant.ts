import { describeDate } from './partial-date';
import type { Instant } from './records';

const padded = (number: number, width = 2): string => String(number).padStart(width, '0');

/** The day of an instant where the user is, as a date of the library: “2026-11-22”. */
function dayOf(at: Date): string {
  return `${padded(at.getFullYear(), 4)}-${padded(at.getMonth() + 1)}-${padded(at.getDate())}`;
}

/** The time of day where the user is: “14:05”. */
export function describeClock(at: Instant): string {
  const moment = new Date(at);
  return `${padded(moment.getHours())}:${padded(moment.getMinutes())}`;
}

/** A day as one speaks of it: “Today”, “Yesterday”, “22 November 2026”. */
export function describeDay(at: Instant, now: Instant): string {
  const day = dayOf(new Date(at));
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  if (day === dayOf(new Date(now))) return 'Today';
  return day === dayOf(yesterday) ? 'Yesterday' : describeDate(day);
}

/** An instant in full: “22 November 2026, 14:05”. */
export function describeInstant(at: Instant): string {
  return `${describeDate(dayOf(new Date(at)))}, ${describeClock(at)}`;
}
