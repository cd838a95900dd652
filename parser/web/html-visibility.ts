import type { HtmlElement } from './html-tree';

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
  return [...element.attributes].some(({ name, value }) => {
    if (name === 'hidden') return value.toLowerCase() !== 'until-found';
    if (name === 'aria-hidden') return value.toLowerCase() === 'true';
    return name === 'style' && /(?:^|;)\s*display\s*:\s*none/iu.test(value);
  });
}
