import type { Tag } from './records';

/** The codebook of a new library. */
export const firstTags: readonly Tag[] = [
  {
    id: 'stance-hawkish',
    kind: 'stance',
    name: 'Hawkish',
    colour: 'rust',
    pattern: 'solid',
    key: '1',
    parent: null,
    definition: 'Favours pressure, deterrence or force over accommodation.',
    position: 0,
  },
  {
    id: 'stance-cautious',
    kind: 'stance',
    name: 'Cautious',
    colour: 'teal',
    pattern: 'dashed',
    key: '2',
    parent: null,
    definition: 'Favours restraint, talks or delay over pressure.',
    position: 1,
  },
];
