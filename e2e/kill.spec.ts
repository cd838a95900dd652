import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readStored } from './read-stored';
import { closeWindows, expect, firstPage, launch, test } from './start-app';

const kills = process.env['STANCEMARK_FAULTS'] === 'full' ? 100 : 4;

test.setTimeout(kills * 20_000);

/** What a window was told is safe: each highlight with the number of its note; 0 is none. */
type Acknowledged = Map<string, number>;

test(`nothing acknowledged is lost where the program is killed ${kills} times during a stream of edits`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stancemark-'));
  const library = join(folder, 'library');
  const acknowledged: Acknowledged = new Map();
  for (let kill = 0; kill < kills; kill += 1) {
    await killDuringEdits(library, join(folder, 'user'), kill, acknowledged);
    await expectWhole(library, acknowledged);
  }
  const app = await launch(library, join(folder, 'user'));
  await firstPage(app);
  await closeWindows(app);
  await expectWhole(library, acknowledged);
  const edits = [...acknowledged.values()].reduce((sum, note) => sum + 1 + note, 0);
  console.log(`${edits} edits were acknowledged in ${kills} kills`);
  expect(acknowledged.size).toBeGreaterThan(kills);
  await rm(folder, { recursive: true, force: true });
});

/** Starts the program on the library that the last kill has left, and kills it while edits run. */
async function killDuringEdits(library: string, userData: string, kill: number, acknowledged: Acknowledged): Promise<void> {
  const app = await launch(library, userData);
  // Waits for a text on the sheet: a page that tells of a problem has none.
  const page = await firstPage(app);
  let begun = (): void => undefined;
  const isBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  await page.exposeFunction('acknowledge', (id: string, note: number) => {
    acknowledged.set(id, note);
    begun();
  });
  const ended = app.waitForEvent('close');
  void streamEdits(page, kill).catch(() => undefined);
  await isBegun;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 1500));
  process.kill(app.process().pid ?? 0, 'SIGKILL');
  await ended;
}

/** Several at once, so that some are always under way: a highlight, then its note twice. The next waits until the last is noted outside, so that at most one is under way that is not. */
function streamEdits(page: Page, kill: number): Promise<void> {
  return page.evaluate(async (round) => {
    const { desk, acknowledge } = window as unknown as {
      desk: { call: (name: string, given: unknown) => Promise<{ ok: boolean; value: { records: { articles: { id: string }[] }; first: { articleId: string; body: { value: { blocks: { text: string }[] } } } } }> };
      acknowledge: (id: string, note: number) => Promise<void>;
    };
    const { first } = (await desk.call('openDesk', undefined)).value;
    const exact = (first.body.value.blocks[0]?.text ?? '').slice(0, 5);
    const anchor = { start: 0, end: 5, exact, prefix: '', suffix: '' };
    const edit = async (name: string, given: unknown): Promise<void> => {
      const { ok } = await desk.call('edit', { name, arguments: given });
      if (!ok) throw new Error(name);
    };
    const stream = async (lane: number): Promise<void> => {
      for (let number = 0; ; number += 1) {
        const id = `k${round}-${lane}-${number}`;
        await edit('addHighlight', { id, articleId: first.articleId, anchor, tags: [] });
        await acknowledge(id, 0);
        for (const note of [1, 2]) {
          await edit('writeNote', { highlightId: id, note: `${'A note. '.repeat(20)}${note}`, session: id });
          await acknowledge(id, note);
        }
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, lane) => stream(lane)));
  }, kill);
}

/** Every acknowledged highlight is there with its note, or with the next that was under way; none is half there. */
async function expectWhole(folder: string, acknowledged: Acknowledged): Promise<void> {
  const notes = new Map((await readStored(folder)).highlights.map(({ id, note }) => [id, note]));
  const wrong: string[] = [];
  for (const [id, least] of acknowledged) {
    const found = notes.get(id);
    const number = [0, 1, 2].findIndex((possible) => noteOf(possible) === found);
    if (number < least || number > least + 1) wrong.push(`${id}: ${least} acknowledged, found “${found ?? 'nothing'}”`);
  }
  expect(wrong).toEqual([]);
}

function noteOf(number: number): string {
  return number === 0 ? '' : `${'A note. '.repeat(20)}${number}`;
}
