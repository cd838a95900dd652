import { attributeOf, type HtmlElement } from './html-tree';

/** A part of a page that may be its article, or furniture around it. */
export interface Region {
  kind: 'page' | 'article' | 'main' | 'furniture';
  parent: Region | null;
  /** How many characters of prose it holds, itself and within. */
  prose: number;
}

const furnitureTags = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'button', 'menu']);
const furnitureRoles = new Set(
  ['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'alertdialog'],
);

/** Words of class names and ids that by themselves say what an element is for. */
const furnitureWords = new Set(
  `comments related recommended recommendations recirc newsletter share sharing sharebar social promo sponsored advert
  advertisement ads cookie cookies breadcrumb breadcrumbs sidebar popup modal toolbar navbar trending outbrain taboola
  disqus navbox`.split(/\s+/u),
);

/** The region an element opens within `parent`; null where it opens none. */
export function openRegion(element: HtmlElement, parent: Region): Region | null {
  const kind = kindOf(element, parent);
  return kind === null ? null : { kind, parent, prose: 0 };
}

function kindOf(element: HtmlElement, parent: Region): Region['kind'] | null {
  const { localName: tagName } = element;
  const role = attributeOf(element, 'role')?.toLowerCase() ?? '';
  if (tagName === 'article' || role === 'article') return 'article';
  if (tagName === 'main' || role === 'main') return 'main';
  if (furnitureTags.has(tagName) || furnitureRoles.has(role)) return 'furniture';
  if (tagName === 'header') return isWithinContent(parent) ? null : 'furniture';
  return tagName !== 'html' && tagName !== 'body' && isNamedFurniture(element) ? 'furniture' : null;
}

/** An article's own header holds its title; a page's holds the site's. */
function isWithinContent(region: Region): boolean {
  return region.kind === 'article' || region.kind === 'main' || region.parent?.kind === 'article';
}

function isNamedFurniture(element: HtmlElement): boolean {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  if (names.length > 1000) return false;
  const words = names.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().split(/[\s_-]+/u);
  return words.some((word) => furnitureWords.has(word));
}
