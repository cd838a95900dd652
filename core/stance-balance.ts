import { tagsInOrder } from './library';
import type { Highlight, Id, Tag } from './records';

/** How many highlights carry each stance that any carries, in the codebook's order; one with two stances counts in both. */
export function balanceStances(highlights: Iterable<Highlight>, tags: ReadonlyMap<Id, Tag>): { tag: Tag; count: number }[] {
  const counts = new Map<Id, number>();
  for (const highlight of highlights) for (const id of highlight.tags) counts.set(id, (counts.get(id) ?? 0) + 1);
  return tagsInOrder(tags.values(), 'stance').flatMap((tag) => {
    const count = counts.get(tag.id) ?? 0;
    return count === 0 ? [] : [{ tag, count }];
  });
}
