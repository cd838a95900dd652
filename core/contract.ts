import { z } from 'zod';
import { editionSchema, pictureSchema, type Edition } from './body';
import type { Place } from './change';
import { bibliographyFormats, citationStyles } from './citation/citation-style';
import type { CommandName } from './commands/command-table';
import type { Difference } from './compare-libraries';
import type { Entry } from './entry';
import { edits, type EditName } from './edits/edits';
import type { ExportOutcome, ExportPlanSummary } from './export/export-plan';
import { exportWishSchema, type ExportPreview } from './export/export-wish';
import type { TemplateFile, TemplateLists, TemplatePreview } from './export/template/template-file';
import type { LibraryRecords } from './library';
import type { Preferences } from './preferences';
import { idSchema, type Highlight, type Instant } from './records';
import type { Found } from './search';
import { preferencesSchema, readingPlaceSchema, type ReadingPlace } from './settings';

/** A failure a user can meet. The message says what happened, what is safe and what to do. */
export const failureSchema = z.object({
  code: z.enum(['refused', 'not-saved', 'not-found', 'not-text', 'empty', 'web-address', 'too-large', 'unreadable', 'read-only']),
  message: z.string(),
});
export type Failure = z.infer<typeof failureSchema>;

/** A call's value, or why there is none. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

/** What a window begins with: its library, or why there is none. */
export type Opening = ({ kind: 'open' } & Snapshot) | ({ kind: 'problem' } & OpeningProblem);

/** Why a library can't be opened. Its files are as they were. */
export interface OpeningProblem {
  problem: 'damaged' | 'newer' | 'owned' | 'missing' | 'unreadable';
  library: { name: string; folder: string; recent: string[] };
  /** What was found, and what is safe. */
  message: string;
  /** What can be restored; null where there is nothing to restore it from. */
  recovery: RecoveryOffer | null;
}

/** What restoring a damaged library would bring back. */
export interface RecoveryOffer {
  /** The sound snapshot it begins with. */
  from: { name: string; savedAt: Instant };
  /** How many later changes the journal adds, and how many it can't. */
  changes: number;
  lost: number;
  /** When the last of those changes was made. */
  until: Instant;
  articles: number;
  highlights: number;
}

/** Why a library can be read and not changed. */
export interface ReadOnly {
  message: string;
  /** Whether the user can make this window the owner all the same. */
  canTakeOver: boolean;
}

/** Why a backup was made: at the first change of a day, before something that changes much, or because the user asked. */
export type BackupReason = 'day' | 'migration' | 'restore' | 'merge' | 'recovery' | 'asked';

export interface Backup {
  /** The file in `backups/`. */
  name: string;
  sequence: number;
  savedAt: Instant;
  reason: BackupReason;
  articles: number;
  highlights: number;
}

/** One edit of the library's history. */
export interface HistoryItem {
  says: string;
  place: Place | null;
  at: Instant;
  /** Whether it was undone, and can be done again. */
  isUndone: boolean;
}

/** What a library holds and where reading stands, as a window gets it when it opens or has missed a change. */
export interface Snapshot {
  /** How many entries the library has seen; each `changed` event is one more. */
  sequence: number;
  records: LibraryRecords;
  /** Whether only the first article's highlights come along, as in a large library; `sendHighlights` brings all. */
  isPartial: boolean;
  history: HistoryLabels;
  saving: SavingState;
  readOnly: ReadOnly | null;
  /** What the user should know of how the library was found. */
  notice: Notice | null;
  /** Copies of `library.json` that a folder-syncing program has left, by file name. */
  conflictCopies: string[];
  library: { name: string; folder: string; recent: string[] };
  preferences: Preferences;
  /** Whether assistive technology reads the window. */
  isAssisted: boolean;
  /** The article to begin with, the one last read here; null where there is none. */
  first: { articleId: string; body: Outcome<Edition> } | null;
  /** Where reading stopped in each article. */
  places: Record<string, ReadingPlace>;
}

/** What Undo and Redo would do, in words; null where there is nothing. */
export interface HistoryLabels {
  undo: string | null;
  redo: string | null;
}

export type SavingState = { state: 'saved' | 'saving' } | { state: 'failed'; message: string };

/** What became of an article of an import, in the order given; of a source that could not be read, why not. */
const importResult = z.object({
  name: z.string(),
  articleId: idSchema.nullable(),
  /** Whether the library had the same text already: then `articleId` is that article, and nothing was added. */
  isKnown: z.boolean(),
  failure: failureSchema.nullable(),
});
export type ImportResult = z.infer<typeof importResult>;

