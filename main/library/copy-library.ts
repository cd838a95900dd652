import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { importedEdition } from '../../core/edition';
import { listTemplates, saveTemplate } from '../export-templates';
import { articlesFolder, editionOf } from './article-files';
import { libraryFile } from './snapshot-file';
import type { OpenLibrary } from './open-library';
import { makeFolderDurably, namesIn } from './write-file';

/** Writes a library as it is in memory, with its articles and templates, to a folder that is not there yet. */
export async function copyLibrary({ store, folder: from }: OpenLibrary, folder: string): Promise<void> {
  await makeFolderDurably(dirname(folder));
  await mkdir(folder);
  const imported = new Set([...store.library.articles.values()].map(({ edition }) => importedEdition(edition)));
  await mkdir(join(folder, articlesFolder));
  for (const name of await namesIn(join(from, articlesFolder))) {
    if (imported.has(importedEdition(editionOf(name) ?? ''))) await copyFile(join(from, articlesFolder, name), join(folder, articlesFolder, name));
  }
  const copy = libraryFile(folder);
  copy.data = { ...copy.data, library: store.library, sequence: store.sequence, savedAt: new Date().toISOString() };
  await copy.write();
  for (const template of await listTemplates(from)) await saveTemplate(folder, { ...template, was: null });
}
