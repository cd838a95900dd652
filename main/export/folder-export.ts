import type { ExportOutcome, ExportPlanSummary, PlannedExport } from '../../core/export/export-plan';
import { partId } from '../../core/export/export-document';
import type { ExportWish } from '../../core/export/export-wish';
import { highlightsOf, type Library } from '../../core/library';
import type { Id } from '../../core/records';
import { carryOut } from '../living-export/carry-out';
import { planExport, type ExportPlan, type PlannedFile } from '../living-export/plan-export';
import { wishedArticles, type ExportSource } from './make-documents';

export interface FolderWish {
  wish: ExportWish;
  /** The heading for what is new in files that are there; null puts it where it belongs. */
  newUnder: string | null;
  /** By article, the parts whose wording in the file gives way to the library's. */
  overwrite: ReadonlyMap<Id, ReadonlySet<string>>;
}

/** A plan, and what the user has to see of it. */
export interface FolderPlan {
  plan: ExportPlan;
  summary: ExportPlanSummary;
}

export type TellProgress = (done: number, total: number, name: string) => void;

/** What an export into a folder is going to do, and what the user has to see of that. Nothing is written. Throws `TemplateFailure` and `KnownFailure`. */
export async function planFolderExport(source: ExportSource, folder: string, { wish, ...way }: FolderWish, signal: AbortSignal, tell: TellProgress): Promise<FolderPlan> {
  const { library } = source;
  const sources = wishedArticles(source, wish).map(({ article, ...others }) => ({ articleId: article.id, ...others }));
  const plan = await planExport(folder, sources, { ...way, signal, onProgress: tell, notesOf: (id) => notesOf(library, id) });
  const files = plan.files.map((file): PlannedExport => ({
    ...summaryOf(file),
    title: library.articles.get(file.articleId)?.title ?? file.name,
    notes: 'editedNotes' in file ? file.editedNotes : [],
  }));
  return { plan, summary: { folder: plan.folder, files } };
}

/** Writes what was planned; cancelled, it ends after the file in hand. */
export async function writePlanned(plan: ExportPlan, signal: AbortSignal, tell: TellProgress): Promise<ExportOutcome> {
  const outcome: ExportOutcome = { folder: plan.folder, written: 0, unchanged: 0, left: [], isCancelled: false };
  let done = 0;
  for await (const file of carryOut(plan, signal)) {
    done += 1;
    tell(done, plan.files.length, file.name);
    if (file.outcome === 'left') outcome.left.push({ name: file.name, reason: file.reason });
    else outcome[file.outcome] += 1;
  }
  outcome.isCancelled = done < plan.files.length;
  return outcome;
}

function summaryOf(file: PlannedFile): Omit<PlannedExport, 'title' | 'notes'> {
  const { articleId, name, kind } = file;
  const same = { articleId, name, kind, reason: kind === 'refused' ? file.reason : null };
  if (kind === 'new' || kind === 'refused') return { ...same, added: 0, updated: 0, removed: 0, leftOut: 0, unchosen: 0, conflicts: [], frontConflicts: [] };
  const count = (of: 'added' | 'updated' | 'removed'): number => file.changes.filter((change) => change.kind === of).length;
  return {
    ...same,
    added: count('added'),
    updated: count('updated') + (file.front && file.front.changed.length > 0 ? 1 : 0),
    removed: count('removed'),
    leftOut: file.leftOut.length,
    unchosen: file.unchosen.length,
    conflicts: file.conflicts,
    frontConflicts: file.front?.conflicts ?? [],
  };
}

/** An article's notes by the ids of their parts. */
function notesOf(library: Library, articleId: Id): ReadonlyMap<string, string> {
  const notes = new Map([...highlightsOf(library, articleId).values()].map(({ id, note }) => [partId.note(id), note]));
  return notes.set(partId.articleNote, library.articles.get(articleId)?.note ?? '');
}
