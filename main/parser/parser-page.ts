import { app, MessageChannelMain, session, WebContentsView, type MessagePortMain, type Session } from 'electron';
import { importOutcomeSchema, type ImportOutcome, type Source } from '../../core/import/imported-article';
import { KnownFailure } from '../known-failure';
import { developmentServer, parserAddress } from '../renderer-address';
import { parserPreload, serveParser } from '../serve-renderer';

const failures = {
  time: 'Reading it took longer than a minute, so it was given up. Import the part that you want to read, or its text alone.',
  memory: 'Reading it took more memory than one article can need, so it was given up. Import the part that you want to read, or its text alone.',
  cancelled: 'It was cancelled.',
  crash: 'It could not be read to its end. Save it in another format, or copy its text and paste it here.',
} as const;

interface OpenParser {
  /** Held for the page's sake, which would end with it. */
  view: WebContentsView;
  port: MessagePortMain;
}

/** Sound sources take a second or two; the largest page here took eleven. In milliseconds. */
const longestTime = 60_000;
/** In kilobytes, as Electron counts a process's memory. */
const mostMemory = 1_500_000;
const looksEvery = 250;

/**
 * The page in whose process sources are read: in no window, sandboxed, without Node, with a session of its own, so that no
 * other page shares its process. It is made when it is first needed, and made anew after a failure.
 */
export class ParserPage {
  #opened: Promise<OpenParser> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** Reads a source after those that came before it. Rejects with `KnownFailure` where it takes too much, or is cancelled. */
  read(source: Source, signal?: AbortSignal): Promise<ImportOutcome> {
    const outcome = this.#last.then(() => this.#readNow(source, signal));
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  /** Ends what is being read. */
  close(): void {
    void this.#opened?.then(({ view }) => view.webContents.close()).catch(() => undefined);
    this.#opened = null;
  }

  async #readNow(source: Source, signal: AbortSignal | undefined): Promise<ImportOutcome> {
    try {
      const parser = await (this.#opened ??= this.#open());
      return importOutcomeSchema.parse(await ask(parser, source, signal));
    } catch (error) {
      this.close();
      throw error;
    }
  }

  async #open(): Promise<OpenParser> {
    const parser = await openParser();
    parser.view.webContents.once('destroyed', () => {
      this.#opened = null;
    });
    return parser;
  }
}

let ownSession: Session | null = null;

function parserSession(): Session {
  if (ownSession) return ownSession;
  ownSession = session.fromPartition('parser');
  if (developmentServer() === null) serveParser(ownSession.protocol);
  return ownSession;
}

async function openParser(): Promise<OpenParser> {
  await app.whenReady();
  // A view in no window is all that a page needs.
  const view = new WebContentsView({
    webPreferences: {
      preload: parserPreload,
      session: parserSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  const page = view.webContents;
  try {
    await page.loadURL(parserAddress());
  } catch {
    page.close();
    throw failure('crash');
  }
  const { port1, port2 } = new MessageChannelMain();
  page.postMessage('port', null, [port2]);
  port1.start();
  return { view, port: port1 };
}

function ask({ view: { webContents: page }, port }: OpenParser, source: Source, signal: AbortSignal | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const pid = page.getOSProcessId();
    const watch = setInterval(() => {
      const memory = app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0;
      if (memory > mostMemory) end(() => reject(failure('memory')));
      else if (Date.now() - began > longestTime) end(() => reject(failure('time')));
    }, looksEvery);
    const onCrash = (): void => end(() => reject(failure('crash')));
    const onAbort = (): void => end(() => reject(failure('cancelled')));
    const onMessage = ({ data }: Electron.MessageEvent): void => end(() => resolve(data));
    const end = (settle: () => void): void => {
      clearInterval(watch);
      page.off('render-process-gone', onCrash);
      port.off('message', onMessage);
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    page.once('render-process-gone', onCrash);
    signal?.addEventListener('abort', onAbort, { once: true });
    port.on('message', onMessage);
    port.postMessage(source);
  });
}

function failure(why: keyof typeof failures): KnownFailure {
  return new KnownFailure('unreadable', failures[why]);
}
