import type { Id } from '../records';
import type { PartConflict } from './living/update-report';
import type { NoteProposal } from './living/read-back-notes';

/** What is going to happen to one file of an export into a folder. */
export interface PlannedExport {
  articleId: Id;
  title: string;
  /** From the folder. */
  name: string;
  kind: 'new' | 'updated' | 'unchanged' | 'refused';
  /** Why it is refused, as words that follow a colon. */
  reason: string | null;
  /** How many parts are added, changed and taken out. */
  added: number;
  updated: number;
  removed: number;
  /** Parts that the user took out of the file, which stay out. */
  leftOut: number;
  /** Highlights in the file that are not chosen, which stay. */
  unchosen: number;
  conflicts: PartConflict[];
  /** Keys of the front matter that the user and the library have both changed. */
  frontConflicts: string[];
  /** Notes that the user has worded anew in the file. */
  notes: NoteProposal[];
}

/** What an export into a folder is going to do. */
export interface ExportPlanSummary {
  folder: string;
  files: PlannedExport[];
}

/** What an export into a folder has come to. */
export interface ExportOutcome {
  folder: string;
  written: number;
  unchanged: number;
  /** Files that were left as they are, and why, as words that follow a colon. */
  left: { name: string; reason: string }[];
  isCancelled: boolean;
}
