import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk } from '../core/contract';
import { expect, launchEmptyWindow, sharedInputs, test } from './start-app';

/**
 * Imports each payload as pasted HTML; answers how many became articles. The others hold no words, or swallow the
 * number that tells them from one with the same text.
 */
async function importAll(page: Page, payloads: string[]): Promise<number> {
  return page.evaluate(async (contents) => {
    const { desk } = window as unknown as { desk: Desk };
    let imported = 0;
    for (const [index, payload] of contents.entries()) {
      const content = `${payload}<p>Payload ${String(index)}</p>`;
      const outcome = await desk.call('importPasted', { kind: 'html', content });
      if (outcome.ok) imported += outcome.value.results.filter(({ articleId, isKnown }) => articleId !== null && !isKnown).length;
    }
    return imported;
  }, payloads);
}

/** Opens every article of the list in turn; answers whatever in the window is not of the program's own making. */
async function openAllAndLook(page: Page): Promise<{ opened: number; strange: string[] }> {
  return page.evaluate(async () => {
    const elements = new Set('h1 h2 h3 h4 h5 h6 p div span blockquote pre table tbody tr th td em strong code sup sub button figure figcaption img'.split(' '));
    const attributes = new Set('class data-block data-start data-href data-marker title dir role scope type aria-hidden data-note src alt width height draggable aria-label'.split(' '));
    const strange = new Set<string>();
    const look = (): void => {
      for (const element of document.querySelectorAll('.article-text *:not(svg, svg *)')) {
        const name = element.localName;
        if (!elements.has(name)) strange.add(`<${name}>`);
        for (const attribute of element.attributes) {
          if (!attributes.has(attribute.name)) strange.add(`<${name} ${attribute.name}>`);
          if (attribute.name === 'data-href' && !/^(?:https?|mailto):/iu.test(attribute.value)) strange.add(attribute.value);
        }
      }
      for (const element of document.querySelectorAll('.article-text svg:not(.restore svg), body :is(script, iframe, object, embed, form, link, base, meta, style, img:not([src^="blob:"]), video, audio)')) {
        strange.add(`<${element.localName}> in the window`);
      }
      for (const element of document.querySelectorAll('*')) {
        for (const { name } of element.attributes) if (name.startsWith('on')) strange.add(`<${element.localName} ${name}>`);
      }
    };
    let opened = 0;
    for (const row of document.querySelectorAll<HTMLElement>('.article-row .open')) {
      row.click();
      while (row.ariaCurrent !== 'true' || !document.querySelector('.article-text')) await new Promise(requestAnimationFrame);
      look();
      opened += 1;
    }
    return { opened, strange: [...strange] };
  });
}

for (const file of ['dompurify-payloads.json', 'html5-security-cheatsheet.json']) {
  test(`nothing of ${file} runs, and none of its elements reaches the page`, async ({ workbench, folder }) => {
    const path = join(sharedInputs, 'hostile', file);
    test.skip(!existsSync(path), `${path} is not there.`);
    test.slow();
    const payloads = (JSON.parse(await readFile(path, 'utf8')) as { payload: string }[]).map(({ payload }) => payload);

    const empty = await launchEmptyWindow(join(folder, 'empty'), ['--host-resolver-rules=MAP * ~NOTFOUND']);
    const bare = await empty.firstWindow();
    await bare.getByText('Ready').waitFor();
    await bare.evaluate((all) => {
      Object.assign(window, { ran: new Set() });
      for (const [index, payload] of all.entries()) {
        const count = `parent.ran.add(${String(index)})`;
        const watch = `<script>alert = confirm = prompt = () => ${count}; Object.defineProperty(window, '__ran', { set: () => ${count} })</script>`;
        document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: watch + payload }));
      }
    }, payloads);
    await expect.poll(() => bare.evaluate(() => (Reflect.get(window, 'ran') as Set<number>).size), { timeout: 20_000 }).toBeGreaterThan(10);
    await empty.close();

    const { page } = workbench;
    const happened: string[] = [];
    page.on('dialog', (dialog) => {
      happened.push(`a ${dialog.type()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('stancemark:')) happened.push(request.url());
    });
    const imported = await importAll(page, payloads);
    expect(imported).toBeGreaterThan(payloads.length / 3);
    const rows = page.locator('.article-row');
    await expect(async () => {
      // The list draws its end only when that comes near.
      await rows.last().scrollIntoViewIfNeeded();
      expect(await rows.count()).toBe(imported + 1);
    }).toPass({ timeout: 10_000 });
    expect(await openAllAndLook(page)).toEqual({ opened: imported + 1, strange: [] });
    expect(await page.evaluate(() => '__ran' in window)).toBe(false);
    expect(happened).toEqual([]);
    expect(await page.evaluate(() => location.href)).toBe('stancemark://app/');
  });
}
