import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readableExtensions } from '../core/import/readable-extensions';
import { KnownFailure } from './known-failure';
import { describeFileProblem } from './library/file-problem';

/** The files to import, in the order given, a folder's by their paths; and how many others lie in its folders. */
export interface FoundSources {
  paths: string[];
  passedOver: number;
}

const mostFiles = 10_000;
const readable = new Set(readableExtensions.map((extension) => `.${extension}`));

/**
 * The files behind paths that a user chose: a file is taken whatever its name, of a folder those that may hold an
 * article, however deep. Hidden files, links and the parts of a saved page are passed by. Throws `KnownFailure`.
 */
export async function findSources(chosen: readonly string[]): Promise<FoundSources> {
  const found: FoundSources = { paths: [], passedOver: 0 };
  for (const path of chosen) {
    // What can't be looked at is told of when it is read.
    const isFolder = await stat(path).then((stats) => stats.isDirectory(), () => false);
    if (isFolder) await walkFolder(path, found);
    else found.paths.push(path);
    if (found.paths.length > mostFiles) {
      throw new KnownFailure('too-large', `More than ${mostFiles.toLocaleString('en')} files are too many at once. Choose fewer, or a folder within.`);
    }
  }
  return found;
}

async function walkFolder(top: string, found: FoundSources): Promise<void> {
  const folders = [top];
  for (let folder = folders.pop(); folder !== undefined && found.paths.length <= mostFiles; folder = folders.pop()) {
    const entries = await list(folder, folder === top);
    const names = new Set(entries.map(({ name }) => name));
    const inner: string[] = [];
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!isPartOfPage(entry.name, names)) inner.push(path);
      } else if (entry.isFile() && readable.has(extname(entry.name).toLowerCase())) found.paths.push(path);
      else found.passedOver += 1;
    }
    folders.push(...inner.reverse());
  }
}

async function list(folder: string, isTop: boolean): ReturnType<typeof readEntries> {
  try {
    return await readEntries(folder);
  } catch (error) {
    if (!isTop) return [];
    throw new KnownFailure('unreadable', `${folder} can’t be read: ${describeFileProblem(error)}.`);
  }
}

async function readEntries(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/** How browsers name that folder, each in its user's language. */
const partsOfPage =
  /^(.+?)(?:[_.]files|-Dateien|-filer|_(?:archivos|arquivos|bestanden|datoteke|dosyalar|elemei|fichiers|ficheiros|file|fitxers|pliki|soubory|tiedostot))$/u;

/** A browser saves the parts of a page beside it, in a folder named after it. */
function isPartOfPage(folder: string, names: ReadonlySet<string>): boolean {
  const page = partsOfPage.exec(folder)?.[1];
  return page !== undefined && ['html', 'htm', 'xhtml'].some((extension) => names.has(`${page}.${extension}`));
}
