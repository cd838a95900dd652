import type { Instant } from '../../core/records';

/** The newest backups are all kept, then the newest of each month. */
const newestKept = 10;
const monthsKept = 12;

/**
 * Which of the backups can go, given from the newest sequence to the oldest. Their order is the library's own; the
 * clock only tells months apart, so that a wrong one drops nothing among the newest.
 */
export function backupsToDrop<Backup extends { savedAt: Instant }>(newestFirst: readonly Backup[]): Backup[] {
  const months = new Set<string>();
  return newestFirst.slice(newestKept).filter(({ savedAt }) => {
    const month = savedAt.slice(0, 7);
    const isKept = !months.has(month) && months.size < monthsKept;
    months.add(month);
    return !isKept;
  });
}
