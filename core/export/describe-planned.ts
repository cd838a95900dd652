import type { PlannedExport } from './export-plan';
import type { PartConflict } from './living/update-report';

/** Why a part is left as the file has it. */
export const conflictReasons: Readonly<Record<PartConflict['reason'], string>> = {
  'both-changed': 'changed in the file and in the library',
  'gone-but-changed': 'gone from the library, but changed in the file',
  'gone-but-copied': 'gone from the library, but copied in the file',
  'moved-but-changed': 'elsewhere by now, but changed in the file',
  'broken-mark': 'one of its marks is missing in the file, or stands in a line with other words',
  'in-code': 'it stands in code in the file',
};

/** What becomes of a file, in a few words. */
export function describePlanned({ kind, reason, added, updated, removed, leftOut, unchosen, frontConflicts }: PlannedExport): string {
  if (kind === 'new') return 'new';
  if (kind === 'refused') return `left as it is: ${reason ?? ''}`;
  const parts = [
    added > 0 ? `${String(added)} added` : '',
    updated > 0 ? `${String(updated)} changed` : '',
    removed > 0 ? `${String(removed)} taken out` : '',
    leftOut > 0 ? `${String(leftOut)} that you took out stay out` : '',
    unchosen > 0 ? `${String(unchosen)} not chosen ${unchosen === 1 ? 'stays' : 'stay'}` : '',
    frontConflicts.length > 0 ? `your ${frontConflicts.join(', ')} stays` : '',
  ].filter((part) => part !== '');
  return [kind === 'unchanged' ? 'nothing to change' : '', ...parts].filter((part) => part !== '').join(', ');
}
