import { describe, expect, it } from 'vitest';
import { chooseSwitches, isWindowless } from './command-line.mjs';

describe('the command line of a start', () => {
  it('opens no window for import and export', () => {
    expect(isWindowless(['import', 'a.html'])).toBe(true);
    expect(isWindowless(['export', '--library', 'L'])).toBe(true);
  });

  it('opens a window for anything else', () => {
    expect(isWindowless([])).toBe(false);
    expect(isWindowless(['--library', 'export'])).toBe(false);
  });

  it('asks Electron for nothing on a user’s desktop', () => {
    expect(chooseSwitches({ windowless: false, display: true, root: false })).toEqual([]);
  });

  it('does without a display only where no window opens', () => {
    expect(chooseSwitches({ windowless: true, display: false, root: true })).toEqual([
      '--no-sandbox',
      '--disable-gpu',
      '--log-level=3',
      '--ozone-platform=headless',
    ]);
    expect(chooseSwitches({ windowless: false, display: false, root: false })).toEqual([]);
  });
});
