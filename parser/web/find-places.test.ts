import { expect, it } from 'vitest';
import { findPlaces } from './find-places';

const whole = ['Share', 'The vote', 'a', 'and', 'b', 'Share', 'The dues', 'and', 'c', ''];

it.each([
  ['takes the places that are known', [['x', 3], ['y', 6]], [3, 6]],
  ['finds words that stand there but once', [['The vote', null], ['c', null]], [1, 8]],
  ['looks for the others behind what came before', [['The dues', null], ['and', null]], [6, 7]],
  ['looks for the others from the beginning on at last', [['c', null], ['and', null]], [3, 8]],
  ['takes no place twice', [['and', null], ['and', null], ['and', null]], [3, 7]],
  ['leaves to a piece the place that is known', [['Share', null], ['Share', 0]], [0, 5]],
  ['finds the parts of a piece that was put together', [['The vote', 1], ['a and b', null], ['The dues', null]], [1, 2, 3, 4, 6]],
  ['finds nothing of words that are not there', [['d', null]], []],
] satisfies [string, [string, number | null][], number[]][])('%s', (_, pieces, places) => {
  const found = findPlaces(pieces.map(([words, place]) => ({ words, place })), whole);
  expect([...found].sort((a, b) => a - b)).toEqual(places);
});
