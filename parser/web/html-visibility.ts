import { attributeOf, type HtmlElement } from './html-tree';

/** Elements whose content is not text to read: code, fallbacks, foreign markup and form controls. */
const textless = new Set(
  `head script style template noscript noframes noembed svg math iframe object embed applet audio video canvas map
  select option optgroup datalist textarea input meter progress`.split(/\s+/u),
);

/** Whether nothing inside the element is text that a reader sees. */
export function isTextless(element: HtmlElement): boolean {
  return textless.has(element.localName) || isHidden(element);
}

function isHidden(element: HtmlElement): boolean {
  const hidden = attributeOf(element, 'hidden');
  if (hidden !== null && hidden.toLowerCase() !== 'until-found') return true;
  if (attributeOf(element, 'aria-hidden')?.toLowerCase() === 'true') return true;
  return /(?:^|;)\s*display\s*:\s*none/iu.test(attributeOf(element, 'style') ?? '');
}
