import type { PageBlock } from './html-blocks';
import type { Region } from './html-regions';
import type { SourceLine } from '../../core/import/line-role';

/** From this share of a list on, its links are what it is for. */
const linkListShare = 0.8;
const longestLinkItem = 160;

/**
 * The blocks of a page as lines, with what the markup says of each. `titleAt` is the index of the title's block, -1
 * where the page has none; `outside` the indexes of those that are not the article's.
 */
export function makePageLines(
  blocks: readonly PageBlock[],
  titleAt: number,
  outside: ReadonlySet<number>,
): SourceLine[] {
  return blocks.map((block, index) => ({
    text: block.block.text,
    alone: true,
    given: outside.has(index) ? 'outside' : givenBy(block, index === titleAt),
  }));
}

/** The blocks, by index, that stand in furniture or are nothing but a menu. */
export function findOutside(
  blocks: readonly PageBlock[],
  titleAt: number,
  furniture: ReadonlySet<Region>,
): ReadonlySet<number> {
  const linkLists = findLinkLists(blocks);
  return new Set([...blocks.keys()].filter((index) => {
    const pageBlock = blocks[index];
    if (!pageBlock || index === titleAt || pageBlock.block.type === 'footnote') return false;
    const isMenu = pageBlock.block.type === 'list-item' && (index < titleAt || linkLists.has(index));
    return isMenu || furniture.has(pageBlock.region);
  }));
}

function givenBy({ block, linked }: PageBlock, isTitle: boolean): SourceLine['given'] {
  if (block.type === 'caption') return 'caption';
  if (block.type !== 'heading' && block.type !== 'paragraph') return 'fixed';
  if (linked >= block.text.length && !isTitle) return 'link';
  return block.type === 'heading' ? 'heading' : 'plain';
}

/** The items of lists that hold hardly more than links to other pages, by index. */
function findLinkLists(blocks: readonly PageBlock[]): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let [linked, length, longest] = [0, 0, 0];
  for (let index = 0; index <= blocks.length; index += 1) {
    const pageBlock = blocks[index];
    if (pageBlock?.block.type === 'list-item') {
      run.push(index);
      linked += pageBlock.linked;
      length += pageBlock.block.text.length;
      longest = Math.max(longest, pageBlock.block.text.length);
      continue;
    }
    if (linked >= length * linkListShare && longest <= longestLinkItem) for (const item of run) found.add(item);
    run = [];
    [linked, length, longest] = [0, 0, 0];
  }
  return found;
}
