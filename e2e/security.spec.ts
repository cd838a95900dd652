import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Outcome } from '../core/contract';
import { highlight, paste, pasteNews, saved } from './page-actions';
import { expect, launchEmptyWindow, test, type Workbench } from './start-app';

/** Each way in which words can become a script; answers those that did. */
async function tryToRunScript(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const ran = new Set<string>();
    Object.assign(window, { ran: (way: string) => ran.add(way) });
    const add = (name: string, attributes: Record<string, string>, text = ''): HTMLElement => {
      const element = document.createElement(name);
      element.append(text);
      for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
      document.body.append(element);
      return element;
    };
    const ways: Record<string, (code: string) => unknown> = {
      attribute: (code) => { add('p', { onclick: code }).click(); },
      'data script': (code) => add('script', { src: `data:text/javascript,${code}` }),
      'blob script': (code) => add('script', { src: URL.createObjectURL(new Blob([code], { type: 'text/javascript' })) }),
      'error handler': (code) => add('img', { src: 'data:,', onerror: code }),
      eval: (code) => { Reflect.apply(window.eval, window, [code]); },
      frame: (code) => add('iframe', { srcdoc: `<script>parent.${code}</script>` }),
      'Function': (code) => { Reflect.apply(Reflect.construct(Function, [code]) as () => void, window, []); },
      'inline script': (code) => add('script', {}, code),
      'javascript address': (code) => { add('a', { href: `javascript:void ${code}` }).click(); },
      markup: (code) => { add('div', {}).innerHTML = `<img src="data:," onerror="${code}">`; },
      timer: (code) => { Reflect.apply(setTimeout, window, [code]); },
    };
    // In a task of the page's own: what a test evaluates is not held to the policy.
    await new Promise((resolve) => {
      setTimeout(() => {
        for (const [way, run] of Object.entries(ways)) {
          try {
            run(`ran('${way}')`);
          } catch {
            // Refused on the spot.
          }
        }
        resolve(null);
      });
    });
    // What comes later comes before a picture added now has failed, and a frame has loaded.
    const last = new Image();
    const failed = new Promise((resolve) => { last.addEventListener('error', resolve); });
    last.src = 'data:,';
    await failed;
    await new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)); });
    Object.assign(window, { allThatRan: ran });
    return [...ran].sort();
  });
}

/** Calls main as a page that has been taken over would; answers what came of it. */
async function call(page: Page, name: unknown, given?: unknown): Promise<string> {
  return page.evaluate(
    async ([method, value]) => {
      const { desk } = window as unknown as { desk: { call: (name: unknown, given: unknown) => Promise<Outcome<unknown>> } };
      const outcome = await desk.call(method, value).catch(() => null);
      return outcome === null ? 'rejected' : outcome.ok ? 'answered' : outcome.failure.code;
    },
    [name, given],
  );
}

/** Every file of the library, by its path. */
async function readFolder(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'utf8')] as const)));
}

/** Catches what would be opened in other programs; answers how to read it. */
async function catchOpened({ app }: Workbench): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (address) => Promise.resolve(void opened.push(address));
  });
  return () => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
}

test('the page has nothing of Node or Electron, only the bridge', async ({ workbench }) => {
  const { app, page } = workbench;
  const names = ['require', 'process', 'electron', 'module', 'exports', 'Buffer', 'global', 'ipcRenderer', '__dirname'];
  expect(await page.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  expect(await page.evaluate(() => Object.keys(Reflect.get(window, 'desk') as object).sort())).toEqual(['call', 'importDropped', 'on', 'platform']);
  // Electron does not document this call; should it ever go, what the page can see remains.
  const preferences = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => {
    const contents = webContents as unknown as { getLastWebPreferences?: () => Record<string, unknown> };
    return contents.getLastWebPreferences?.() ?? null;
  }));
  expect(preferences).toHaveLength(1);
  if (preferences[0]) expect(preferences[0]).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false });
});

test('the renderer runs under the system’s sandbox', async ({ workbench }) => {
  test.skip(process.platform !== 'linux', 'Only Linux tells of a process’s sandbox.');
  test.skip(process.getuid?.() === 0, 'Chromium has no sandbox when root starts it.');
  const id = await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
  const status = await readFile(`/proc/${id ?? 0}/status`, 'utf8');
  expect(status).toMatch(/^Seccomp:\s+2$/mu);
  expect(status).toMatch(/^NoNewPrivs:\s+1$/mu);
});

test('every file of the page comes with a policy that lets no script in but the program’s own', async ({ workbench }) => {
  const { app, page } = workbench;
  const addresses = await page.evaluate(() => [location.href, ...[...document.scripts].map(({ src }) => src)]);
  expect(addresses.length).toBeGreaterThan(1);
  const policies = await app.evaluate(
    ({ net }, all) => Promise.all(all.map(async (address) => (await net.fetch(address)).headers.get('content-security-policy'))),
    addresses,
  );
  for (const policy of policies) {
    const directives = new Map((policy ?? '').split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/u);
      return [name, sources];
    }));
    expect(Object.fromEntries(directives)).toMatchObject({ 'default-src': ["'none'"], 'script-src': ["'self'"], 'object-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] });
    expect(directives.get('connect-src') ?? ["'none'"]).toEqual(["'none'"]);
    expect(policy).not.toMatch(/unsafe|wasm|https?:|\*/u);
  }
});

