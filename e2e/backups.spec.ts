import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { damageFile } from './library-states';
import { highlight, pasteNews, saved } from './page-actions';
import { expect, filesIn, test, type Workbench } from './start-app';

async function openBackups({ page }: Workbench): Promise<Locator> {
  await page.keyboard.press('Control+Shift+B');
  return page.getByRole('dialog', { name: 'Backups' });
}

test('a library that has not been changed has no backup yet, and can be given one', async ({ workbench }) => {
  const backups = await openBackups(workbench);
  await expect(backups).toContainText('There is no backup yet');
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('status').first()).toHaveText('Backed up.');
  await expect(backups.getByRole('listitem')).toHaveText(/^Today, \d\d:\d\dMade by you1 article · 0 highlights$/u);
  await backups.getByRole('listitem').getByRole('button').click();
  await expect(backups).toContainText('Nothing differs from the library as it is now.');
  await expect(backups.getByRole('button', { name: 'Restore', exact: true })).toHaveCount(0);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups).toContainText('The latest backup holds all there is.');
  expect(await filesIn(join(workbench.library, 'backups'))).toHaveLength(1);
});

test('restoring a backup says what it changes, does it, and can be undone', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await highlight(page, 'a quick result', '1');
  const before = await workbench.readStored();
  const backups = await openBackups(workbench);
  const day = backups.getByRole('button', { name: /Before the first change of the day/u });
  await day.focus();
  await page.keyboard.press('Enter');
  await expect(backups).toContainText('Restoring moves 1 article with its highlights to the trash.');
  await backups.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(backups).toHaveCount(0);
  await expect(page.locator('.banner')).toContainText(/^Restored the backup of \d+ \w+ \d{4}, \d\d:\d\d\./u);
  await expect(page.locator('.article-row')).toHaveCount(1);
  await saved(page);
  const restored = await workbench.readStored();
  expect([restored.articles.length, restored.trash.map(({ title }) => title)]).toEqual([1, ['Harbour talks stall as ministers weigh pressure']]);

  await page.locator('.banner').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.article-row')).toHaveCount(2);
  await saved(page);
  const { articles, trash, highlights } = await workbench.readStored();
  expect([articles.map(({ id }) => id).sort(), trash, highlights]).toEqual([before.articles.map(({ id }) => id).sort(), [], before.highlights]);
  await page.locator('.article-row', { hasText: 'Harbour talks' }).locator('.open').press('Delete');
  await openBackups(workbench);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  // What is in the trash is not counted.
  await expect(backups.getByRole('listitem').first()).toHaveText(/1 article · 0 highlights$/u);
  await expect(backups.getByRole('listitem')).toHaveText([/Made by you/u, /Before restoring another backup/u, /Before the first change of the day/u]);
});

test('the offer to undo a restoration goes once there is a later change', async ({ workbench }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  const backups = await openBackups(workbench);
  await backups.getByRole('button', { name: /first change of the day/u }).click();
  await backups.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.locator('.banner')).toHaveCount(1);
  await page.locator('.article-row .open').click();
  await highlight(page, 'For eleven days', '1');
  await expect(page.locator('.banner')).toHaveCount(0);
});

test('a damaged backup says so and leaves the library alone', async ({ workbench }) => {
  const { page, library } = workbench;
  const backups = await openBackups(workbench);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByRole('listitem')).toHaveCount(1);
  const [name = ''] = await filesIn(join(library, 'backups'));
  await damageFile(join(library, 'backups', name));
  await backups.getByRole('listitem').getByRole('button').click();
  await expect(backups).toContainText(/This backup can’t be read\. .*checksum does not match/u);
  await expect(backups.getByRole('button', { name: 'Restore', exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.article-row')).toHaveCount(1);
});
