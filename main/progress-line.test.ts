import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { progressLine } from './progress-line';

describe('the line of progress', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  const run = (isTTY: boolean): string => {
    let text = '';
    const line = progressLine({ isTTY, write: (piece: string | Uint8Array) => { text += String(piece); return true; } });
    for (let done = 1; done <= 12; done += 1) {
      line.show(`${String(done)} of 12 articles`);
      vi.advanceTimersByTime(60);
    }
    line.clear();
    line.clear();
    return text;
  };

  it('moves in a terminal once a command takes long, and is gone in the end', () => {
    const clear = '\r\u001B[K';
    expect(run(true)).toBe(`10 of 12 articles${clear}12 of 12 articles${clear}`);
  });

  it('is silent where there is none', () => {
    expect(run(false)).toBe('');
  });
});