/** What an import of one or many sources came to. */
const importSummary = z.object({
  results: z.array(importResult),
  /** How many sources were not read, because the user cancelled. */
  left: z.number(),
  /** How many files of chosen folders can hold no article. */
  passedOver: z.number(),
});
export type ImportSummary = z.infer<typeof importSummary>;

/** How far an import is: the source that is being read, and how many of all are done. */
export interface ImportProgress {
  done: number;
  total: number;
  name: string;
}

const sequence = z.object({ sequence: z.number() });
const trusted = <Value>(): z.ZodType<Value> => z.custom<Value>();

/** Declares one call: the schema of its arguments and of its result. */
function call<Arguments, Result>(given: z.ZodType<Arguments>, result: z.ZodType<Result>) {
  return { arguments: given, result };
}

const nothing = z.undefined();
const done = z.void();

/** Every call a window can make to main. A call added here fails to compile until main has its handler. */
export const calls = {
  openDesk: call(nothing, trusted<Opening>()),
  /** Tries again to open a library that could not be opened; then `openDesk` has it. */
  openAgain: call(nothing, done),
  /** Restores a library that can't be opened, as its `RecoveryOffer` says; then `openDesk` has it. */
  recoverLibrary: call(nothing, done),
  /** Makes this window the owner of a library that another computer has locked. */
  takeOver: call(nothing, done),
  /** Lets `highlights` events bring every highlight of the library. */
  sendHighlights: call(z.object({ request: z.number() }), done),
  /** The bytes of a picture of an article's body. */
  readPicture: call(z.object({ name: pictureSchema.shape.name }), z.instanceof(Uint8Array)),
  readBody: call(z.object({ articleId: idSchema }), editionSchema),
  /** Puts another text in the place of a block's own, in the edition that the window shows. */
  correctBlock: call(z.object({ articleId: idSchema, edition: idSchema, block: z.int().nonnegative(), text: z.string() }), sequence),
  edit: call(
    z.object({ name: z.enum(Object.keys(edits) as [EditName, ...EditName[]]), arguments: z.unknown() }),
    sequence,
  ),
  undo: call(nothing, sequence),
  redo: call(nothing, sequence),
  /** The last 200 edits, the latest first. */
  readHistory: call(nothing, trusted<HistoryItem[]>()),
  /** Takes articles of the trash away for good; `everywhere` says from the journal and the backups too. */
  eraseArticles: call(z.object({ articles: z.array(idSchema), everywhere: z.boolean() }), sequence),
  /** The newest first. */
  listBackups: call(nothing, trusted<Backup[]>()),
  makeBackup: call(nothing, done),
  /** What restoring a backup would change. */
  compareBackup: call(z.object({ name: z.string() }), trusted<Difference>()),
  /** Makes the library what it was in a backup: a change that can be undone. */
  restoreBackup: call(z.object({ name: z.string() }), sequence),
  /** Adds what a conflict copy holds and the library does not, and puts the copy aside: a change that can be undone. */
  mergeConflictCopy: call(z.object({ name: z.string() }), trusted<Difference>()),
  /** Imports pasted text or HTML. */
  importPasted: call(z.object({ kind: z.enum(['text', 'html']), content: z.string() }), importSummary),
  /** Imports dropped files by their bytes. */
  importFiles: call(
    z.object({ files: z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) })) }),
    importSummary,
  ),
  /** Imports files and folders by their paths: only the preload, which has them from a drop, can ask for it. */
  importPaths: call(z.object({ paths: z.array(z.string()).min(1) }), importSummary),
  /** Lets the user choose files, or a folder, and imports them; null where the user cancels the choice. */
  chooseSourcesToImport: call(z.object({ kind: z.enum(['files', 'folder']) }), importSummary.nullable()),
  /** Ends the import that runs; it then answers what it has done. */
  cancelImport: call(nothing, done),
  search: call(z.object({ query: z.string() }), trusted<{ articleId: string; found: Found[] }[]>()),
  /** What an export comes to, shown on the article `shown` where that is exported. */
  previewExport: call(z.object({ wish: exportWishSchema, shown: idSchema.nullable() }), trusted<ExportPreview>()),
  copyExport: call(z.object({ wish: exportWishSchema }), done),
  /** Saves an export in one file where the user chooses; null where the user cancels, else the file's path. */
  saveExport: call(z.object({ wish: exportWishSchema, suggestedName: z.string() }), z.string().nullable()),
  /**
   * What an export would change in a folder that the user chooses, or chose before where not `elsewhere`; null where the user
   * cancels. New parts go under the heading `newUnder`; `overwrite` has, by article, parts whose wording in the file gives way.
   */
  planExport: call(
    z.object({ wish: exportWishSchema, newUnder: z.string().nullable(), overwrite: z.record(idSchema, z.array(z.string())), elsewhere: z.boolean() }),
    trusted<ExportPlanSummary>().nullable(),
  ),
  /** Writes what was planned last. */
  carryOutExport: call(nothing, trusted<ExportOutcome>()),
  /** Ends the export that is planned or written. */
  cancelExport: call(nothing, done),
  copyText: call(z.object({ text: z.string() }), done),
  /** Opens a web or mail address in the user's own program; anything else is refused. */
  openLink: call(z.object({ url: z.string() }), done),
  changePreferences: call(preferencesSchema.partial(), preferencesSchema),
  /** Remembers the article last read, and where reading stopped; a place of null leaves that as it was. */
  rememberPlace: call(z.object({ articleId: idSchema, place: readingPlaceSchema.nullable() }), done),
  /** Lets the user choose a folder for a new library, or an existing one, and opens it in a window of its own. */
  newLibrary: call(nothing, done),
  openLibrary: call(z.object({ folder: z.string().nullable() }), done),
  showLibraryFolder: call(nothing, done),
  retrySaving: call(nothing, done),
  /** The library's own templates and the examples they can begin with, each by name. */
  listTemplates: call(nothing, trusted<TemplateLists>()),
  /** Keeps a template; `was` is the name it had, or null for a new one. */
  saveTemplate: call(z.object({ name: z.string(), text: z.string(), was: z.string().nullable() }), done),
  /** Takes a template away; `restoreTemplate` brings the last of that name back. */
  removeTemplate: call(z.object({ name: z.string() }), done),
  restoreTemplate: call(z.object({ name: z.string() }), done),
  /** A template from a file that the user chooses, not yet kept; null where the user cancels. */
  importTemplate: call(nothing, trusted<TemplateFile>().nullable()),
  /** Saves a template where the user chooses; null where the user cancels, else the file's path. */
  exportTemplate: call(z.object({ name: z.string(), text: z.string() }), z.string().nullable()),
  /** What a template makes of an article, or what is wrong with it. */
  previewTemplate: call(z.object({ text: z.string(), articleId: idSchema }), trusted<TemplatePreview>()),
  /** Copies the articles' references in a style, an entry a line, and answers them. */
  copyCitation: call(z.object({ articleIds: z.array(idSchema).min(1), style: z.enum(citationStyles) }), z.string()),
  /** Saves the articles' references where the user chooses; null where the user cancels, else the file's path. */
  saveBibliography: call(z.object({ articleIds: z.array(idSchema).min(1), format: z.enum(bibliographyFormats) }), z.string().nullable()),
  /** Answers a `closing` event once all that was being typed has been sent. */
  readyToClose: call(nothing, done),
} as const;

