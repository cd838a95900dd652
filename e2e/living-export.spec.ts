import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { answerOpenDialog, highlight, pasteNews, saved } from './page-actions';
import { expect, test, type Workbench } from './start-app';

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: /^Export/u });

/** Highlights two passages, one with a note. */
async function markTwo({ page }: Workbench): Promise<void> {
  await highlight(page, 'We must answer with force if the blockade holds', '1');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Side note' }).fill('Said *before* the vote.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await highlight(page, 'Patience has', '2');
  await page.keyboard.press('Escape');
  await saved(page);
}

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('article', { name: 'Article text' }).focus();
  await page.keyboard.press('Control+e');
  return dialogOf(page);
}

async function planInto(workbench: Workbench, folder: string, form: string): Promise<Locator> {
  await answerOpenDialog(workbench, [folder]);
  const dialog = await openExport(workbench.page);
  await dialog.getByRole('combobox', { name: 'Form' }).selectOption(form);
  await dialog.getByRole('button', { name: 'To a folder…' }).click();
  await dialog.getByRole('heading', { name: 'Files', exact: true }).waitFor();
  return dialog;
}

/** The text of the only file in a folder. */
async function onlyFile(folder: string): Promise<string> {
  const names = await readdir(folder);
  expect(names).toHaveLength(1);
  return readFile(join(folder, ...names), 'utf8');
}

async function write(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: /^Write \d+ files?$/u }).click();
  await expect(dialog.getByRole('status').filter({ hasText: /written to/u })).toBeVisible();
}

