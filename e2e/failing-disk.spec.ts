import { execFileSync } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pasteNews, saved, selectByMouse } from './page-actions';
import { readStored } from './read-stored';
import { closeWindows, expect, firstPage, launch, test, type Workbench } from './start-app';

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && runs('mount', '--version');

/** Gives words a stance, and waits for the banner that has to come within two seconds. */
async function editAndFail({ page }: Pick<Workbench, 'page'>, words: string): Promise<void> {
  await selectByMouse(page, words);
  await page.keyboard.press('1');
  const banner = page.getByRole('alert');
  await expect(banner).toContainText('Not saved', { timeout: 2_000 });
  await expect(banner).toContainText('Your work is kept here');
  await expect(banner.getByRole('button', { name: 'Export notes' })).toBeVisible();
  await expect(page.locator('.save-state')).toHaveText('Not saved');
}

test('a library whose disk goes away is worked on in memory, exported, and saved when the disk is back', async ({ workbench }) => {
  const { page, library } = workbench;
  await pasteNews(workbench);
  await saved(page);
  await rename(library, `${library}-unplugged`);
  await editAndFail(workbench, 'a quick result');
  await selectByMouse(page, 'Patience has served us well');
  await page.keyboard.press('2');
  await page.keyboard.press('n');
  await page.keyboard.type('written meanwhile');
  await page.keyboard.press('Escape');
  await page.getByRole('alert').getByRole('button', { name: 'Export notes' }).click();
  await expect(page.getByRole('dialog', { name: /Export/u })).toContainText('written meanwhile');
  await page.keyboard.press('Escape');
  await rename(`${library}-unplugged`, library);
  // By itself: nobody presses “Try again”.
  await saved(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  const { highlights } = await readStored(library);
  expect(highlights.map(({ anchor, note }) => [anchor.exact, note]).sort()).toEqual([
    ['Patience has served us well', 'written meanwhile'],
    ['a quick result', ''],
  ]);
});

test(`a full disk says so, and saving resumes when there is room${canMount ? '' : ' (skipped: nothing can be mounted)'}`, async ({ folder }) => {
  test.skip(!canMount, 'Only root on Linux can mount a small disk.');
  const disk = join(folder, 'disk');
  await mkdir(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]);
  try {
    const app = await launch(join(disk, 'library'), join(folder, 'user'));
    const page = await firstPage(app);
    const filler = join(disk, 'filler');
    await fill(filler);
    const words = await page.locator('.article-text p').first().textContent();
    await editAndFail({ page }, (words ?? '').slice(0, 30));
    await expect(page.getByRole('alert')).toContainText('the disk is full');
    expect((await readStored(join(disk, 'library'))).highlights).toEqual([]);
    await rm(filler);
    await saved(page);
    expect((await readStored(join(disk, 'library'))).highlights).toHaveLength(1);
    await closeWindows(app);
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});

async function fill(path: string): Promise<void> {
  for (const size of [64 * 1024, 4096]) {
    try {
      for (;;) await writeFile(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full, at this size.
    }
  }
}

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
