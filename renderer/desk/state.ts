import { create } from 'zustand';
import type { Block } from '../../core/body';
import type { HistoryLabels, OpeningProblem, ReadOnly, SavingState, Snapshot } from '../../core/contract';
import { libraryFrom, noRecords, type Library } from '../../core/library';
import type { Id } from '../../core/records';
import type { Found } from '../../core/search';
import { firstPreferences, type Preferences } from '../../core/preferences';
import type { ReadingPlace } from '../../core/settings';

/** The article on the sheet. */
export interface OpenBody {
  articleId: Id;
  blocks: readonly Block[];
  starts: readonly number[];
  text: string;
}

/** A range of the article text to show and light up for a moment; `at` tells two requests for one range apart. */
export interface ShownRange {
  articleId: Id;
  start: number;
  end: number;
  at: number;
}

export type DialogName = 'export' | 'settings' | 'codebook' | 'details' | 'keys' | 'trash' | 'history' | 'backups' | 'review';

/** Something to tell the user that the eye does not see. */
export interface Notice {
  kind: 'error' | 'information';
  title: string;
  message: string;
  /** What can be done about it, as a button. One that undoes an entry goes once there is a later one. */
  offer?: { label: string; run: () => void; undoes?: number };
}

/** What a window knows and shows. `library` mirrors main's; all else here is not the library and is not undoable. */
export interface DeskState {
  phase: 'opening' | 'open' | 'problem' | 'failed';
  /** Why the library can't be opened, while `phase` is `problem`. */
  problem: OpeningProblem | null;
  sequence: number;
  library: Library;
  history: HistoryLabels;
  saving: SavingState;
  /** Whether a note has letters that main does not have. */
  hasUnsent: boolean;
  readOnly: ReadOnly | null;
  conflictCopies: string[];
  place: Snapshot['library'];
  preferences: Preferences;
  readingPlaces: Record<Id, ReadingPlace>;
  articleId: Id | null;
  body: OpenBody | null;
  /** Why the body of `articleId` can't be shown. */
  bodyFailure: string | null;
  chosen: Id | null;
  shown: ShownRange | null;
  query: string;
  results: { articleId: Id; found: Found[] }[] | null;
  dialog: DialogName | null;
  notice: Notice | null;
  /** Spoken to assistive technology, never drawn. */
  announcement: string;
  importing: boolean;
  /** On windows too narrow for all panes: whether articles or notes lie over the sheet. */
  drawer: 'articles' | 'notes' | null;
}

export const useDesk = create<DeskState>(() => ({
  phase: 'opening',
  problem: null,
  sequence: 0,
  library: libraryFrom(noRecords),
  history: { undo: null, redo: null },
  saving: { state: 'saved' },
  hasUnsent: false,
  readOnly: null,
  conflictCopies: [],
  place: { name: '', folder: '', recent: [] },
  preferences: firstPreferences,
  readingPlaces: {},
  articleId: null,
  body: null,
  bodyFailure: null,
  chosen: null,
  shown: null,
  query: '',
  results: null,
  dialog: null,
  notice: null,
  announcement: '',
  importing: false,
  drawer: null,
}));

export const getDesk = useDesk.getState;
export const setDesk = useDesk.setState;
