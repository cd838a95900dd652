import type { Id } from '../../core/records';
import { sameName } from '../../core/same-name';
import { editLibrary } from '../desk/ask-main';
import { setDesk } from '../desk/state';

/** What can be merged, by what it is called on screen. */
export type Mergeable = 'stance' | 'topic' | 'speaker';

export interface Named {
  id: Id;
  name: string;
}

/** The id of the button that opens a row's merge menu. */
export function mergeButtonId(what: Mergeable, id: Id): string {
  return `merge-${what}-${id}`;
}

/** Merges one row of the codebook into another, which gets the focus: on a button, where undo is the library's. */
export function mergeRows(what: Mergeable, from: Id, into: Id): void {
  document.getElementById(mergeButtonId(what, into))?.focus();
  if (what === 'speaker') void editLibrary('mergeSpeakers', { speakerId: from, intoId: into });
  else void editLibrary('mergeTags', { tagId: from, intoId: into });
}

/** Where another has the wanted name already, says so and offers to merge the two. Returns whether it did. */
export function offerMerge(what: Mergeable, item: Named, wanted: string, all: readonly Named[]): boolean {
  const other = all.find(({ id, name }) => id !== item.id && sameName(name, wanted));
  if (!other) return false;
  setDesk({
    notice: {
      kind: 'error',
      title: 'That can’t be done',
      message: `There is a ${what} named ${other.name} already.`,
      offer: { label: 'Merge the two', run: () => { mergeRows(what, item.id, other.id); } },
    },
  });
  return true;
}
