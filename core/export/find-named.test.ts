import { describe, expect, it } from 'vitest';
import { findNamed } from './find-named';

const tags = [
  { id: 't1', name: 'Sanctions' }, { id: 't2', name: 'Énergie' }, { id: 't3', name: 'Taiwan' }, { id: 't4', name: 'taiwan' }, { id: 't5', name: 't1' },
];

describe('a tag or speaker named on the command line', () => {
  it.each([
    ['t2', { id: 't2' }],
    ['t1', { id: 't1' }],
    ['sanctions', { id: 't1' }],
    [' SANCTIONS ', { id: 't1' }],
    ['e\u0301nergie', { id: 't2' }],
    ['TAIWAN', { mistake: 'Several tags are called “TAIWAN”. Give the id of one: t3, t4.' }],
    ['sanctons', { mistake: 'There is no tag “sanctons”. Is one of these meant: “Sanctions”?' }],
    ['zz', { mistake: 'There is no tag “zz”.' }],
    ['', { mistake: 'There is no tag “”.' }],
  ])('%j', (given, expected) => {
    expect(findNamed('tag', given, tags)).toEqual(expected);
  });
});
