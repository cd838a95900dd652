import type { BrowserWindow, Rectangle } from 'electron';
import type { WindowBounds } from './settings-format';

/** How much of a window has to be on a screen, so that a user can find and move it. */
const leastVisible = 100;

/** Puts a window where one stood, unless that is on none of the screens any more. */
export function placeWindow(window: BrowserWindow, bounds: WindowBounds | null, screens: readonly Rectangle[]): void {
  if (bounds && isVisible(bounds, screens)) window.setBounds(bounds);
}

/** Shows a window, filling the screen where the one before did. */
export function showWindow(window: BrowserWindow, bounds: WindowBounds | null): void {
  if (bounds?.maximized === true) window.maximize();
  window.show();
}

/** Where a window stands; for one that fills the screen, where it stood before. */
export function boundsOf(window: BrowserWindow): WindowBounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Whether enough of a window lies on one of the screens. */
export function isVisible(bounds: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const height = Math.min(bounds.y + bounds.height, screen.y + screen.height) - Math.max(bounds.y, screen.y);
    return width >= leastVisible && height >= leastVisible;
  });
}