test('an export into a vault keeps what was written there, reads notes back, and all of it can be undone', async ({ workbench, folder }) => {
  const { page } = workbench;
  const vault = join(folder, 'vault');
  await mkdir(vault);
  await pasteNews(workbench);
  await markTwo(workbench);

  // Nothing is written before it is confirmed.
  let dialog = await planInto(workbench, vault, 'obsidian');
  await expect(dialog.getByRole('listitem')).toHaveText(/Harbour talks stall.*\.mdnew/u);
  expect(await readdir(vault)).toEqual([]);
  await write(dialog);
  const [name = ''] = await readdir(vault);
  const path = join(vault, name);
  await page.keyboard.press('Escape');

  // The user renames the file, adds a key, writes around the parts and edits the note in it.
  const moved = join(vault, 'My reading.md');
  const own = '\nMy own thoughts stand *here*.\n';
  const edited = (await readFile(path, 'utf8')).replace('---\n', '---\nrating: 5\n').replace('*before*', '*well before*') + own;
  await writeFile(moved, edited);
  await rm(path);
  await highlight(page, 'a quick result', '1');
  await page.keyboard.press('Escape');
  await saved(page);

  dialog = await planInto(workbench, vault, 'obsidian');
  const note = dialog.getByRole('article', { name: 'Note edited in My reading.md' });
  await expect(note).toContainText('Said *before* the vote.');
  await expect(note).toContainText('Said *well before* the vote.');
  await note.getByRole('button', { name: 'Take into the library' }).click();
  await expect(note).toHaveCount(0);
  await expect(dialog.getByRole('listitem')).toContainText('added');
  expect(await readFile(moved, 'utf8'), 'not yet written').toBe(edited);
  await write(dialog);
  expect(await readdir(vault)).toEqual(['My reading.md']);
  const after = await readFile(moved, 'utf8');
  expect(after).toContain('rating: 5\n');
  expect(after).toContain(own.trim());
  expect(after).toContain('Said *well before* the vote.');
  expect(after).toContain('a quick result');
  await page.keyboard.press('Escape');
  const notes = async (): Promise<string[]> => (await workbench.readStored()).highlights.map((each) => each.note).filter((each) => each !== '');
  expect(await notes()).toEqual(['Said *well before* the vote.']);

  // The same again changes nothing; undone, the library has its own wording back and the file is left until it is asked for.
  dialog = await planInto(workbench, vault, 'obsidian');
  await expect(dialog.getByRole('listitem')).toContainText('nothing to change');
  await expect(dialog.getByRole('button', { name: 'Nothing to write' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(notes).toEqual(['Said *before* the vote.']);
});

test('passages that are not chosen stay in a file that has them, and do not come into one that has not', async ({ workbench, folder }) => {
  const { page } = workbench;
  const [vault, other] = [join(folder, 'vault'), join(folder, 'other')];
  for (const each of [vault, other]) await mkdir(each);
  await pasteNews(workbench);
  await markTwo(workbench);
  await write(await planInto(workbench, vault, 'markdown'));
  await page.keyboard.press('Escape');
  const whole = await onlyFile(vault);

  let dialog = await openExport(page);
  await dialog.getByText('Only some highlights').click();
  await dialog.getByRole('checkbox', { name: 'Cautious' }).check();
  await page.keyboard.press('Escape');
  dialog = await planInto(workbench, vault, 'markdown');
  await expect(dialog.getByRole('listitem')).toContainText('nothing to change, 1 not chosen stays');
  await page.keyboard.press('Escape');
  expect(await onlyFile(vault)).toBe(whole);

  dialog = await planInto(workbench, other, 'markdown');
  await expect(dialog.getByRole('listitem')).toHaveText(/new$/u);
  await write(dialog);
  const chosen = await onlyFile(other);
  expect(chosen).toContain('Patience has');
  expect(chosen).not.toContain('We must answer with force');
});

test('a template is written beside what it makes, with its mistakes named, and exported with', async ({ workbench, folder }) => {
  const { page } = workbench;
  await pasteNews(workbench);
  await markTwo(workbench);
  const dialog = await openExport(page);
  await dialog.getByRole('button', { name: 'New template…' }).click();
  let editor = page.getByRole('dialog', { name: 'New template' });
  const text = editor.getByRole('textbox', { name: 'Template', exact: true });
  const preview = editor.getByLabel('Preview');
  await expect(preview).toContainText('Patience has');
  await text.fill('{% for highlight in highlights %}\n* {{ highlight.passage }} ({{ highlight.stance }})\n{% endfor %}\n');
  await expect(preview).toHaveText(/^\* We must answer with force if the blockade holds \(Hawkish\)\n\* Patience has \(Cautious\)\s*$/u);
  const good = await preview.textContent();
  await text.fill('{% for highlight in highlights %}\n* {{ highlight.passage | shout }}\n{% endfor %}\n');
  await expect(editor.getByRole('status').filter({ hasText: 'shout' })).toHaveText('Line 2 There is no filter “shout”. Check its spelling, or choose another.');
  expect(await preview.textContent(), 'the last good preview stays').toBe(good);

  // What is not saved is there again.
  await page.keyboard.press('Escape');
  await expect(editor).toHaveCount(0);
  await openExport(page);
  editor = page.getByRole('dialog', { name: 'New template' });
  await expect(editor.getByRole('textbox', { name: 'Template', exact: true })).toHaveValue(/shout/u);
  await editor.getByRole('textbox', { name: 'Template', exact: true }).fill('{% for highlight in highlights %}\n* {{ highlight.passage }}\n{% endfor %}\n');
  await editor.getByRole('textbox', { name: 'Name' }).fill('Bare list');
  await editor.getByRole('button', { name: 'Save' }).click();
  await expect(dialogOf(page).getByRole('combobox', { name: 'Form' })).toHaveValue('template:Bare list');
  expect(await readFile(join(workbench.library, 'templates', 'Bare list.liquid'), 'utf8')).toContain('highlight.passage');
  await dialogOf(page).getByText('Only some highlights').click();
  await dialogOf(page).getByRole('checkbox', { name: 'Cautious' }).check();
  await expect(dialogOf(page).getByLabel('Preview')).toHaveText(/^\* Patience has\s*$/u);
  const out = join(folder, 'out');
  await answerOpenDialog(workbench, [out]);
  await dialogOf(page).getByRole('button', { name: 'To a folder…' }).click();
  await write(dialogOf(page));
  expect(await onlyFile(out)).toContain('* Patience has');
});
