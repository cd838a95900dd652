import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Why disks can't be mounted here; null where they can. */
export const mountingProblem = findProblem();

function findProblem(): string | null {
  if (process.platform !== 'linux') return 'this is not Linux';
  if (process.getuid?.() !== 0) return 'this is not root';
  const folder = mkdtempSync(join(tmpdir(), 'stancemark-mount-'));
  try {
    run('mount', '-t', 'tmpfs', 'tmpfs', folder);
    run('umount', folder);
    run('mkfs.ext4', '-V');
    return null;
  } catch {
    return 'nothing can be mounted';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A tmpfs of so many megabytes. */
export async function mountTmpfs(path: string, megabytes: number): Promise<() => void> {
  await mkdir(path);
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path);
  return () => run('umount', '-l', path);
}

/** An ext4 image and where it is mounted. */
export interface Ext4Disk {
  path: string;
  /** What the disk would hold if the power were cut now, mounted elsewhere for as long as `look` takes. */
  cutPower: (look: (path: string) => Promise<void>) => Promise<void>;
  unmount: () => void;
}

/** Makes an image of 12 MB in a folder and mounts it. */
export async function mountExt4(folder: string): Promise<Ext4Disk> {
  const [image, path] = [join(folder, 'image'), join(folder, 'disk')];
  await mkdir(path);
  run('truncate', '-s', '12M', image);
  run('mkfs.ext4', '-q', '-J', 'size=4', image);
  run('mount', '-o', 'loop', image, path);
  let copies = 0;
  const cutPower = async (look: (path: string) => Promise<void>): Promise<void> => {
    copies += 1;
    const [copy, place] = [`${image}-${copies}`, `${path}-${copies}`];
    // What the file system has given to its device stands in the image; what it still holds back does not.
    await copyFile(image, copy);
    await mkdir(place);
    run('mount', '-o', 'loop', copy, place);
    try {
      await look(place);
    } finally {
      run('umount', place);
      rmSync(copy);
      rmSync(place, { recursive: true });
    }
  };
  return { path, cutPower, unmount: () => run('umount', '-l', path) };
}
