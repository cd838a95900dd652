import { pathInBook, type BookPlace } from './epub-path';
import type { BookPackage } from './epub-package';
import type { Archive } from './unzip';
import { elementsNamed, parsePage } from './xml';

/** A book's pages as one document, and where in it each place of the book is. */
export interface JoinedBook {
  page: Document;
  /** The element at a place of the book, null where the document has none. */
  elementAt: (place: BookPlace) => Element | null;
}

/** From this share on, a page's words are links, as those of a table of contents. */
const linkShare = 0.6;

/** Joins the pages of a book: ids made unique, links between pages made links within one, pictures named by their path. */
export function joinPages(archive: Archive, book: BookPackage): JoinedBook {
  const page = document.implementation.createHTMLDocument();
  page.documentElement.lang = book.metadata.language;
  const numbers = new Map(book.spine.map((path, index) => [path, index]));
  const idOf = ({ path, fragment }: BookPlace): string | null => {
    const number = numbers.get(path);
    return number === undefined ? null : `page${number}${fragment === '' ? '' : `.${fragment}`}`;
  };
  for (const path of book.spine) {
    const bytes = archive.read(path);
    const parsed = bytes && parsePage(bytes);
    const body = parsed && (elementsNamed(parsed, 'body')[0] ?? parsed.documentElement);
    if (!body || (isGuide(path, book) && isCoverOrContents(body))) continue;
    rewriteAddresses(body, path, idOf);
    const section = page.createElement('section');
    section.id = idOf({ path, fragment: '' }) ?? '';
    section.append(...body.childNodes);
    page.body.append(section);
  }
  return { page, elementAt: (place) => page.getElementById(idOf(place) ?? '') };
}

function isGuide(path: string, { navigation, guides }: BookPackage): boolean {
  return path === navigation || guides.has(path);
}

/** Whether a page shows no words but those of links. */
function isCoverOrContents(body: Element): boolean {
  const lengthOf = (element: Element): number => element.textContent.replace(/\s+/gu, '').length;
  const linked = elementsNamed(body, 'a').reduce((sum, link) => sum + lengthOf(link), 0);
  return linked >= lengthOf(body) * linkShare;
}

function rewriteAddresses(body: Element, path: string, idOf: (place: BookPlace) => string | null): void {
  for (const image of elementsNamed(body, 'image')) showAsPicture(image);
  for (const element of elementsNamed(body, '*')) {
    const id = element.getAttribute('id') ?? (element.localName === 'a' ? element.getAttribute('name') : null);
    if (id !== null) element.setAttribute('id', idOf({ path, fragment: id }) ?? id);
    rewrite(element, 'href', path, (place) => `#${idOf(place) ?? ''}`);
    rewrite(element, 'src', path, ({ path: picture }) => picture);
  }
}

function rewrite(element: Element, name: 'href' | 'src', path: string, write: (place: BookPlace) => string): void {
  const place = pathInBook(element.getAttribute(name) ?? '', path);
  if (place && element.hasAttribute(name)) element.setAttribute(name, write(place));
}

/** Puts a picture in the place of the drawing that holds nothing but it. */
function showAsPicture(image: Element): void {
  const address = image.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? image.getAttribute('xlink:href') ?? image.getAttribute('href');
  const drawing = image.closest('svg');
  if (address === null || !drawing) return;
  const picture = image.ownerDocument.createElementNS('http://www.w3.org/1999/xhtml', 'img');
  picture.setAttribute('src', address);
  picture.setAttribute('alt', elementsNamed(drawing, 'title')[0]?.textContent ?? '');
  drawing.replaceWith(picture);
}
