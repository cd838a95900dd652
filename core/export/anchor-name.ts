import { hexHash } from './hex-hash';
import type { Id } from '../records';

/** What a highlight is called in files that link to it: letters, digits and hyphens, as Obsidian's block ids. */
export function anchorName(id: Id): string {
  // Obsidian takes no underscore and tells no upper case from lower case.
  return `hl-${/^[a-z0-9-]+$/u.test(id) ? id : hexHash(id)}`;
}
