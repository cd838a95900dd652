import { attributeOf, type HtmlElement } from './html-tree';

/** A figure that is being read. */
export interface OpenFigure {
  /** The alternative texts of its pictures. */
  alternatives: string[];
  hasCaption: boolean;
}

const captionName = /(?:^|\s)(?!(?:has|with|no)[-_])(?:[\w-]*[-_])?(?:captions?|credits?)(?=$|\s)/iu;

/** Whether an element holds a picture's or a table's caption, by its tag or its class. */
export function isCaptionElement(element: HtmlElement): boolean {
  if (element.localName === 'figcaption' || element.localName === 'caption') return true;
  const names = attributeOf(element, 'class') ?? '';
  return names.length < 500 && captionName.test(names);
}

/** Notes the alternative text of a figure's picture. */
export function readPicture(element: HtmlElement, figure: OpenFigure | null): void {
  if (element.localName === 'img') figure?.alternatives.push(attributeOf(element, 'alt') ?? '');
}

/** What to show for a figure's pictures: nothing where it has a caption of its own. */
export function captionsFor({ alternatives, hasCaption }: OpenFigure): string[] {
  return hasCaption ? [] : alternatives.map((text) => text.replace(/\s+/gu, ' ').trim()).filter((text) => text !== '');
}
