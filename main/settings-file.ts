import { access, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './library/file-problem';
import { firstSettings, settingsSchema, type Settings } from './settings-format';
import { makeFolderDurably, sweepTemporaryFiles, writeFileDurably } from './library/write-file';

const fileName = 'settings.json';
const writeAfter = 500;

/** The settings, and what changes them. What is changed is on the disk half a second later, or after `flush`. */
export class SettingsFile {
  readonly #path: string;
  #settings: Settings;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, settings: Settings) {
    this.#path = path;
    this.#settings = settings;
  }

  /** Reads the settings in a folder. A damaged file is kept as `settings.damaged-<n>.json`; reading never fails. */
  static async read(folder: string): Promise<SettingsFile> {
    const path = join(folder, fileName);
    try {
      await makeFolderDurably(folder);
      await sweepTemporaryFiles(folder);
      const text = await readFile(path, 'utf8');
      const settings = parseSettings(text);
      if (!settings) await rename(path, await freeNameFor(path));
      return new SettingsFile(path, settings ?? firstSettings);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') console.error('Stancemark: the settings can’t be read.', error);
      return new SettingsFile(path, firstSettings);
    }
  }

  get now(): Settings {
    return this.#settings;
  }

  change(make: (settings: Settings) => Settings): void {
    this.#settings = make(this.#settings);
    this.#timer ??= setTimeout(() => void this.flush(), writeAfter);
  }

  /** Resolves once all is written. A failure is logged: nobody's work hangs on the settings. */
  flush(): Promise<void> {
    if (this.#timer) {
      clearTimeout(this.#timer);
      this.#timer = null;
      this.#writing = this.#writing.then(() => this.#write());
    }
    return this.#writing;
  }

  async #write(): Promise<void> {
    try {
      await writeFileDurably(this.#path, `${JSON.stringify(this.#settings, null, 2)}\n`);
    } catch (error) {
      console.error('Stancemark: the settings can’t be saved.', error);
    }
  }
}

function parseSettings(text: string): Settings | null {
  try {
    return settingsSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

async function freeNameFor(path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const free = path.replace(/\.json$/u, `.damaged-${number}.json`);
    try {
      await access(free);
    } catch {
      return free;
    }
  }
}
