import { join } from 'node:path';
import { app, BrowserWindow, MessageChannelMain, session, type MessagePortMain, type Session } from 'electron';
import { importOutcomeSchema, type ImportOutcome, type Source } from '../../core/import/imported-article';
import { developmentServer, parserAddress } from '../renderer-address';
import { serveParser } from '../serve-renderer';

/** Why a source was not read to its end. */
export class ParserFailure extends Error {
  override readonly name = 'ParserFailure';
  readonly why: 'time' | 'memory' | 'crash';

  constructor(why: ParserFailure['why']) {
    super(`The parser was ended: ${why}.`);
    this.why = why;
  }
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
  #opened: Promise<{ window: BrowserWindow; port: MessagePortMain }> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** Reads a source after those that came before it. Rejects with `ParserFailure` where it takes too much. */
  read(source: Source): Promise<ImportOutcome> {
    const outcome = this.#last.then(() => this.#readNow(source));
    this.#last = outcome.catch(() => undefined);
    return outcome;
  }

  /** Ends what is being read. */
  close(): void {
    void this.#opened?.then(({ window }) => window.destroy());
    this.#opened = null;
  }

  async #readNow(source: Source): Promise<ImportOutcome> {
    const { window, port } = await (this.#opened ??= openParser());
    try {
      return importOutcomeSchema.parse(await ask(window, port, source));
    } catch (error) {
      this.close();
      throw error;
    }
  }
}

let ownSession: Session | null = null;

function parserSession(): Session {
  if (ownSession) return ownSession;
  ownSession = session.fromPartition('parser');
  if (developmentServer() === null) serveParser(ownSession.protocol);
  return ownSession;
}

async function openParser(): Promise<{ window: BrowserWindow; port: MessagePortMain }> {
  await app.whenReady();
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/parser.cjs'),
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
  await window.loadURL(parserAddress());
  const { port1, port2 } = new MessageChannelMain();
  window.webContents.postMessage('port', null, [port2]);
  port1.start();
  return { window, port: port1 };
}

function ask(window: BrowserWindow, port: MessagePortMain, source: Source): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const pid = window.webContents.getOSProcessId();
    const watch = setInterval(() => {
      const memory = app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0;
      if (memory > mostMemory) end(() => reject(new ParserFailure('memory')));
      else if (Date.now() - began > longestTime) end(() => reject(new ParserFailure('time')));
    }, looksEvery);
    const onCrash = (): void => end(() => reject(new ParserFailure('crash')));
    const onMessage = ({ data }: Electron.MessageEvent): void => end(() => resolve(data));
    const end = (settle: () => void): void => {
      clearInterval(watch);
      window.webContents.off('render-process-gone', onCrash);
      port.off('message', onMessage);
      settle();
    };
    window.webContents.once('render-process-gone', onCrash);
    port.on('message', onMessage);
    port.postMessage(source);
  });
}
