import type { DeskWindow } from './desk-window';
import type { OpenLibrary } from './library/open-library';
import type { Workbench } from './workbench';

/** A window that calls; its library may be one that can't be opened. */
export interface DeskCaller {
  desk: DeskWindow;
  workbench: Workbench;
}

/** Where a call on a library came from. */
export interface Caller extends DeskCaller {
  library: OpenLibrary;
}
