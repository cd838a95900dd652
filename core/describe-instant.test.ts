import { expect, it } from 'vitest';
import { describeClock, describeDay, describeInstant } from './describe-instant';

/** An instant that reads the same on the clocks of every time zone. */
const local = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();

it('says an instant as the user’s clock shows it', () => {
  const at = local(2026, 10, 2, 9, 5);
  expect([describeInstant(at), describeClock(at)]).toEqual(['2 November 2026, 09:05', '09:05']);
});

it('calls days near now by their names, also across the end of a year', () => {
  const now = local(2027, 0, 1, 0, 30);
  const days = [local(2027, 0, 1, 0, 1), local(2026, 11, 31, 23, 59), local(2026, 11, 30, 12, 0)];
  expect(days.map((at) => describeDay(at, now))).toEqual(['Today', 'Yesterday', '30 December 2026']);
});
