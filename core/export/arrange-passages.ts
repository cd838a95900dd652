import { isAnchorExact } from '../anchor';
import { articleText, blockIndexAt, blockStarts } from '../article-text';
import type { Block } from '../body';
import type { Article, Highlight, Tag } from '../records';
import { flattenLines } from './flatten-lines';

/** Passages under one heading; null where none stands above them. */
export interface Section {
  heading: string | null;
  highlights: Highlight[];
}

/** The highlights of each stance in turn, in the order given; one of two stances stands under both, one of none last. */
export function arrangeByStance(highlights: readonly Highlight[], stances: readonly Tag[]): Section[] {
  const sections = stances.map((stance) => ({
    heading: stance.name,
    highlights: highlights.filter(({ tags }) => tags.includes(stance.id)),
  }));
  const placed = new Set(sections.flatMap((section) => section.highlights));
  const rest = { heading: 'No stance', highlights: highlights.filter((highlight) => !placed.has(highlight)) };
  return [...sections, rest].filter((section) => section.highlights.length > 0);
}

/** The highlights as given, under the headings that stand above them; orphans, whose place is lost, last. */
export function arrangeByReading(
  highlights: readonly Highlight[],
  orphans: ReadonlySet<Highlight>,
  headingAt: (offset: number) => string | null,
): Section[] {
  const sections: Section[] = [];
  for (const highlight of highlights) {
    if (orphans.has(highlight)) continue;
    const heading = headingAt(highlight.anchor.start);
    const last = sections.at(-1);
    if (last?.heading === heading) last.highlights.push(highlight);
    else sections.push({ heading, highlights: [highlight] });
  }
  if (orphans.size > 0) sections.push({ heading: 'No longer in the text', highlights: [...orphans] });
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
    const text = flattenLines(block.text);
    if (block.type === 'heading' && text !== '' && text !== title && !article.setAside.includes(index)) current = text;
    return current;
  });
  return (offset) => ofBlocks[blockIndexAt(starts, offset)] ?? null;
}
