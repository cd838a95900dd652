import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { CallArguments, CallResult, Outcome, PageCallName } from '../core/contract';
import { answerSaveDialog } from './page-actions';
import { test } from './start-app';

interface AnyDesk {
  desk: { call: (name: string, given: unknown) => Promise<unknown> };
}

/** Makes a call as the window does. */
async function call<Name extends PageCallName>(page: Page, name: Name, given: CallArguments<Name>): Promise<Outcome<CallResult<Name>>> {
  const sent = JSON.stringify({ given });
  const outcome = await page.evaluate(
    ([called, json]) => (window as unknown as AnyDesk).desk.call(called, (JSON.parse(json) as { given?: unknown }).given),
    [name, sent] as const,
  );
  return outcome as Outcome<CallResult<Name>>;
}

test('the built program previews, keeps and removes templates, and cites', async ({ workbench }) => {
  const { app, page, library, readStored } = workbench;
  const articleId = (await readStored()).articles[0]?.id ?? '';
  const template = { name: 'Mine', text: '# {{ article.title }}\n{{ nobody }}' };
  expect(await call(page, 'previewTemplate', { text: template.text, articleId })).toMatchObject({ ok: true, value: { ok: true, warnings: [{ line: 2 }] } });
  expect(await call(page, 'previewTemplate', { text: '{{ x | shout }}', articleId })).toMatchObject({ ok: true, value: { ok: false, error: { line: 1 } } });
  expect(await call(page, 'saveTemplate', { ...template, was: null })).toMatchObject({ ok: true });
  expect(await readFile(join(library, 'templates', 'Mine.liquid'), 'utf8')).toBe(template.text);
  expect(await call(page, 'removeTemplate', { name: 'Mine' })).toMatchObject({ ok: true });
  expect(await call(page, 'listTemplates', undefined)).toMatchObject({ ok: true, value: { own: [], examples: [{ name: 'Briefing' }, {}, {}] } });
  expect(await call(page, 'restoreTemplate', { name: 'Mine' })).toMatchObject({ ok: true });
  expect(await call(page, 'saveTemplate', { ...template, name: '../x', was: null })).toMatchObject({ ok: false, failure: { code: 'refused' } });

  const cited = await call(page, 'copyCitation', { articleIds: [articleId], style: 'mla' });
  expect(cited).toMatchObject({ ok: true });
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(cited.ok ? cited.value : null);

  const path = join(library, '..', 'References.bib');
  await answerSaveDialog(workbench, path);
  expect(await call(page, 'saveBibliography', { articleIds: [articleId], format: 'bibtex' })).toEqual({ ok: true, value: path });
  expect(await readFile(path, 'utf8')).toMatch(/^@\w+\{[a-z\d]+,\n/u);
});
