import { join } from 'node:path';
import type { Made, MadeDocument } from '../export/make-documents';
import type { Said } from '../said';
import { isStopped, stoppedAfter, type Watch } from './watch';
import { writeExportFile } from './write-export-file';

/** Writes each article to a file of its own; stopped, it ends after the file in hand. */
export async function* writeEach(made: AsyncIterable<Made> | Iterable<Made>, total: number, out: string, overwrite: boolean, watch: Watch): AsyncGenerator<Said> {
  let done = 0;
  for await (const each of made) {
    if (await isStopped(watch, done, total)) {
      yield stoppedAfter(done, total);
      return;
    }
    const path = join(out, each.fileName);
    const reason = 'failure' in each ? each.failure.message : await writeExportFile(path, each.text, overwrite);
    done += 1;
    yield reason === null ? { done: `exported “${each.article.title}” → ${path}` } : notExported(each.article.title, path, reason);
  }
}

/** Those that could be read, and a line on each that could not. */
export function partUnread(made: readonly Made[], pathOf: (each: Made) => string): { readable: MadeDocument[]; unread: Said[] } {
  const readable = made.flatMap((each) => ('failure' in each ? [] : [each]));
  const unread = made.flatMap((each) => ('failure' in each ? [notExported(each.article.title, pathOf(each), each.failure.message)] : []));
  return { readable, unread };
}

export function notExported(title: string, path: string, reason: string): Said {
  return { failed: `“${title}” was not exported to ${path}: ${reason}` };
}
