import type { Counts, Difference } from '../../core/compare-libraries';

type Table = keyof Difference;

const tables = ['articles', 'highlights', 'tags', 'speakers'] as const satisfies Table[];
const kinds = ['added', 'removed', 'changed'] as const satisfies (keyof Counts)[];

/** A number of things in words: “1 article”, “14 highlights”. */
export function describeCount(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

/** What restoring a backup would do, in a sentence. */
export function describeRestoring(difference: Difference): string {
  const trashed = difference.articles.removed;
  const removed = listOf({ ...difference, articles: { ...difference.articles, removed: 0 } }, 'removed');
  const parts = [
    trashed === 0 ? '' : `moves ${describeCount(trashed, 'article')} with ${trashed === 1 ? 'its' : 'their'} highlights to the trash`,
    removed === '' ? '' : `removes ${removed}`,
    partOf('brings back', difference, 'added'),
    partOf('changes', difference, 'changed'),
  ];
  const said = joinWords(parts);
  return said === '' ? 'Nothing differs from the library as it is now.' : `Restoring ${said}.`;
}

/** What merging a copy has done, in a sentence. */
export function describeMerging(difference: Difference): string {
  const said = joinWords([partOf('added', difference, 'added'), partOf('completed', difference, 'changed')]);
  return said === '' ? 'It held nothing that this library lacks.' : `This ${said}.`;
}

export function isNoDifference(difference: Difference): boolean {
  return tables.every((table) => kinds.every((kind) => difference[table][kind] === 0));
}

function partOf(verb: string, difference: Difference, kind: keyof Counts): string {
  const list = listOf(difference, kind);
  return list === '' ? '' : `${verb} ${list}`;
}

function listOf(difference: Difference, kind: keyof Counts): string {
  const counted = tables.filter((table) => difference[table][kind] > 0);
  return joinWords(counted.map((table) => describeCount(difference[table][kind], table.slice(0, -1))));
}

function joinWords(given: readonly string[]): string {
  const words = given.filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
