import type { ImportSummary } from '../../core/contract';
import type { Id } from '../../core/records';
import { isTextField } from '../focus';
import { askMain, showAnswer, showFailure } from './ask-main';
import { describeAside, describeSummary, sortResults, type SortedResults } from './describe-import';
import { followHeld } from './follow-main';
import { openArticle } from './navigate';
import { reviewImportOf } from './review-import';
import { getDesk, setDesk, useDesk, type Notice } from './state';

/** Imports files, or a folder, that the user chooses in the system's own dialog. */
export async function importChosen(kind: 'files' | 'folder'): Promise<void> {
  if (getDesk().importing) return;
  await whileImporting(async () => (await askMain('chooseSourcesToImport', { kind }))?.value ?? null);
}

/** Imports files and folders dropped on the window or pasted into it. */
export async function importDroppedFiles(files: readonly File[]): Promise<void> {
  await whileImporting(async () => {
    const byPath = window.desk.importDropped(files);
    if (byPath) return (await showAnswer(byPath))?.value ?? null;
    const read = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
    return (await askMain('importFiles', { files: read }))?.value ?? null;
  });
}

/** Imports what lies on the clipboard: files, else rich text, else plain text. */
export async function importPasted(clipboard: DataTransfer): Promise<void> {
  if (clipboard.files.length > 0) {
    await importDroppedFiles([...clipboard.files]);
    return;
  }
  const html = clipboard.getData('text/html');
  const text = clipboard.getData('text/plain');
  const isAddress = /^\s*\S+\s*$/u.test(text) && URL.canParse(text.trim());
  const given =
    html.trim() === '' || isAddress ? ({ kind: 'text', content: text } as const) : ({ kind: 'html', content: html } as const);
  await whileImporting(async () => (await askMain('importPasted', given))?.value ?? null);
}

async function whileImporting(run: () => Promise<ImportSummary | null>): Promise<void> {
  const { articleId, chosen } = getDesk();
  setDesk({ importing: { progress: null }, notice: null });
  try {
    const summary = await run();
    if (summary) await showImported(summary, { articleId, chosen });
  } catch {
    showFailure({ code: 'unreadable', message: 'What was dropped could not be read. Try Import instead.' });
  } finally {
    setDesk({ importing: null });
  }
}

async function showImported(summary: ImportSummary, before: Record<'articleId' | 'chosen', Id | null>): Promise<void> {
  const { imported, known, failed } = sortResults(summary);
  await awaitArticles(imported.map(({ articleId }) => articleId));
  const opened = (imported[0] ?? known[0])?.articleId;
  const title = opened === undefined ? '' : (getDesk().library.articles.get(opened)?.title ?? '');
  const said = describeSummary(summary, title);
  setDesk({ announcement: said, query: '', results: null, imported: summary });
  // Whoever has gone on to something else meanwhile is not taken away from it.
  const { articleId, chosen } = getDesk();
  const stays = articleId !== before.articleId || chosen !== before.chosen || isTextField(document.activeElement);
  if (opened !== undefined && !stays) await openArticle(opened);
  const [only] = summary.results.length === 1 ? failed : [];
  if (only) {
    showFailure({ ...only.failure, message: `${only.name}: ${only.failure.message}` });
    return;
  }
  const aside = describeAside(imported.flatMap(({ articleId: id }) => getDesk().library.articles.get(id) ?? []));
  const isPlain = summary.results.length === imported.length && summary.left === 0;
  if (isPlain && aside === '' && imported.length <= 1 && (!stays || imported.length === 0)) return;
  const message = imported.length === 0 && failed.length === 0 && summary.left === 0 ? 'Nothing was added.' : aside;
  setDesk({ notice: { kind: failed.length > 0 ? 'error' : 'information', title: said, message, ...offerMore(summary, imported, aside !== '') } });
}

/** How long the change that an answer speaks of may come behind it, in ms. */
const longestWait = 3000;

/** Resolves once the desk has heard of the articles: main's answer can come before the changes that it speaks of. */
function awaitArticles(ids: readonly Id[]): Promise<void> {
  followHeld();
  return new Promise((resolve) => {
    const areThere = (): boolean => ids.every((id) => getDesk().library.articles.has(id));
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = useDesk.subscribe(() => {
      if (areThere()) end();
    });
    const timer = setTimeout(end, longestWait);
    if (areThere()) end();
  });
}

/** Of one article the review of what was set aside, which is of no more use once the user has gone on; of several all of them. */
function offerMore({ results }: ImportSummary, imported: SortedResults['imported'], hasAside: boolean): Pick<Notice, 'offer'> {
  const [first] = imported;
  if (results.length > 1) return { offer: { label: 'Details', run: openDialog } };
  if (!first || !hasAside) return {};
  return { offer: { label: 'Review', run: () => void reviewImportOf(first.articleId), about: getDesk().sequence } };
}

function openDialog(): void {
  setDesk({ dialog: 'imported' });
}
