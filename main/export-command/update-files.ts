import { join } from 'node:path';
import { addedOn } from '../../core/export/living/dated-heading';
import type { ExportWish } from '../../core/export/export-wish';
import { planFolderExport, type FolderPlan } from '../export/folder-export';
import type { ExportSource } from '../export/make-documents';
import { isWithin, resolveLinks } from '../library/is-within';
import { carryOut } from '../living-export/carry-out';
import type { Said } from '../said';
import { describeUpdate } from './describe-update';
import { countArticles, isStopped, stoppedAfter, stoppedBefore, type Watch } from './watch';
import { notExported } from './write-each';

interface Update {
  out: string;
  /** Whether what is new goes under a heading with the date. */
  isDated: boolean;
}

/** Brings the files of articles in a folder up to date, and writes those that are new; stopped, it ends after the file in hand. */
export async function* updateFiles(source: ExportSource, libraryFolder: string, wish: ExportWish, { out, isDated }: Update, watch: Watch): AsyncGenerator<Said> {
  const folderWish = { wish, newUnder: isDated ? addedOn(new Date()) : null, overwrite: new Map() };
  const tell = (done: number, total: number): void => { watch.tell(`${String(done)} of ${countArticles(total)}`); };
  const planned = await untilStopped(planFolderExport(source, out, folderWish, watch.signal, tell), watch);
  if (planned === null) {
    yield stoppedBefore;
    return;
  }
  const { plan, summary } = planned;
  const real = await resolveLinks(libraryFolder);
  // The folder may hold the library, and that a file of the same article.
  const files = plan.files.map((file) => (isWithin(file.path, real) ? { ...file, kind: 'refused' as const, reason: 'it is a part of the library' } : file));
  let done = 0;
  for await (const file of carryOut({ ...plan, files }, watch.signal)) {
    const about = summary.files[done];
    done += 1;
    if (!about) continue;
    const path = join(out, file.name);
    yield file.outcome === 'left' ? notExported(about.title, path, `${file.reason}.`) : { done: describeUpdate(source.library, about, path) };
    await isStopped(watch, done, files.length);
  }
  if (done < files.length) yield stoppedAfter(done, files.length);
}

async function untilStopped(plan: Promise<FolderPlan>, { signal }: Watch): Promise<FolderPlan | null> {
  try {
    return await plan;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
