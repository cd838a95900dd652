import { expect, it } from 'vitest';
import { describeProgress } from './progress.mjs';

it('tells how far a download is, and never more than all', () => {
  expect(describeProgress(49e6, 196)).toBe('  49 of 196 MB (25 %)');
  expect(describeProgress(300e6, 196)).toBe('  196 of 196 MB (100 %)');
});
