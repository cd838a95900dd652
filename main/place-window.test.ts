import { expect, it } from 'vitest';
import { isVisible } from './place-window';

const screens = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 1920, y: 0, width: 1280, height: 1024 },
];

it.each([
  ['on a screen', { x: 100, y: 100, width: 800, height: 600 }, true],
  ['across two screens', { x: 1500, y: 100, width: 800, height: 600 }, true],
  ['with a corner on a screen', { x: -700, y: -500, width: 800, height: 600 }, true],
  ['hardly on a screen', { x: -750, y: 0, width: 800, height: 600 }, false],
  ['on a screen that is gone', { x: 4000, y: 0, width: 800, height: 600 }, false],
])('a window %s', (_where, bounds, visible) => {
  expect(isVisible(bounds, screens)).toBe(visible);
});
