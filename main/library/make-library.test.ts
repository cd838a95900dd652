import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ArticleFiles } from './article-files';
import { newFolder } from './library.fixture';
import { makeLibrary } from './make-library';
import { libraryFile } from './snapshot-file';
import { temporaryName } from './write-file';

async function makeBeside(name: string): Promise<void> {
  const folder = await newFolder();
  await mkdir(folder);
  await writeFile(join(folder, name), '');
  await makeLibrary(folder, libraryFile(folder), new ArticleFiles(folder));
}

it('is not held up by what another process makes while it tries to take the library', async () => {
  for (const name of ['lock', temporaryName(), 'lock-0123456789abcdef', 'lock-0123456789abcdef-fedcba9876543210']) await makeBeside(name);
});

it('makes no library beside a file that is not its own', async () => {
  for (const name of ['taxes.txt', 'locksmith', '.stancemark-mine.tmp']) await expect(makeBeside(name)).rejects.toMatchObject({ kind: 'unreadable' });
});
