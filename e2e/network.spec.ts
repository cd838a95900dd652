import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { dropFile, highlight, paste, saved } from './page-actions';
import { closeWindows, expect, launchEmptyWindow, test as base } from './start-app';

const loopback = '127.0.0.1';

/** Ports of this computer that answer nobody's question, and what came in on them: `/path`, `STUN` or `QUIC`. */
interface Listener {
  host: string;
  web: string;
  datagrams: string;
  heard: Set<string>;
}

const test = base.extend<{ listener: Listener; netLog: string }>({
  netLog: async ({ folder }, use) => use(join(folder, 'net-log.json')),
  switches: async ({ netLog }, use) => use([`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything']),
  listener: async ({}, use) => {
    const heard = new Set<string>();
    // WebRTC does not speak to the loopback address.
    const host = Object.values(networkInterfaces()).flat().find((face) => face && !face.internal && face.family === 'IPv4')?.address ?? loopback;
    const web = createServer((socket) => {
      heard.add('connection');
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        heard.add(/^[A-Z]+ (?<path>\S+)/u.exec(data.toString('latin1'))?.groups?.['path'] ?? 'bytes');
        socket.end('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\n\r\n');
      });
    }).listen(0, host);
    const datagrams = createSocket('udp4', (data) => heard.add((data[0] ?? 0) < 4 ? 'STUN' : 'QUIC')).bind(0, host);
    await Promise.all([once(web, 'listening'), once(datagrams, 'listening')]);
    await use({ host, web: `${host}:${(web.address() as AddressInfo).port}`, datagrams: `${host}:${datagrams.address().port}`, heard });
    web.close();
    datagrams.close();
  },
});

/** Each way in which a page can speak to a server without leaving itself; resolves when all but WebRTC have come to an end. */
async function tryToConnect(page: Page, { web, datagrams }: Listener): Promise<void> {
  await page.evaluate(
    async ([server, packets]) => {
      const at = (path: string): string => `http://${server}/${path}`;
      const ends: Promise<unknown>[] = [];
      const awaitEnd = <Target extends EventTarget>(target: Target): Target => {
        const names = ['load', 'error', 'loadend'];
        ends.push(Promise.race(names.map((name) => new Promise((resolve) => { target.addEventListener(name, resolve); }))));
        return target;
      };
      const make = (name: 'link' | 'iframe' | 'style', fields: object): HTMLElement => {
        const element = Object.assign(document.createElement(name), fields);
        document.body.append(element);
        return element;
      };
      make('link', { rel: 'preconnect', href: at('') });
      make('link', { rel: 'dns-prefetch', href: 'http://prefetch.invalid/' });
      awaitEnd(make('link', { rel: 'stylesheet', href: at('style') }));
      awaitEnd(make('link', { rel: 'preload', as: 'fetch', href: at('preload') }));
      make('style', { textContent: `body { background: url(${at('background')}) }` });
      make('iframe', { src: at('frame') });
      awaitEnd(new Image()).src = at('image');
      try {
        document.body.append(Object.assign(document.createElement('script'), { src: at('script') }));
      } catch {
        // A page that demands trusted types stops here.
      }
      const request = awaitEnd(new XMLHttpRequest());
      request.open('GET', at('request'));
      request.send();
      awaitEnd(new WebSocket(`ws://${server}/socket`));
      awaitEnd(new EventSource(at('events')));
      const { ready, closed } = new WebTransport(`https://${packets}/`);
      ends.push(fetch(at('fetch')).catch(() => null), Promise.race([ready, closed]).catch(() => null));
      navigator.sendBeacon(at('beacon'));
      window.open(at('open'));
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${packets}` }] });
      Object.assign(window, { peer });
      peer.createDataChannel('words');
      await peer.setLocalDescription();
      await Promise.all(ends);
    },
    [web, datagrams] as const,
  );
}

/** Resolves when WebRTC knows of no further way to be reached. */
async function awaitGathering(page: Page): Promise<void> {
  await page.waitForFunction(() => (Reflect.get(window, 'peer') as RTCPeerConnection).iceGatheringState === 'complete');
}

/** Leaves the page for a server, by script and by a form. */
async function tryToLeave(page: Page, { web }: Listener): Promise<void> {
  for (const way of ['location', 'form']) {
    await page.evaluate(
      ([address, by]) => {
        const form = Object.assign(document.createElement('form'), { action: address });
        document.body.append(form);
        if (by === 'form') form.submit();
        else location.href = address;
      },
      [`http://${web}/${way}`, way] as const,
    );
  }
}

/** Notes every connection that main opens by Node's own means. */
async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { Socket } = process.getBuiltinModule('node:net');
    const seen: string[] = [];
    const connect = Reflect.get(Socket.prototype, 'connect') as (...given: unknown[]) => unknown;
    Object.assign(globalThis, { seen });
    Object.assign(Socket.prototype, {
      connect(this: unknown, ...given: unknown[]) {
        seen.push(JSON.stringify(given[0]));
        return connect.apply(this, given);
      },
    });
  });
}

function seenInMain(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => Reflect.get(globalThis, 'seen') as string[]);
}

