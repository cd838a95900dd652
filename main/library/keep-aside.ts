import { constants } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { codeOf } from './file-problem';
import { makeSubfolderDurably, syncFolder } from './write-file';

/** Where files lie that were set aside: damaged ones, other programs', conflict copies that were merged. Never emptied by the program. */
export const keptFolder = 'kept';

/** Copies a file of a library, byte for byte, to a name of its own in `kept/`; resolves with `kept/<name>` once that survives a power cut. */
export async function keepAside(libraryFolder: string, path: string, why: string): Promise<string> {
  const folder = join(libraryFolder, keptFolder);
  await makeSubfolderDurably(folder);
  const extension = extname(path);
  const name = await copyToNewName(join(libraryFolder, path), folder, `${basename(path, extension)}-${why}`, extension);
  const copy = await open(join(folder, name), 'r+');
  try {
    await copy.sync();
  } finally {
    await copy.close();
  }
  await syncFolder(folder);
  return `${keptFolder}/${name}`;
}

async function copyToNewName(from: string, folder: string, stem: string, extension: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${stem}-${number}${extension}`;
    try {
      await copyFile(from, join(folder, name), constants.COPYFILE_EXCL);
      return name;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}
