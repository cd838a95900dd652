import type { PictureReference } from '../pictures';
import { attributeOf, type HtmlElement } from './html-tree';

/** A figure that is being read. */
export interface OpenFigure {
  /** Its pictures that have no block yet. */
  pictures: PictureReference[];
  /** The first block of its caption, null where it has none yet. */
  caption: { picture: PictureReference | null } | null;
}

const captionName = /(?:^|\s)(?!(?:has|with|no)[-_])(?:[\w-]*[-_])?(?:captions?|credits?)(?=$|\s)/iu;

/** Whether an element holds a picture's or a table's caption, by its tag or its class. */
export function isCaptionElement(element: HtmlElement): boolean {
  if (element.localName === 'figcaption' || element.localName === 'caption') return true;
  const names = attributeOf(element, 'class') ?? '';
  return names.length < 500 && captionName.test(names);
}

/** A side shorter than this is an icon’s, in pixels. */
const shortestSide = 64;

function isSmall(element: HtmlElement): boolean {
  return ['width', 'height'].some((side) => {
    const length = /^\s*(\d{1,4})(?:px)?\s*$/iu.exec(attributeOf(element, side) ?? '')?.[1];
    return length !== undefined && Number(length) < shortestSide;
  });
}

/** The picture that an `img` shows; null for another element, and where it shows none. */
export function readPicture(element: HtmlElement): PictureReference | null {
  if (element.localName !== 'img') return null;
  const alternative = (attributeOf(element, 'alt') ?? '').replace(/\s+/gu, ' ').trim();
  const address = (attributeOf(element, 'src') ?? '').trim();
  return alternative === '' && address === '' ? null : { address, alternative, isIcon: isSmall(element) };
}
