import { shell } from 'electron';
import { KnownFailure } from './known-failure';

/** Shows a folder in the system's file manager. */
export async function showFolder(folder: string): Promise<void> {
  const problem = await shell.openPath(folder);
  if (problem !== '') throw new KnownFailure('unreadable', `The folder ${folder} can’t be shown: ${problem}`);
}
