import { join } from 'node:path';
import type { NotesExport } from '../command-line/parse-export';
import { joinedTitle, joinTexts } from '../export/join-texts';
import type { Made } from '../export/make-documents';
import type { Said } from '../said';
import { countArticles } from './watch';
import { partUnread } from './write-each';
import { writeExportFile } from './write-export-file';

/** Writes all articles to one file, which is named by the article where only one was asked for. */
export async function* writeJoined(made: readonly Made[], { out, articleIds }: NotesExport, overwrite: boolean): AsyncGenerator<Said> {
  const [first] = made;
  const path = join(out, first && articleIds.length === 1 ? first.fileName : `${joinedTitle}.md`);
  const { readable, unread } = partUnread(made, () => path);
  yield* unread;
  if (readable.length === 0) return;
  const reason = await writeExportFile(path, joinTexts(readable), overwrite);
  if (reason === null) yield { done: `exported ${countArticles(readable.length)} → ${path}` };
  else yield { failed: `The notes were not exported to ${path}: ${reason}` };
}
