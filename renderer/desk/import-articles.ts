import type { ImportResult } from '../../core/contract';
import type { Id } from '../../core/records';
import { isTextField } from '../focus';
import { askMain, showFailure } from './ask-main';
import { describeCount } from './describe-difference';
import { openArticle } from './navigate';
import { getDesk, setDesk } from './state';

/** Imports files the user chooses in the system's own dialog. */
export async function importChosenFiles(): Promise<void> {
  if (getDesk().importing) return;
  await whileImporting(async () => (await askMain('chooseFilesToImport', undefined))?.value ?? []);
}

/** Imports files dropped on the window or pasted into it. */
export async function importDroppedFiles(files: readonly File[]): Promise<void> {
  await whileImporting(async () => {
    const read = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    return (await askMain('importFiles', { files: read }))?.value ?? [];
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
  await whileImporting(async () => {
    const answer = await askMain('importPasted', given);
    return answer ? [answer.value] : [];
  });
}

async function whileImporting(run: () => Promise<ImportResult[]>): Promise<void> {
  const before = getDesk().articleId;
  setDesk({ importing: true, notice: null });
  try {
    await showImported(await run(), before);
  } catch {
    showFailure({
      code: 'unreadable',
      message: 'What was dropped could not be read. Only files can be dropped, not folders; try Import instead.',
    });
  } finally {
    setDesk({ importing: false });
  }
}

async function showImported(results: readonly ImportResult[], before: Id | null): Promise<void> {
  const failed = results.flatMap(({ name, failure }) => (failure ? [{ name, ...failure }] : []));
  const [first] = failed;
  if (first) showFailure({ code: first.code, message: failed.map(({ name, message }) => `${name}: ${message}`).join('\n') });
  const found = results.flatMap(({ articleId }) => articleId ?? []);
  const [opened] = found;
  if (opened === undefined) return;
  const known = results.filter(({ isKnown }) => isKnown).length;
  const said = describeImported(getDesk().library.articles.get(opened)?.title ?? '', found.length - known, known);
  setDesk({ announcement: said, query: '', results: null });
  // Whoever has gone on to something else meanwhile is not taken away from it.
  const stays = getDesk().articleId !== before || isTextField(document.activeElement);
  if (!stays) await openArticle(opened);
  if (first || (!stays && known === 0)) return;
  const message = known === 0 ? '' : 'Nothing was added for a text that the library has already.';
  setDesk({ notice: { kind: 'information', title: said, message } });
}

/** What an import brought, in words: `title` is of the article where it is about one. */
function describeImported(title: string, imported: number, known: number): string {
  if (known === 0) return `Imported ${imported === 1 ? `“${title}”` : describeCount(imported, 'article')}`;
  if (imported > 0) return `Imported ${describeCount(imported, 'article')}; ${describeCount(known, 'article')} known already`;
  return known === 1 ? `“${title}” is in the library already` : `${describeCount(known, 'article')} are in the library already`;
}
