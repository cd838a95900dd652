import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Why disks can't be mounted here; null where they can. */
export const mountingProblem = findProblem((folder) => run('mount', '-t', 'tmpfs', 'tmpfs', folder));
/** Why an image of a disk can't be mounted here; null where it can. */
export const ext4Problem = mountingProblem ?? findProblem((folder) => mountImage(makeImage(join(folder, 'image')), join(folder, 'disk')), 'disk');

function findProblem(mount: (folder: string) => void, place = ''): string | null {
  if (process.platform !== 'linux') return 'this is not Linux';
  if (process.getuid?.() !== 0) return 'this is not root';
  const folder = mkdtempSync(join(tmpdir(), 'stancemark-mount-'));
  try {
    mount(folder);
    run('umount', join(folder, place));
    return null;
  } catch {
    return 'nothing can be mounted';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function makeImage(image: string): string {
  run('truncate', '-s', '16M', image);
  run('mkfs.ext4', '-q', '-J', 'size=4', image);
  return image;
}

function mountImage(image: string, path: string): void {
  mkdirSync(path);
  run('mount', '-o', 'loop', image, path);
}

/** A tmpfs of so many megabytes. */
export function mountTmpfs(path: string, megabytes: number): () => void {
  mkdirSync(path);
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

/** Makes an image of 16 MB in a folder and mounts it. */
export function mountExt4(folder: string): Ext4Disk {
  const [image, path] = [makeImage(join(folder, 'image')), join(folder, 'disk')];
  mountImage(image, path);
  let copies = 0;
  const cutPower = async (look: (path: string) => Promise<void>): Promise<void> => {
    copies += 1;
    const [copy, place] = [`${image}-${copies}`, `${path}-${copies}`];
    writeFileSync(copy, readAtOneMoment(image));
    mountImage(copy, place);
    try {
      await look(place);
    } finally {
      run('umount', '-l', place);
      rmSync(copy);
      rmSync(place, { recursive: true });
    }
  };
  const unmount = (): void => {
    run('umount', '-l', path);
    rmSync(image);
  };
  return { path, cutPower, unmount };
}

/**
 * What the file system has given to its device stands in the image; what it still holds back does not. A reading
 * during which it gave more shows what the device held at no moment.
 */
function readAtOneMoment(image: string): Buffer {
  let read = readFileSync(image);
  for (;;) {
    const again = readFileSync(image);
    if (again.equals(read)) return read;
    read = again;
  }
}
