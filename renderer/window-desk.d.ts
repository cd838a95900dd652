import type { Desk } from '../core/contract';

declare global {
  interface Window {
    /** The bridge to main, set by the preload. */
    readonly desk: Desk;
  }
}
