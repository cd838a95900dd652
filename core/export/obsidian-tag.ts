import type { Id, Tag } from '../records';
import { tagPath } from './tag-path';

/**
 * A tag as Obsidian takes it, without `#`: below its parents, a stance below “stance”; only of letters, digits,
 * `_` and `-`, and not of digits alone.
 */
export function obsidianTag(tag: Tag, tags: ReadonlyMap<Id, Tag>): string {
  const path = tagPath(tag, tags).map(({ name }) => simplify(name));
  const whole = (tag.kind === 'stance' ? ['stance', ...path] : path).join('/');
  return /^[\p{N}/]+$/u.test(whole) ? `_${whole}` : whole;
}

/** Obsidian's names of the tags, each once whatever its case. */
export function obsidianTags(chosen: readonly Tag[], tags: ReadonlyMap<Id, Tag>): string[] {
  const names = new Map<string, string>();
  for (const tag of chosen) {
    const name = obsidianTag(tag, tags);
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}

function simplify(name: string): string {
  const simple = name
    .normalize('NFC')
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  return simple === '' ? 'unnamed' : simple;
}
