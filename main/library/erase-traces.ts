import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { applyChange, type Change } from '../../core/change';
import { importedEdition } from '../../core/edition';
import { erasureOf, withoutArticles, type Entry } from '../../core/entry';
import type { Id } from '../../core/records';
import { articlesFolder, editionOf } from './article-files';
import { backupsFolder } from './backups';
import { journalFolder } from './journal';
import { formatLine } from './journal-line';
import { readSegment } from './read-journal';
import { sealed } from './seal';
import { segmentsAmong } from './segment-name';
import { readSoundSnapshot } from './snapshot-file';
import { formatSnapshot } from './snapshot-format';
import { namesIn, writeFileDurably } from './write-file';

/** What is to leave a library's folder altogether. */
export interface Traces {
  articles: ReadonlySet<Id>;
  editions: ReadonlySet<Id>;
}

/** Takes erased articles out of the journal, the backups and `articles/`. Can be done again where it was cut off; nothing may write the journal meanwhile. */
export async function eraseTraces(folder: string, traces: Traces): Promise<void> {
  for (const { name } of segmentsAmong(await namesIn(join(folder, journalFolder)))) {
    await eraseFromSegment(join(folder, journalFolder, name), traces);
  }
  for (const name of await namesIn(join(folder, backupsFolder))) await eraseFromBackup(join(folder, backupsFolder, name), traces);
  const imported = new Set([...traces.editions].map(importedEdition));
  for (const name of await namesIn(join(folder, articlesFolder))) {
    if (imported.has(importedEdition(editionOf(name) ?? ''))) await rm(join(folder, articlesFolder, name), { force: true });
  }
}

async function eraseFromSegment(path: string, { articles }: Traces): Promise<void> {
  const { entries, isDamaged } = await readSegment(path);
  const left = entries.map((entry) => withoutTraces(entry, articles));
  // A damaged line may hold what is to go.
  if (isDamaged || left.some((entry, index) => entry !== entries[index])) await writeFileDurably(path, left.map(formatLine).join(''));
}

function withoutTraces(entry: Entry, articles: ReadonlySet<Id>): Entry {
  if (entry.cause === 'erase') return entry;
  const change = withoutArticles(entry.change, articles) ?? nothing;
  return change === entry.change ? entry : { ...entry, change };
}

/** Keeps the place of a change that is gone: sequences have no gaps. */
const nothing: Change = { says: 'a change of what was erased', place: null, records: [], session: null };

async function eraseFromBackup(path: string, { articles }: Traces): Promise<void> {
  if (!path.endsWith('.json')) return;
  const backup = await readSoundSnapshot(path);
  if (!backup) {
    // Nothing can be restored from it, and it may hold what is to go.
    await rm(path, { force: true });
    return;
  }
  const erasure = erasureOf(backup.library, [...articles]);
  if (erasure.records.length === 0) return;
  await writeFileDurably(path, sealed(formatSnapshot({ ...backup, library: applyChange(backup.library, erasure) })));
}
