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
  await whileImporting(async () => (await askMain('importPasted', given))?.value ?? []);
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
  const found = results.flatMap(({ articleId, isKnown }) => (articleId === null ? [] : [{ articleId, isKnown }]));
  const imported = found.filter(({ isKnown }) => !isKnown);
  const opened = (imported[0] ?? found[0])?.articleId;
  if (opened === undefined) return;
  const known = found.length - imported.length;
  const said = describeImported(getDesk().library.articles.get(opened)?.title ?? '', imported.length, known);
  setDesk({ announcement: said, query: '', results: null });
  // Whoever has gone on to something else meanwhile is not taken away from it.
  const stays = getDesk().articleId !== before || isTextField(document.activeElement);
  if (!stays) await openArticle(opened);
  if (first || (!stays && known === 0)) return;
  setDesk({ notice: { kind: 'information', title: said, message: imported.length === 0 ? 'Nothing was added.' : '' } });
}

/** What an import brought, in words: `title` is of the article where it is about one. */
function describeImported(title: string, imported: number, known: number): string {
  const added = `Imported ${imported === 1 ? `“${title}”` : describeCount(imported, 'article')}`;
  if (known === 0) return added;
  if (imported > 0) return `${added}; ${describeCount(known, 'other')} ${known === 1 ? 'was' : 'were'} in the library already`;
  return known === 1 ? `“${title}” is in the library already` : `${describeCount(known, 'article')} are in the library already`;
}
