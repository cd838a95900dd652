import { describe, expect, it } from 'vitest';
import { backupsToDrop } from './retention';

/** Backups from the newest to the oldest, as many days apart. */
function backupsOver(count: number, daysApart: number): { savedAt: string }[] {
  return Array.from({ length: count }, (_, index) => ({ savedAt: new Date(Date.UTC(2026, 5, 15) - index * daysApart * 86_400_000).toISOString() }));
}

const kept = (backups: { savedAt: string }[]): string[] => {
  const dropped = new Set(backupsToDrop(backups));
  return backups.filter((backup) => !dropped.has(backup)).map(({ savedAt }) => savedAt.slice(0, 10));
};

describe('backups', () => {
  it('are all kept while they are ten', () => {
    expect(backupsToDrop(backupsOver(10, 40))).toEqual([]);
  });

  it('are kept by day, then the newest of each month for a year', () => {
    expect(kept(backupsOver(600, 1))).toEqual([
      '2026-06-15', '2026-06-14', '2026-06-13', '2026-06-12', '2026-06-11', '2026-06-10', '2026-06-09', '2026-06-08', '2026-06-07', '2026-06-06',
      '2026-06-05', '2026-05-31', '2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31', '2025-11-30', '2025-10-31', '2025-09-30', '2025-08-31', '2025-07-31',
    ]);
  });

  it('made with a wrong clock drop none among the newest', () => {
    const backups = [...backupsOver(10, 0).map(() => ({ savedAt: '1970-01-01T00:00:00.000Z' })), ...backupsOver(20, 1)];
    expect(kept(backups).slice(0, 11)).toEqual([...Array.from({ length: 10 }, () => '1970-01-01'), '2026-06-15']);
    expect(kept(backups.toReversed()).slice(0, 10)).toEqual(backups.toReversed().slice(0, 10).map(({ savedAt }) => savedAt.slice(0, 10)));
  });
});
