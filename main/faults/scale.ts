/** Whether the tests run in full, as `npm run test:faults` asks; else in a shortened form. */
export const isFull = process.env['STANCEMARK_FAULTS'] === 'full';

/** How often something is done. */
export function times(full: number, short: number): number {
  return isFull ? full : short;
}
