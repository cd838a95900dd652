import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { damageFile, leaveConflictCopy, lockFromElsewhere } from './library-states';
import { answerOpenDialog, clickWords, highlight, newsText, paste, pasteNews, saved, selectByMouse } from './page-actions';
import type { Workbench } from './start-app';

export const overlapped = 'We must answer with force if the blockade holds';

/** Makes the window so many CSS pixels wide and high, and waits until the page has that size. */
export async function resize({ app, page }: Workbench, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [across, down]) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(across, down);
  }, [width, height] as const);
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
}

/** The news without its astronaut, for which not every system has letters. */
async function pasteWords(workbench: Workbench): Promise<void> {
  await pasteNews(workbench, newsText.replace(/\p{Extended_Pictographic}[\u200D\p{Extended_Pictographic}]*/gu, 'again'));
}

/** Highlights of each kind: a stance, two stances on one passage, none, overlapping, in a line that is set aside. */
export async function markAll(workbench: Workbench): Promise<void> {
  await pasteWords(workbench);
  const { page } = workbench;
  for (const [words, key] of [[overlapped, '1'], ['with force if', '2'], ['force', 'h'], ['Patience has', '2'], ['By Ada', '1']] as const) {
    await highlight(page, words, key);
    await page.keyboard.press('Escape');
  }
  await highlight(page, 'served us well', '1');
  await page.keyboard.press('2');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Side note' }).fill('## So far\n\n- a **firm** line\n- [a source](https://example.org/)\n\n> and a quotation');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await saved(page);
}

