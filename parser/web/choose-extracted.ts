import type { PageBlock } from './html-blocks';
import type { Region } from './html-regions';

/** From this share of its words on, a block is the extractor's choice. */
const leastOwn = 0.5;
/** An extractor that keeps less of the prose outside of furniture than this took a wrong part of the page. */
const leastProse = 0.2;
/** Text shorter than this, or more of it in links, is no prose that must be missed. */
const shortestProse = 80;
const mostLinked = 0.25;

/**
 * Which blocks of a page, by index, are its article, going by the text nodes that an extractor took for it: its
 * choice, and the prose that it dropped from between. Null where it went wrong.
 */
export function chooseExtracted(
  blocks: readonly PageBlock[],
  furniture: ReadonlySet<Region>,
  texts: ReadonlySet<Text>,
): ReadonlySet<number> | null {
  const own = new Set<number>();
  let [prose, ownProse] = [0, 0];
  blocks.forEach((pageBlock, index) => {
    const isOwn = isMostlyIn(pageBlock, texts);
    if (isOwn) own.add(index);
    if (!isProse(pageBlock)) return;
    if (isOwn) ownProse += pageBlock.block.text.length;
    if (isOwn || !furniture.has(pageBlock.region)) prose += pageBlock.block.text.length;
  });
  if (own.size === 0 || ownProse < prose * leastProse) return null;
  for (const index of findDropped(blocks, own, furniture)) own.add(index);
  return own;
}

function isMostlyIn({ texts }: PageBlock, chosen: ReadonlySet<Text>): boolean {
  const all = countCharacters(texts);
  return all > 0 && countCharacters(texts.filter((text) => chosen.has(text))) >= all * leastOwn;
}

function countCharacters(texts: readonly Text[]): number {
  return texts.reduce((sum, text) => sum + text.data.trim().length, 0);
}

function isProse({ block, linked }: PageBlock): boolean {
  const isWorded = block.type !== 'heading' && block.type !== 'caption';
  return isWorded && block.text.length >= shortestProse && linked <= block.text.length * mostLinked;
}

/** The prose outside of furniture that the extractor dropped although what stands on either side of it was kept. */
function findDropped(blocks: readonly PageBlock[], own: ReadonlySet<number>, furniture: ReadonlySet<Region>): number[] {
  const ownElements = new Set<Element>();
  for (const index of own) {
    for (let element = elementOf(blocks[index]); element && !ownElements.has(element); element = element.parentElement) {
      ownElements.add(element);
    }
  }
  return [...blocks.keys()].filter((index) => {
    const pageBlock = blocks[index];
    if (!pageBlock || own.has(index) || furniture.has(pageBlock.region) || !isProse(pageBlock)) return false;
    const dropped = outermostBeside(elementOf(pageBlock), ownElements);
    return dropped !== null && isWithin(dropped, ownElements);
  });
}

function elementOf(pageBlock: PageBlock | undefined): Element | null {
  return pageBlock?.texts.find(({ data }) => data.trim() !== '')?.parentElement ?? null;
}

/** The outermost element around `element` with nothing of the extractor's in it. */
function outermostBeside(element: Element | null, ownElements: ReadonlySet<Element>): Element | null {
  if (!element || ownElements.has(element)) return null;
  let outermost = element;
  while (outermost.parentElement && !ownElements.has(outermost.parentElement)) outermost = outermost.parentElement;
  return outermost;
}

/** Whether elements of the extractor's stand directly before and behind. */
function isWithin(element: Element, ownElements: ReadonlySet<Element>): boolean {
  const [before, behind] = [element.previousElementSibling, element.nextElementSibling];
  return before !== null && behind !== null && ownElements.has(before) && ownElements.has(behind);
}
