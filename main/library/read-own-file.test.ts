import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOwnFile } from './read-own-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  await writeFile(join(folder, 'file'), 'words');
  await symlink(join(folder, 'file'), join(folder, 'link'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([['link', 5, 'a link'], ['.', 5, 'no file'], ['file', 4, 'far larger'], ['none', 5, 'ENOENT']])('%s of at most %i bytes is refused: %s', async (name, largest, why) => {
  await expect(readOwnFile(join(folder, name), largest)).rejects.toThrow(why);
});

test('a file within its limit is read', async () => {
  expect((await readOwnFile(join(folder, 'file'), 5)).toString()).toBe('words');
});