/** Opens the first highlight's note with its list of speakers, and a topic on it. */
async function openList(workbench: Workbench): Promise<void> {
  await markAll(workbench);
  const { page } = workbench;
  await clickWords(page, overlapped);
  await page.getByRole('combobox', { name: 'Add topic' }).fill('Blockades');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove topic Blockades' }).waitFor();
  await page.getByRole('combobox', { name: 'Speaker' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('li[aria-selected=true]').waitFor();
}

async function openDialog(page: Page, key: string, name: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('dialog', { name }).waitFor();
}

async function search({ page }: Workbench, query: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search library' }).fill(query);
  await page.locator('.search-results button, .articles-pane [role=status]').first().waitFor();
}

async function loseLibrary(workbench: Workbench, whileLost: () => Promise<void>): Promise<void> {
  const { page, library } = workbench;
  await pasteWords(workbench);
  await saved(page);
  await rename(library, `${library}-elsewhere`);
  await selectByMouse(page, 'a quick result');
  await page.keyboard.press('1');
  await page.getByRole('alert').waitFor();
  await whileLost();
  await rename(`${library}-elsewhere`, library);
  await page.getByRole('button', { name: 'Try again' }).click();
  await saved(page);
}

/** Deletes both articles, one of them marked, and opens the trash. */
async function openTrash(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await markAll(workbench);
  for (const left of [1, 0]) {
    await page.locator('.article-row .open').first().press('Delete');
    await page.waitForFunction((count) => document.querySelectorAll('.article-row').length === count, left);
  }
  await openDialog(page, 'Control+Shift+t', 'Trash');
}

/** Each screen there is: opens it, and looks at it while it is there. */
export const screens: Record<string, (workbench: Workbench, look: () => Promise<void>) => Promise<void>> = {
  'the sample article': async (_workbench, look) => look(),
  'highlights of each kind': async (workbench, look) => {
    await markAll(workbench);
    await look();
  },
  'a chosen note with its list of speakers': async (workbench, look) => {
    await openList(workbench);
    await look();
  },
  'the toolbar by a selection': async (workbench, look) => {
    await selectByMouse(workbench.page, 'For eleven days');
    await workbench.page.getByRole('toolbar', { name: 'Highlight' }).waitFor();
    await look();
  },
  'an edge of a passage that keys move': async (workbench, look) => {
    await markAll(workbench);
    await clickWords(workbench.page, overlapped);
    await workbench.page.keyboard.press('e');
    await workbench.page.getByRole('toolbar', { name: 'End edge' }).waitFor();
    await look();
  },
  'the context menu': async (workbench, look) => {
    await markAll(workbench);
    await workbench.page.locator('mark').first().click({ button: 'right' });
    await workbench.page.getByRole('menu', { name: 'Passage' }).waitFor();
    await look();
  },
  'what a search has found': async (workbench, look) => {
    await markAll(workbench);
    await search(workbench, 'force');
    await look();
  },
  'a search that found nothing': async (workbench, look) => {
    await search(workbench, 'no such words anywhere');
    await look();
  },
  'an empty library, with the notice of what was deleted': async (workbench, look) => {
    await workbench.page.locator('.article-row .open').press('Delete');
    await workbench.page.getByRole('button', { name: 'Bring it back' }).waitFor();
    await look();
  },
  'a failure to import': async (workbench, look) => {
    await paste(workbench, 'https://example.org/news');
    await workbench.page.getByRole('alert').waitFor();
    await look();
  },
  'a failure to save': loseLibrary,
  'the note on the article': async (workbench, look) => {
    await workbench.page.getByRole('button', { name: 'Note on the article' }).click();
    await workbench.page.keyboard.type('What matters here.');
    await saved(workbench.page);
    await look();
  },
  'what a note can link to': async (workbench, look) => {
    const { page } = workbench;
    await markAll(workbench);
    await clickWords(page, 'Patience has');
    await page.keyboard.press('n');
    await page.keyboard.type('Compare [[');
    await page.getByRole('listbox', { name: 'Link to' }).waitFor();
    await saved(page);
    await look();
  },
  'the export': async (workbench, look) => {
    await markAll(workbench);
    await openDialog(workbench.page, 'Control+e', 'Export as Markdown');
    await look();
  },
  'an export into a folder, with a note that was edited there': async (workbench, look) => {
    const { page } = workbench;
    const folder = join(workbench.library, '..', 'vault');
    await markAll(workbench);
    await answerOpenDialog(workbench, [folder]);
    const dialog = page.getByRole('dialog', { name: /^Export/u });
    const plan = async (): Promise<void> => {
      await page.keyboard.press('Control+e');
      await dialog.getByRole('combobox', { name: 'Form' }).selectOption('obsidian');
      await dialog.getByRole('button', { name: 'To a folder…' }).click();
    };
    await plan();
    await dialog.getByRole('button', { name: 'Write 1 file' }).click();
    await dialog.getByText(/written to/u).waitFor();
    await page.keyboard.press('Escape');
    const [name = ''] = await readdir(folder);
    await writeFile(join(folder, name), (await readFile(join(folder, name), 'utf8')).replace('a **firm** line', 'a **soft** line'));
    await plan();
    await dialog.getByRole('button', { name: 'Take into the library' }).waitFor();
    // Where it lies is another place at every run.
    await page.locator('.export-plan .folder').evaluate((element) => { element.textContent = '/home/ada/vault'; });
    await look();
  },
  'a template with a mistake in it': async (workbench, look) => {
    const { page } = workbench;
    await markAll(workbench);
    await openDialog(page, 'Control+e', 'Export as Markdown');
    await page.getByRole('button', { name: 'New template…' }).click();
    await page.getByLabel('Preview').getByText('Patience has').waitFor();
    await page.getByRole('textbox', { name: 'Template', exact: true }).press('Control+End');
    await page.keyboard.type('{{ article.title | shout }}');
    await page.getByText('There is no filter “shout”').waitFor();
    await look();
  },
  'the settings': async ({ page }, look) => {
    await openDialog(page, 'Control+,', 'Settings');
    await look();
  },
  'the codebook with stances, topics and speakers': async (workbench, look) => {
    await openList(workbench);
    await workbench.page.keyboard.press('Enter');
    await saved(workbench.page);
    await openDialog(workbench.page, 'Control+b', 'Codebook');
    await look();
  },
  'the menu that merges a stance into another': async ({ page }, look) => {
    await openDialog(page, 'Control+b', 'Codebook');
    await page.getByRole('button', { name: 'Merge Hawkish into…' }).click();
    await page.getByRole('menuitem', { name: 'Cautious' }).waitFor();
    await look();
  },
  'the details of an article': async ({ page }, look) => {
    await openDialog(page, 'Control+d', 'Article details');
    await page.getByRole('textbox', { name: 'Title' }).fill('');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await look();
  },
  'the review of an import': async (workbench, look) => {
    await pasteWords(workbench);
    await openDialog(workbench.page, 'Control+Shift+r', 'Review import');
    await look();
  },
  'the empty trash': async ({ page }, look) => {
    await openDialog(page, 'Control+Shift+t', 'Trash');
    await look();
  },
  'the trash, asking before it erases': async (workbench, look) => {
    const { page } = workbench;
    await openTrash(workbench);
    await look();
    await page.getByRole('button', { name: /^Erase “Harbour/u }).click();
    await look();
    await page.getByRole('button', { name: 'Empty trash…' }).click();
    await look();
  },
  'the history': async (workbench, look) => {
    const { page } = workbench;
    await markAll(workbench);
    for (let count = 0; count < 2; count += 1) await page.getByRole('button', { name: 'Undo' }).click();
    await openDialog(page, 'Control+Shift+h', 'History');
    await page.locator('.moment:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await look();
  },
  'the backups, one of them compared': async (workbench, look) => {
    const { page } = workbench;
    await markAll(workbench);
    await openDialog(page, 'Control+Shift+b', 'Backups');
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.getByText('Backed up.').waitFor();
    await page.getByRole('button', { name: /first change of the day/u }).click();
    await page.getByRole('button', { name: 'Restore', exact: true }).waitFor();
    await look();
  },
  'a damaged library that can be restored': async (workbench, look) => {
    await markAll(workbench);
    await workbench.restart(async () => { await damageFile(join(workbench.library, 'library.json')); });
    await workbench.page.getByRole('button', { name: 'Restore' }).waitFor();
    await look();
  },
  'a library that another computer has, asking before it takes over': async (workbench, look) => {
    await workbench.restart(() => lockFromElsewhere(workbench.library));
    await look();
    await workbench.page.getByRole('button', { name: 'Take over…' }).click();
    await look();
  },
  'a copy that a folder-syncing program has left': async (workbench, look) => {
    await leaveConflictCopy(workbench, 'library (Ann’s conflicted copy).json');
    await workbench.page.getByRole('button', { name: 'Merge' }).waitFor();
    await look();
  },
  'what is found in an article': async (workbench, look) => {
    await markAll(workbench);
    await workbench.page.keyboard.press('Control+f');
    await workbench.page.keyboard.type('patience');
    await workbench.page.getByText('1 of 1').waitFor();
    await look();
  },
  'the palette of commands': async ({ page }, look) => {
    await openDialog(page, 'Control+k', 'Commands');
    await look();
    await page.keyboard.type('art');
    await page.getByRole('option', { name: /^Open “/u }).first().waitFor();
    await look();
  },
  'a key that is being changed': async ({ page }, look) => {
    await openDialog(page, '?', 'Keys');
    await page.getByRole('button', { name: 'Next highlight: J' }).click();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'Take it' }).waitFor();
    await look();
  },
  'the reading ruler': async (workbench, look) => {
    await markAll(workbench);
    await workbench.page.keyboard.press('l');
    await workbench.page.locator('.ruler > div').first().waitFor();
    await look();
  },
  'coding step by step': async (workbench, look) => {
    await pasteWords(workbench);
    await workbench.page.keyboard.press('p');
    await workbench.page.getByRole('toolbar', { name: 'Coding' }).waitFor();
    await look();
  },
  'the tour': async ({ page }, look) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('tour');
    await page.getByRole('option', { name: 'Show the tour' }).waitFor();
    await page.keyboard.press('Enter');
    for (let step = 1; step <= 4; step += 1) {
      await page.getByText(`${String(step)} of 4`).waitFor();
      await look();
      if (step < 4) await page.getByRole('button', { name: 'Next' }).click();
    }
  },
  'two articles side by side': async (workbench, look) => {
    await markAll(workbench);
    await workbench.page.keyboard.press('Control+Shift+d');
    await workbench.page.locator('.beside .block').first().waitFor();
    await look();
    await resize(workbench, 760, 800);
    await look();
  },
  'the keys': async ({ page }, look) => {
    await openDialog(page, '?', 'Keys');
    await look();
  },
  'the drawer of articles, 900 px wide': async (workbench, look) => {
    await resize(workbench, 900, 700);
    await workbench.page.getByRole('button', { name: 'Show or hide articles' }).click();
    await workbench.page.getByRole('navigation', { name: 'Articles' }).waitFor();
    await look();
  },
  'the drawer of notes, 700 px wide': async (workbench, look) => {
    await markAll(workbench);
    await resize(workbench, 700, 700);
    await workbench.page.getByRole('button', { name: 'Show or hide side notes' }).click();
    await workbench.page.getByRole('complementary', { name: 'Side notes' }).waitFor();
    await look();
  },
};
