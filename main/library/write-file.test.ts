import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolderDurably, sweepTemporaryFiles, writeFileDurably, type FileOperations } from './write-file';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  path = join(folder, 'file.json');
});

/** The real operations, with some of them failing. */
const withFailing = (changed: Partial<FileOperations>): { files: FileOperations } => ({ files: { open, rename, rm, mkdir, ...changed } });

describe('writing a file durably', () => {
  it('makes a file that only its user can read, and leaves nothing else behind', async () => {
    await writeFileDurably(path, 'čaj 茶 🍵');
    expect(await readFile(path, 'utf8')).toBe('čaj 茶 🍵');
    expect(await readdir(folder)).toEqual(['file.json']);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('replaces a link instead of writing through it', async () => {
    const target = join(folder, 'target');
    await writeFile(target, 'kept');
    await symlink(target, path);
    await writeFileDurably(path, 'new');
    expect(await readFile(target, 'utf8')).toBe('kept');
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it.each<[string, Partial<FileOperations>]>([
    // /dev/full is a disk without room.
    ['the disk is full', { open: (name, ...how) => open(String(name).endsWith('.tmp') ? '/dev/full' : name, ...fullHow(name, how)) }],
    ['fsync fails', { open: async (...given) => failingSync(await open(...given)) }],
    ['the rename fails', { rename: () => Promise.reject(new Error('EIO')) }],
  ])('keeps the old content whole where %s', async (_why, failing) => {
    await writeFileDurably(path, 'old');
    await expect(writeFileDurably(path, 'new'.repeat(10_000), withFailing(failing))).rejects.toThrow();
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['file.json']);
  });

  it('does not acknowledge what the folder has not taken in', async () => {
    const files = withFailing({ open: async (...given) => (given[0] === folder ? failingSync(await open(...given)) : open(...given)) });
    await expect(writeFileDurably(path, 'new', files)).rejects.toThrow('EIO');
  });

  it('has done all in the sound order when it resolves', async () => {
    const order: string[] = [];
    const noting: FileOperations = {
      rm,
      mkdir,
      open: async (...given) => {
        const file = await open(...given);
        const sync = file.sync.bind(file);
        file.sync = async () => {
          await sync();
          order.push(given[0] === folder ? 'folder synced' : 'file synced');
        };
        return file;
      },
      rename: async (...given) => {
        await rename(...given);
        order.push('renamed');
      },
    };
    await writeFileDurably(path, 'new', { files: noting });
    expect(order).toEqual(['file synced', 'renamed', 'folder synced']);
  });
});

it('makes folders within folders', async () => {
  const deep = join(folder, 'a', 'b', 'c');
  await makeFolderDurably(deep);
  await makeFolderDurably(deep);
  expect((await stat(deep)).isDirectory()).toBe(true);
});

it('sweeps what a write that was cut off has left, and nothing else', async () => {
  const left = join(folder, '.stancemark-0b0f6a52-1c1c-4b8e-9d5e-0123456789ab.tmp');
  await Promise.all([left, path, join(folder, 'notes.tmp')].map((name) => writeFile(name, 'x')));
  await sweepTemporaryFiles(folder);
  expect((await readdir(folder)).sort()).toEqual(['file.json', 'notes.tmp']);
});

function fullHow(name: unknown, how: unknown[]): [string | number | undefined, number | undefined] {
  return String(name).endsWith('.tmp') ? ['w', undefined] : (how as [string | number | undefined, number | undefined]);
}

function failingSync<File extends { sync: () => Promise<void> }>(file: File): File {
  file.sync = () => Promise.reject(new Error('EIO'));
  return file;
}
