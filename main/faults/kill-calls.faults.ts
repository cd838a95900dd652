import { describe, expect, it } from 'vitest';
import { newFolder, topicsOf } from '../library/library.fixture';
import { openLibrary } from '../library/open-library';
import { runKilled } from './run-killed';
import { times } from './scale';

describe.each(['before', 'after'] as const)('a kill right %s each file system call', (moment) => {
  it('of making a library, its first edits, the day’s backup and closing leaves the old or the new', async () => {
    let calls = 0;
    for (let at = 1; ; at += times(1, 6)) {
      const folder = await newFolder();
      const said = await runKilled(folder, 'edit', at, moment);
      if (said.includes('done')) break;
      calls = at;
      const library = await openLibrary(folder);
      const topics = topicsOf(library.store);
      const acknowledged = [...said.matchAll(/^saved (\S+)$/gmu)].map(([, name]) => name);
      expect(['First', 'Second'].slice(0, topics.length)).toEqual(topics);
      expect(topics).toEqual(expect.arrayContaining(acknowledged));
      expect(library.notice).toBeNull();
      await library.close();
    }
    expect(calls).toBeGreaterThan(25);
  });
});