/** What Chromium's own log says of sockets, names looked up and requests over a network, each once. */
async function networkUse(netLog: string): Promise<string[]> {
  interface NetLog {
    constants: { logEventTypes: Record<string, number>; logSourceType: Record<string, number> };
    events: { type: number; source: { type: number }; params?: { url?: string; host?: string; address?: string } }[];
  }
  const { constants, events } = JSON.parse(await readFile(netLog, 'utf8')) as NetLog;
  const nameIn = (names: Record<string, number>, wanted: number): string => Object.entries(names).find(([, type]) => type === wanted)?.[0] ?? 'UNKNOWN';
  const used = events
    .filter(({ source }) => /SOCKET|CONNECT|RESOLVER|DNS|URL_REQUEST|STREAM|DIRECT_JOB|UNKNOWN/u.test(nameIn(constants.logSourceType, source.type)))
    .map(({ type, params }) => `${nameIn(constants.logEventTypes, type)} ${params?.url ?? params?.host ?? params?.address ?? ''}`.trim());
  return [...new Set(used)].sort();
}

/** What of it goes out: a connection tried, a packet sent, a server of names asked. */
const goesOut = /SENT|TCP_CONNECT|CONNECT_JOB|STREAM_JOB|REQUEST_START|DNS_TRANSACTION|RESOLVER\w*(?:JOB|TASK)/u;

test('an empty window reaches the listener in every one of these ways, and is seen to', async ({ folder, switches, netLog, listener }) => {
  const { host, heard } = listener;
  const app = await launchEmptyWindow(join(folder, 'user'), [...switches, `--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE ${host}`]);
  const page = await app.firstWindow();
  await page.getByText('Ready').waitFor();
  await watchMain(app);
  await tryToConnect(page, listener);
  await app.evaluate((_electron, address) => fetch(address).then(({ status }) => status), `http://${listener.web}/main`);
  expect(await seenInMain(app)).toHaveLength(1);
  await tryToLeave(page, listener);
  const paths = ['background', 'beacon', 'events', 'fetch', 'form?', 'frame', 'image', 'location', 'main', 'open', 'preload', 'request', 'script', 'socket', 'style'];
  const packets = host === loopback ? ['QUIC'] : ['QUIC', 'STUN'];
  await expect.poll(() => [...heard].sort()).toEqual([...paths.map((path) => `/${path}`), ...packets, 'connection'].sort());
  await closeWindows(app);
  const out = (await networkUse(netLog)).filter((use) => goesOut.test(use));
  for (const trace of [`TCP_CONNECT_ATTEMPT ${listener.web}`, 'SOCKET_BYTES_SENT', 'UDP_BYTES_SENT', `URL_REQUEST_START_JOB http://${listener.web}/fetch`]) {
    expect(out).toContain(trace);
  }
});

test('the whole job on an article full of addresses opens no connection', async ({ workbench, folder, netLog, listener }) => {
  const { app, page } = workbench;
  await watchMain(app);
  const at = (path: string): string => `http://${listener.web}/${path}`;
  const html = `<!doctype html><html><head><title>An article full of addresses</title><base href="${at('base/')}">
    <link rel=canonical href="${at('canonical')}"><link rel=stylesheet href="${at('style')}"><link rel=icon href="${at('icon')}">
    <link rel=preconnect href="${at('')}"><link rel=dns-prefetch href="http://prefetch.invalid/"><meta property="og:image" content="${at('og')}">
    <script src="${at('script')}"></script><style>@import "${at('import')}"; body { background: url(${at('background')}) }</style></head>
    <body background="${at('body')}"><h1>An article full of addresses</h1>
    <p>The ministers met <a href="${at('link')}" ping="${at('ping')}">at the harbour</a> and spoke for a long while of very little.</p>
    <img src="${at('image')}" srcset="${at('set')} 2x"><video src="${at('video')}" poster="${at('poster')}"></video><iframe src="${at('frame')}"></iframe>
    <figure><picture><source srcset="${at('source')}"><img src="relative.png"></picture><figcaption>Ships wait in the harbour.</figcaption></figure>
    <p>Nobody expects a quick result from the second round of talks.</p><object data="${at('object')}"></object></body></html>`;
  await writeFile(join(folder, 'page.html'), html);
  await dropFile(page, join(folder, 'page.html'));
  await expect(page.getByRole('main', { name: 'An article full of addresses' })).toBeVisible();
  await paste(workbench, 'plain', html.replaceAll('An article', 'Another article'));
  await expect(page.getByRole('main', { name: 'Another article full of addresses' })).toBeVisible();
  await highlight(page, 'a quick result', '1');
  await page.keyboard.press('n');
  await page.keyboard.type(`![image](${at('note-image')}) [link](${at('note-link')}) <${at('note-auto')}> <img src="${at('note-html')}">`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('.note-card').first().hover();
  await expect(page.getByRole('complementary', { name: 'Side notes' }).getByRole('link', { name: 'link' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search library' }).fill('quick result');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export as Markdown' })).toContainText(at('note-image'));
  await page.keyboard.press('Escape');
  await saved(page);
  expect(await seenInMain(app)).toEqual([]);
  await closeWindows(app);

  expect([...listener.heard]).toEqual([]);
  expect(await networkUse(netLog)).toEqual([]);
});

test('a page that tries to connect sends nothing, and stays where it is', async ({ workbench, netLog, listener }) => {
  const { app, page } = workbench;
  await tryToConnect(page, listener);
  await awaitGathering(page);
  await tryToLeave(page, listener);
  expect(await page.evaluate(() => location.href)).toBe('stancemark://app/');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await closeWindows(app);

  expect([...listener.heard]).toEqual([]);
  const used = await networkUse(netLog);
  expect(used.filter((use) => goesOut.test(use))).toEqual([]);
  // Every name is rewritten to one that is known not to exist, before any server is asked for it.
  expect(used.filter((use) => use.startsWith('HOST_RESOLVER_MANAGER_REQUEST '))).toEqual(['HOST_RESOLVER_MANAGER_REQUEST http://~notfound']);
});