test('words become no script in any way that works in an empty window', async ({ workbench, folder }) => {
  const empty = await launchEmptyWindow(join(folder, 'empty'));
  const bare = await empty.firstWindow();
  await bare.getByText('Ready').waitFor();
  await tryToRunScript(bare);
  const allThatRan = (): Promise<string[]> => bare.evaluate(() => [...(Reflect.get(window, 'allThatRan') as Set<string>)].sort());
  const ways = ['Function', 'attribute', 'blob script', 'data script', 'error handler', 'eval', 'frame', 'inline script', 'javascript address', 'markup', 'timer'];
  await expect.poll(allThatRan).toEqual(ways);
  await empty.close();

  const { page } = workbench;
  await page.evaluate(() => {
    const broken: string[] = [];
    Object.assign(window, { broken });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective));
  });
  expect(await tryToRunScript(page)).toEqual([]);
  const broken = await page.evaluate(() => Reflect.get(window, 'broken') as string[]);
  expect(broken).toEqual(expect.arrayContaining(['require-trusted-types-for', 'script-src-elem']));
});

test('a call that is unknown or ill-formed is refused, and changes nothing on the disk', async ({ workbench }) => {
  const { page, library } = workbench;
  await pasteNews(workbench);
  await saved(page);
  const before = await readFolder(library);
  const unknown = ['', 'nonsense', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'openDesk ', 7, null, undefined, {}, ['undo']];
  for (const name of unknown) expect([name, await call(page, name)]).toEqual([name, 'rejected']);
  const illFormed: [string, unknown][] = [
    ['readBody', undefined],
    ['readBody', { articleId: 7 }],
    ['readBody', { articleId: '../library' }],
    ['readBody', { articleId: ['sample-article'] }],
    ['correctBlock', undefined],
    ['correctBlock', { articleId: 'sample-article', edition: '../../x', block: 0, text: 'x' }],
    ['correctBlock', { articleId: 'sample-article', edition: 'sample-article-1', block: -1, text: 'x' }],
    ['correctBlock', { articleId: 'sample-article', edition: 'sample-article-1', block: 0, text: ['x'] }],
    ['edit', undefined],
    ['edit', { name: 'constructor', arguments: {} }],
    ['edit', { name: '__proto__', arguments: {} }],
    ['edit', { name: 'importArticle', arguments: { id: 'x', edition: '../../x', setAside: [], metadata: {} } }],
    ['edit', { name: 'writeArticleNote', arguments: { articleId: 'sample-article', note: { toString: 'x' }, session: 's' } }],
    ['edit', { name: 'changeMetadata', arguments: { articleId: 'sample-article', metadata: { title: ['x'] } } }],
    ['edit', { name: 'changeMetadata', arguments: { articleId: 'sample-article', metadata: { published: '2031-02-31' } } }],
    ['edit', { name: 'addTag', arguments: { id: 'x', kind: 'party', name: 'X', colour: 'url(http://a.example)', pattern: 'solid', key: null, parent: null, definition: '' } }],
    ['edit', { name: 'deleteArticle', arguments: 'sample-article' }],
    ['undo', { steps: 100 }],
    ['redo', 1],
    ['importPasted', { kind: 'file', content: '/etc/passwd' }],
    ['importPasted', { kind: 'text' }],
    ['importFiles', { files: [{ name: 'a.txt', bytes: [104, 105] }] }],
    ['importFiles', { files: '/etc/passwd' }],
    ['search', 'words'],
    ['saveExport', { suggestedName: 1, text: '' }],
    ['copyText', { text: null }],
    ['openLink', { url: ['https://a.example'] }],
    ['changePreferences', { theme: 'pink' }],
    ['rememberPlace', { articleId: 'sample-article', place: { block: 'x', share: 0 } }],
    ['openLibrary', { folder: 7 }],
  ];
  for (const [name, given] of illFormed) expect([name, given, await call(page, name, given)]).toEqual([name, given, 'rejected']);
  expect(await readFolder(library)).toEqual(before);
});