export type CallName = keyof typeof calls;
/** The calls that a page can make itself: it is never trusted with a path. */
export type PageCallName = Exclude<CallName, 'importPaths'>;
export type CallArguments<Name extends CallName> = z.infer<(typeof calls)[Name]['arguments']>;
export type CallResult<Name extends CallName> = z.infer<(typeof calls)[Name]['result']>;

/** Something that the user should know and would not see. */
export interface Notice {
  title: string;
  message: string;
}

/** What main tells its windows, by name. */
export interface DeskEvents {
  changed: { entry: Entry; history: HistoryLabels };
  /** How far an import is; null when it has ended. */
  importing: ImportProgress | null;
  /** How far an export is; null when it has ended. */
  exporting: ImportProgress | null;
  conflictCopies: string[];
  saving: SavingState;
  /** Highlights that `sendHighlights` asked for by this number, an article's always together. */
  highlights: { request: number; highlights: Highlight[]; isLast: boolean };
  notice: Notice;
  preferences: Preferences;
  /** Whether assistive technology reads the window from now on. */
  assisted: boolean;
  /** The menu asks the window to do something. */
  menu: CommandName;
  /** The window is about to close: send what is being typed, then call `readyToClose`. */
  closing: null;
}

/** What the preload lends the window as `window.desk`. */
export interface Desk {
  call: <Name extends PageCallName>(name: Name, given: CallArguments<Name>) => Promise<Outcome<CallResult<Name>>>;
  /** Imports dropped `File`s and folders from where they lie; null where one of them lies nowhere. */
  importDropped: (files: readonly object[]) => Promise<Outcome<ImportSummary>> | null;
  /** Listens to an event; returns what ends the listening. */
  on: <Name extends keyof DeskEvents>(name: Name, listener: (told: DeskEvents[Name]) => void) => () => void;
  platform: 'mac' | 'windows' | 'linux';
}
