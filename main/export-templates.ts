import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { isNameTaken, longestTemplate, templateExtension, templateName, type TemplateFile } from '../core/export/template/template-file';
import { KnownFailure } from './known-failure';
import { codeOf, describeFileProblem } from './library/file-problem';
import { readOwnFile } from './library/read-own-file';
import { makeSubfolderDurably, namesIn, syncFolder, writeFileDurably } from './library/write-file';

export const templatesFolder = 'templates';
/** Keeps what was taken away, the last of each name, so that it can come back. */
const removedFolder = '.removed';

/** UTF-8 takes at most three bytes for what JavaScript counts as one. */
const largestFile = longestTemplate * 3;

/** A library's templates by name, which its user may also have put there by hand. What is no text of that size is passed over. */
export async function listTemplates(library: string): Promise<TemplateFile[]> {
  const read = (await templateNames(library)).map(async (name) => {
    const text = await readTemplateFile(pathOf(library, name)).catch(() => null);
    return text === null ? [] : [{ name, text }];
  });
  return (await Promise.all(read)).flat();
}

/** Keeps a template; `was` is the name it had, or null for a new one. Throws `KnownFailure`. */
export async function saveTemplate(library: string, { name, text, was }: TemplateFile & { was: string | null }): Promise<void> {
  refuseName(name);
  if (text.length > longestTemplate) throw new KnownFailure('too-large', 'This template is too long to be kept. Shorten it.');
  await refuseTaken(library, name, was);
  await telling(`The template “${name}” was not saved`, async () => {
    await makeSubfolderDurably(join(library, templatesFolder));
    if (was !== null && was !== name) await renameTemplate(library, was, name);
    await writeFileDurably(pathOf(library, name), text);
  });
}

/** Takes a template away; `restoreTemplate` brings it back. Throws `KnownFailure`. */
export async function removeTemplate(library: string, name: string): Promise<void> {
  refuseName(name);
  await telling(`The template “${name}” was not removed`, async () => {
    await makeSubfolderDurably(join(library, templatesFolder, removedFolder));
    await move(pathOf(library, name), removedPath(library, name));
  });
}

/** Brings back the template of a name that was taken away last. Throws `KnownFailure`. */
export async function restoreTemplate(library: string, name: string): Promise<void> {
  refuseName(name);
  await refuseTaken(library, name, null);
  await telling(`The template “${name}” was not brought back`, () => move(removedPath(library, name), pathOf(library, name)));
}

/** The text of a template's file. Rejects where it is too large, not UTF-8 or not a file of its own. */
export async function readTemplateFile(path: string): Promise<string> {
  const bytes = await readOwnFile(path, largestFile);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

async function templateNames(library: string): Promise<string[]> {
  const files = await namesIn(join(library, templatesFolder));
  const names = files.filter((file) => file.endsWith(templateExtension)).map((file) => file.slice(0, -templateExtension.length));
  return names.filter((name) => templateName(name) === name).sort((a, b) => a.localeCompare(b));
}

/** A name may come from anywhere: one that is no plain name of a file never becomes a path. */
function refuseName(name: string): void {
  const possible = templateName(name);
  if (possible !== name) throw new KnownFailure('refused', `No file can be named “${name}” everywhere. Call the template “${possible}”, for example.`);
}

async function refuseTaken(library: string, name: string, was: string | null): Promise<void> {
  const others = (await templateNames(library)).filter((other) => other !== was);
  if (isNameTaken(name, others)) throw new KnownFailure('refused', `There is a template “${name}” already. Choose another name.`);
}

async function renameTemplate(library: string, was: string, name: string): Promise<void> {
  refuseName(was);
  await move(pathOf(library, was), pathOf(library, name)).catch((error: unknown) => {
    // Taken away by hand meanwhile: it is kept anew.
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

async function move(from: string, to: string): Promise<void> {
  await rename(from, to);
  for (const path of [from, to]) await syncFolder(join(path, '..'));
}

async function telling(what: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof KnownFailure) throw error;
    throw new KnownFailure('refused', `${what}: ${describeFileProblem(error)}.`);
  }
}

function pathOf(library: string, name: string): string {
  return join(library, templatesFolder, name + templateExtension);
}

function removedPath(library: string, name: string): string {
  return join(library, templatesFolder, removedFolder, name + templateExtension);
}
