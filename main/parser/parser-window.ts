import { app, BrowserWindow, MessageChannelMain, session, type MessagePortMain, type Session } from 'electron';
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
  window: BrowserWindow;
  port: MessagePortMain;
}

/** Sound sources take a second or two; the largest page here took eleven. In milliseconds. */
const longestTime = 60_000;
/** In kilobytes, as Electron counts a process's memory. */
const mostMemory = 1_500_000;
const looksEvery = 250;

/**
 * The hidden window in whose process sources are read: sandboxed, without Node, with a session of its own, so that no
 * other page shares its process. It is made when it is first needed, and made anew after a failure.
 */
export class ParserWindow {
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
    void this.#opened?.then(({ window }) => window.destroy()).catch(() => undefined);
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
    parser.window.once('closed', () => {
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
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      preload: parserPreload,
      session: parserSession(),
      // Without a window of the desktop's own there is none to be had where there is no display.
      offscreen: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  window.webContents.stopPainting();
  try {
    await window.loadURL(parserAddress());
  } catch {
    window.destroy();
    throw failure('crash');
  }
  const { port1, port2 } = new MessageChannelMain();
  window.webContents.postMessage('port', null, [port2]);
  port1.start();
  return { window, port: port1 };
}

function ask({ window, port }: OpenParser, source: Source, signal: AbortSignal | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const pid = window.webContents.getOSProcessId();
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
      window.webContents.off('render-process-gone', onCrash);
      port.off('message', onMessage);
      signal?.removeEventListener('abort', onAbort);
      settle();
    };
    window.webContents.once('render-process-gone', onCrash);
    signal?.addEventListener('abort', onAbort, { once: true });
    port.on('message', onMessage);
    port.postMessage(source);
  });
}

function failure(why: keyof typeof failures): KnownFailure {
  return new KnownFailure('unreadable', failures[why]);
}
