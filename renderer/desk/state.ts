import { create } from 'zustand';
import type { Block } from '../../core/body';
import type { HistoryLabels, ImportProgress, ImportSummary, OpeningProblem, ReadOnly, SavingState, Snapshot } from '../../core/contract';
import { libraryFrom, noRecords, type Library } from '../../core/library';
import type { RecordMap } from '../../core/record-map';
import type { Highlight, Id } from '../../core/records';
import type { Found } from '../../core/search';
import { firstPreferences, type Preferences } from '../../core/preferences';
import type { ReadingPlace } from '../../core/settings';

/** The article on the sheet. */
export interface OpenBody {
  articleId: Id;
  edition: Id;
  blocks: readonly Block[];
  starts: readonly number[];
  text: string;
  /** The highlights as they stand in this edition, while the text of the next one is on its way. */
  highlights: RecordMap<Highlight> | null;
}

/** Another article that stands beside the open one, to be compared with it. */
export interface Beside {
  articleId: Id;
  /** Null until its text is there. */
  body: OpenBody | null;
  /** Why its text can't be shown. */
  failure: string | null;
}

/** A range of the article text to show and light up for a moment; `at` tells two requests for one range apart. */
export interface ShownRange {
  articleId: Id;
  start: number;
  end: number;
  at: number;
}

/** A block of the open article whose text is a field, with offsets in the block's text. */
export interface Correcting {
  articleId: Id;
  block: number;
  selected: { start: number; end: number };
}

/** What is looked for in the open article, and what was found of it last. */
export interface Finding {
  query: string;
  isExact: boolean;
  /** Where each match begins in the article text. */
  starts: readonly number[];
  /** The index of the match that is shown, -1 where there is none. */
  at: number;
}

export type DialogName = 'export' | 'settings' | 'codebook' | 'details' | 'keys' | 'trash' | 'history' | 'backups' | 'imported' | 'review' | 'palette';

/** Something to tell the user that the eye does not see. */
export interface Notice {
  kind: 'error' | 'information';
  title: string;
  message: string;
  /** What can be done about it, as a button. One that is about an entry, by its number, goes once there is a later one. */
  offer?: { label: string; run: () => void; about?: number };
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
  /** Whether assistive technology reads the window: then marks are drawn wherever they are. */
  isAssisted: boolean;
  readingPlaces: Record<Id, ReadingPlace>;
  articleId: Id | null;
  /** The articles that were open before the present one, and those that were gone back from; the nearest is the last. */
  trail: { back: readonly Id[]; ahead: readonly Id[] };
  body: OpenBody | null;
  /** Why the body of `articleId` can't be shown. */
  bodyFailure: string | null;
  beside: Beside | null;
  chosen: Id | null;
  /** The block whose text is being corrected, and which of its letters are selected at first. */
  correcting: Correcting | null;
  shown: ShownRange | null;
  /** What is looked for in the open article, while its bar is open. */
  finding: Finding | null;
  query: string;
  results: { articleId: Id; found: Found[] }[] | null;
  dialog: DialogName | null;
  notice: Notice | null;
  /** Spoken to assistive technology, never drawn. */
  announcement: string;
  /** The import that runs, and how far it is once that is known. */
  importing: { progress: ImportProgress | null } | null;
  /** How far the export is that runs. */
  exporting: ImportProgress | null;
  /** What the last import came to. */
  imported: ImportSummary | null;
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
  isAssisted: false,
  readingPlaces: {},
  articleId: null,
  trail: { back: [], ahead: [] },
  body: null,
  bodyFailure: null,
  beside: null,
  chosen: null,
  correcting: null,
  shown: null,
  finding: null,
  query: '',
  results: null,
  dialog: null,
  notice: null,
  announcement: '',
  importing: null,
  exporting: null,
  imported: null,
  drawer: null,
}));

export const getDesk = useDesk.getState;
export const setDesk = useDesk.setState;
