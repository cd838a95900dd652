import { join } from 'node:path';
import { app } from 'electron';

/** The library of a start that names none. */
export function defaultLibraryFolder(): string {
  return join(app.getPath('userData'), 'Library');
}