test('what a call brings too much of never reaches the disk', async ({ workbench }) => {
  const { page } = workbench;
  await highlight(page, 'the', '1');
  const { highlights } = await workbench.readStored();
  const [{ anchor, id: highlightId } = { anchor: null, id: '' }] = highlights;
  const edits: [string, Record<string, unknown>][] = [
    ['addHighlight', { id: 'second', articleId: 'sample-article', tags: [], anchor: { ...anchor, junk: 1 }, note: 'junk', createdAt: 'junk', junk: 1 }],
    ['writeNote', { highlightId, note: 'kept', session: 'one', junk: 1, tags: ['junk'] }],
    ['attribute', { highlightId, speaker: { name: 'Ada', newId: 'ada', role: 'junk', junk: 1 } }],
    ['changeSpeaker', { speakerId: 'ada', fields: { role: 'envoy', id: 'junk', junk: 1 } }],
    ['addTag', { id: 'new', kind: 'topic', name: 'New', colour: 'rust', pattern: 'solid', key: null, parent: null, definition: '', position: 'junk', junk: 1 }],
    ['changeTag', { tagId: 'new', fields: { name: 'Newer', kind: 'junk', id: 'junk', junk: 1 } }],
    ['changeMetadata', { articleId: 'sample-article', metadata: { byline: 'Ada', id: 'junk', edition: 'junk', importedAt: 'junk', junk: 1 } }],
  ];
  for (const [name, given] of edits) expect([name, await call(page, 'edit', { name, arguments: given, junk: 1 })]).toEqual([name, 'answered']);
  await saved(page);
  const stored = await workbench.readStored();
  expect(stored.highlights.map(({ id }) => id)).toContain('second');
  expect(stored.articles[0]).toMatchObject({ id: 'sample-article', byline: 'Ada' });
  expect(JSON.stringify(stored)).not.toContain('junk');
});

test('a highlight is refused where its words do not stand', async ({ workbench }) => {
  const { page, library } = workbench;
  await highlight(page, 'the', '1');
  const { highlights } = await workbench.readStored();
  const anchor = highlights[0]?.anchor ?? { start: 0, end: 0, exact: '' };
  const before = await readFolder(library);
  const add = (changed: object, articleId = 'sample-article'): Promise<string> =>
    call(page, 'edit', { name: 'addHighlight', arguments: { id: 'second', articleId, tags: [], anchor: { prefix: '', suffix: '', ...anchor, ...changed } } });
  expect(await add({ exact: 'tha' })).toBe('refused');
  expect(await add({ start: anchor.start + 1, end: anchor.end + 1 })).toBe('refused');
  expect(await add({ end: anchor.end + 1 })).toBe('refused');
  expect(await add({ start: 1e9, end: 1e9 + 3 })).toBe('refused');
  expect(await add({}, 'no-such-article')).toBe('refused');
  for (const start of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '0']) expect([start, await add({ start })]).toEqual([start, 'rejected']);
  expect(await readFolder(library)).toEqual(before);
  expect(await add({})).toBe('answered');
});

test('only web and mail addresses are handed to other programs', async ({ workbench }) => {
  const opened = await catchOpened(workbench);
  const { page } = workbench;
  const refused = [
    'file:///etc/passwd', 'FILE:/etc/passwd', 'javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<b>', 'blob:x', 'about:blank',
    'stancemark://app/', 'ftp://a.example/', 'smb://a.example/share', 'ssh://a.example', 'vscode://a', 'ms-settings:a', 'view-source:https://a.example/', 'chrome://version',
    '\\\\a.example\\share', '/etc/passwd', '//a.example/', 'a.example', '', 'https:', 'https://',
  ];
  for (const url of refused) expect([url, await call(page, 'openLink', { url })]).toEqual([url, 'refused']);
  expect(await opened()).toEqual([]);
  for (const url of ['https://a.example/x?y=1#z', 'http://a.example/', 'mailto:ada@a.example']) expect(await call(page, 'openLink', { url })).toBe('answered');
  expect(await opened()).toEqual(['https://a.example/x?y=1#z', 'http://a.example/', 'mailto:ada@a.example']);
});

test('a link in a note opens on a click and not before, whatever else the note tries', async ({ workbench }) => {
  const opened = await catchOpened(workbench);
  const { page } = workbench;
  await paste(workbench, '', '<h1>A page with links</h1><p>Words with <a href="javascript:alert(1)">one</a> and <a href="https://a.example/text">two</a> links.</p>');
  await expect(page.getByRole('main', { name: 'A page with links' })).toBeVisible();
  await highlight(page, 'Words with', '1');
  await page.keyboard.press('n');
  await page.keyboard.type('[script](javascript:alert) [file](file:///etc/passwd) [custom](vscode://a) ![picture](https://a.example/p.png) [web](https://a.example/note)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const note = page.getByRole('complementary', { name: 'Side notes' });
  await note.locator('.note-card').hover();
  await expect(note.getByText('web', { exact: true })).toBeVisible();
  expect(await opened()).toEqual([]);
  for (const name of ['script', 'file', 'custom', 'web']) {
    await note.locator('.note-card').hover({ position: { x: 20, y: 10 } });
    await note.getByText(name, { exact: true }).click();
  }
  await expect.poll(opened).toEqual(['https://a.example/note']);
  await expect(note.locator('img')).toHaveCount(0);
});
