import { open, readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { readArticleId } from '../../core/export/living/front';
import type { Id } from '../../core/records';
import { KnownFailure } from '../known-failure';
import { codeOf, describeFileProblem } from '../library/file-problem';

const mostFiles = 50_000;
const deepest = 32;
/** As much of a file as holds its front matter. */
const headBytes = 65_536;

/**
 * The Markdown files in a folder, however it is arranged within, that say which article they are an export of: by that
 * article's id, in the order of their paths. Links are not followed, and what Obsidian, Logseq and Git keep of their own
 * is passed by; so is what can't be read. Throws `KnownFailure`.
 */
export async function findExports(folder: string, signal?: AbortSignal): Promise<Map<Id, string[]>> {
  const found = new Map<Id, string[]>();
  let count = 0;
  const folders = [{ path: folder, depth: 0 }];
  for (let next = folders.pop(); next; next = folders.pop()) {
    signal?.throwIfAborted();
    const { path: within, depth } = next;
    for (const entry of await list(within, depth === 0)) {
      const path = join(within, entry.name);
      if (entry.isDirectory() && depth < deepest && !isKeptByPrograms(path)) folders.push({ path, depth: depth + 1 });
      if (!entry.isFile() || entry.name.startsWith('.') || extname(entry.name).toLowerCase() !== '.md') continue;
      count += 1;
      if (count > mostFiles) {
        throw new KnownFailure('too-large', `${folder} holds more than ${mostFiles.toLocaleString('en')} Markdown files. Choose a folder within it.`);
      }
      const id = await readExportedId(path);
      if (id !== null) found.set(id, [...(found.get(id) ?? []), path]);
    }
  }
  for (const paths of found.values()) paths.sort();
  return found;
}

/** `.obsidian`, `.trash`, `.git` and the like; of Logseq's own folder all but its settings are old copies of pages. */
function isKeptByPrograms(path: string): boolean {
  const name = basename(path);
  return name.startsWith('.') || name === 'node_modules' || basename(dirname(path)) === 'logseq';
}

async function list(folder: string, isTop: boolean) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (!isTop || codeOf(error) === 'ENOENT') return [];
    throw new KnownFailure('unreadable', `${folder} can’t be read: ${describeFileProblem(error)}.`);
  }
}

/** The id of the article that a file says it is an export of; null where it says none, or can't be read. */
export async function readExportedId(path: string): Promise<Id | null> {
  return readArticleId(await readHead(path));
}

async function readHead(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(headBytes) });
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return '';
  }
}
