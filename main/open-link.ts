import { shell } from 'electron';
import { KnownFailure } from './known-failure';

const openable = new Set(['http:', 'https:', 'mailto:']);

/** Opens a web or mail address in the user's own program. Any other could start something on this computer. */
export async function openLink(address: string): Promise<void> {
  if (!URL.canParse(address) || !openable.has(new URL(address).protocol)) {
    throw new KnownFailure('refused', 'Only links to web pages and mail addresses can be opened.');
  }
  await shell.openExternal(new URL(address).href);
}
