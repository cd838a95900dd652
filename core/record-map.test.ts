import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordMap } from './record-map';

const step = fc.record({ id: fc.integer({ min: 0, max: 60 }).map(String), value: fc.option(fc.nat()) });

test('any row of changes gives what a plain map gives, and leaves earlier versions as they were', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const plain = new Map<string, number>();
      let map = RecordMap.over<number>(new Map());
      const versions: { map: RecordMap<number>; entries: [string, number][] }[] = [];
      for (const { id, value } of steps) {
        if (value === null) {
          plain.delete(id);
          map = map.without(id);
        } else {
          plain.set(id, value);
          map = map.with(id, value);
        }
        versions.push({ map, entries: [...map] });
        expect(new Map(map)).toEqual(plain);
        expect(map.size).toBe(plain.size);
        expect(map.get(id)).toBe(plain.get(id));
      }
      for (const version of versions) expect([...version.map]).toEqual(version.entries);
    }),
  );
});

test('an entry that was taken away comes back to its place', () => {
  const map = RecordMap.over(new Map([['a', 1], ['b', 2], ['c', 3]]));
  expect([...map.without('b').with('b', 4).values()]).toEqual([1, 4, 3]);
});

test('tells where two versions of one map differ', () => {
  const map = RecordMap.over(new Map([['a', 1], ['b', 2], ['c', 3]]));
  const later = map.with('b', 4).without('c').with('d', 5);
  expect(later.differences(map)).toEqual(new Set(['b', 'c', 'd']));
  expect(later.differences(later.with('b', 6))).toEqual(new Set(['b']));
  expect(later.differences(later)).toEqual(new Set());
  expect(later.differences(RecordMap.over(new Map([['a', 1]])))).toBeNull();
});
