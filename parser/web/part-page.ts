import { chooseFurniture } from './choose-content';
import { chooseExtracted } from './choose-extracted';
import type { PageBlock } from './html-blocks';
import type { Region } from './html-regions';
import { findOutside } from './page-lines';

/** The blocks of a page by index. */
export interface PartedPage {
  /** Those that are not the article's. */
  outside: ReadonlySet<number>;
  /** Those that an extractor took for the article; null where it is not to be followed. */
  own: ReadonlySet<number> | null;
}

/**
 * Parts a page's article from the furniture around it, by the text nodes that an extractor took for the article, or by
 * the page's regions where it took none or went wrong. The title stays in wherever it stands.
 */
export function partPage(
  blocks: readonly PageBlock[],
  regions: readonly Region[],
  titleAt: number,
  texts: ReadonlySet<Text> | null,
): PartedPage {
  const furniture = chooseFurniture(regions, blocks[titleAt]?.region ?? null);
  const own = texts && chooseExtracted(blocks, furniture, texts);
  if (!own) return { outside: findOutside(blocks, titleAt, furniture), own: null };
  const isOutside = ({ block }: PageBlock, index: number): boolean =>
    index !== titleAt && block.type !== 'footnote' && !own.has(index);
  return { outside: new Set(blocks.flatMap((block, index) => (isOutside(block, index) ? [index] : []))), own };
}
