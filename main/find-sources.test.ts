import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { findSources } from './find-sources';

it('finds what may hold an article, in the order of its names, and passes by the rest', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  const files = [
    'chosen.bin', 'in/b10.txt', 'in/b9.TXT', 'in/deep/er/c.docx', 'in/page.html', 'in/page_files/frame.html', 'in/page_bestanden/frame.html', 'in/other_files/kept.html',
    'in/.hidden.txt', 'in/.git/d.txt', 'in/picture.png',
  ];
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), 'words');
  }
  await symlink(join(folder, 'in'), join(folder, 'in', 'deep', 'loop'));
  const { paths, passedOver } = await findSources([join(folder, 'missing.txt'), join(folder, 'in'), join(folder, 'chosen.bin')]);
  expect(paths.map((path) => relative(folder, path))).toEqual([
    'missing.txt', 'in/b9.TXT', 'in/b10.txt', 'in/page.html', 'in/deep/er/c.docx', 'in/other_files/kept.html', 'chosen.bin',
  ]);
  // The picture and the link.
  expect(passedOver).toBe(2);
});
