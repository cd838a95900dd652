import type { Id, Tag } from '../records';

/** A tag below its parents, from the top. A parent that is gone, or that stands below its child, ends the way. */
export function tagPath(tag: Tag, tags: ReadonlyMap<Id, Tag>): Tag[] {
  const path: Tag[] = [];
  for (let at: Tag | undefined = tag; at && !path.includes(at); at = at.parent === null ? undefined : tags.get(at.parent)) {
    path.unshift(at);
  }
  return path;
}
