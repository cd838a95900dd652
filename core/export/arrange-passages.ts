import { isAnchorExact } from '../anchor';
import { articleText, blockIndexAt, blockStarts } from '../article-text';
import type { Block } from '../body';
import type { Article, Highlight, Tag } from '../records';
import { flattenLines } from './flatten-lines';
import { hexHash } from './hex-hash';

/** Passages under one heading; null where none stands above them. */
export interface Section {
  /** The same however often the article is exported, unique in it. */
  key: string;
  heading: string | null;
  highlights: Highlight[];
}

/** The highlights of each stance in turn, in the order given; one of two stances stands under both, one of none last. */
export function arrangeByStance(highlights: readonly Highlight[], stances: readonly Tag[]): Section[] {
  const sections = stances.map(({ id, name }): Section => ({ key: id, heading: name, highlights: [] }));
  const byStance = new Map(sections.map((section) => [section.key, section]));
  const rest: Section = { key: 'no-stance', heading: 'No stance', highlights: [] };
  for (const highlight of highlights) {
    let isPlaced = false;
    for (const id of highlight.tags) {
      const section = byStance.get(id);
      if (section && section.highlights.at(-1) !== highlight) section.highlights.push(highlight);
      isPlaced ||= section !== undefined;
    }
    if (!isPlaced) rest.highlights.push(highlight);
  }
  return [...sections, rest].filter((section) => section.highlights.length > 0);
}

/** The highlights as given, under the headings that stand above them; orphans, whose place is lost, last. */
export function arrangeByReading(
  highlights: readonly Highlight[],
  orphans: ReadonlySet<Highlight>,
  headingAt: (offset: number) => string | null,
): Section[] {
  const sections: Section[] = [];
  const seen = new Map<string, number>();
  const keyOf = (heading: string): string => {
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return hexHash(times === 1 ? heading : `${heading}\n${times}`);
  };
  for (const highlight of highlights) {
    if (orphans.has(highlight)) continue;
    const heading = headingAt(highlight.anchor.start);
    const last = sections.at(-1);
    if (last?.heading === heading) last.highlights.push(highlight);
    else sections.push({ key: heading === null ? 'start' : keyOf(heading), heading, highlights: [highlight] });
  }
  if (orphans.size > 0) sections.push({ key: 'lost', heading: 'No longer in the text', highlights: [...orphans] });
  return sections;
}

/** The highlights whose words do not stand at their place in the text. */
export function findOrphans(highlights: readonly Highlight[], blocks: readonly Block[]): Set<Highlight> {
  const text = articleText(blocks);
  return new Set(highlights.filter(({ anchor }) => !isAnchorExact(anchor, text)));
}

/**
 * The section heading above an offset in the article text, null above the first one. The title heads no
 * section, nor does a heading set aside.
 */
export function headingsAbove(article: Article, blocks: readonly Block[]): (offset: number) => string | null {
  const title = flattenLines(article.title);
  const starts = blockStarts(blocks);
  let current: string | null = null;
  const ofBlocks = blocks.map((block, index) => {
    if (block.type !== 'heading' || article.setAside.includes(index)) return current;
    const text = flattenLines(block.text);
    if (text !== '' && text !== title) current = text;
    return current;
  });
  return (offset) => ofBlocks[blockIndexAt(starts, offset)] ?? null;
}
