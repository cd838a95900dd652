import type { BookPackage } from './epub-package';
import { pathInBook, type BookPlace } from './epub-path';
import type { JoinedBook } from './epub-pages';
import type { Archive } from './unzip';
import { elementsNamed, parsePage, parseXml } from './xml';

/** A chapter of a book as a document of its own. */
export interface Chapter {
  /** As the book's contents have it; the book's own before its first chapter; empty where there are no contents. */
  title: string;
  page: Document;
}

interface Entry {
  title: string;
  place: BookPlace;
  isTop: boolean;
}

/** In UTF-16 units: a note, not a chapter that a link leads to. */
const longestNote = 20_000;

/** Takes a book apart where its contents say that a chapter begins; without contents, where its pages begin. */
export function splitChapters(archive: Archive, book: BookPackage, joined: JoinedBook): Chapter[] {
  const { page, elementAt } = joined;
  const starts = new Map<Element, string>();
  const sections = [...page.body.children];
  const entries = chapterEntries(readContents(archive, book));
  for (const { title, place } of entries) {
    const element = elementAt(place) ?? elementAt({ ...place, fragment: '' });
    if (element && !starts.has(element)) starts.set(element, title);
  }
  if (starts.size === 0) for (const section of sections) starts.set(section, '');
  const first = sections[0];
  if (first && !starts.has(first)) starts.set(first, book.metadata.title);
  const inOrder = [...starts].sort(([one], [other]) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return inOrder.map(([start, title], index) => {
    const range = page.createRange();
    range.setStartBefore(start);
    const next = inOrder[index + 1]?.[0];
    if (next) range.setEndBefore(next);
    else range.setEnd(page.body, page.body.childNodes.length);
    return { title, page: makePage(range, page) };
  });
}

/** The entries that begin a chapter: those of the first level, and below it the first one of each page. */
function chapterEntries(entries: readonly Entry[]): Entry[] {
  const begun = new Set<string>();
  return entries.filter(({ place, isTop }) => {
    const isFirst = !begun.has(place.path);
    begun.add(place.path);
    return isTop || isFirst;
  });
}

function readContents(archive: Archive, { navigation, ncx }: BookPackage): Entry[] {
  const entries = readNavigation(archive, navigation);
  return entries.length > 0 ? entries : readNcx(archive, ncx);
}

function readNavigation(archive: Archive, path: string | null): Entry[] {
  const bytes = path === null ? null : archive.read(path);
  const parsed = bytes && parsePage(bytes);
  const lists = parsed ? elementsNamed(parsed, 'nav') : [];
  const contents = lists.find((list) => /\btoc\b/u.test(list.getAttribute('epub:type') ?? list.getAttribute('role') ?? '')) ?? lists[0];
  return (contents ? elementsNamed(contents, 'a') : []).flatMap((link) =>
    entry(link.textContent, link.getAttribute('href'), path, !link.closest('li')?.parentElement?.closest('li')),
  );
}

function readNcx(archive: Archive, path: string | null): Entry[] {
  const bytes = path === null ? null : archive.read(path);
  const parsed = bytes && parseXml(bytes);
  return (parsed ? elementsNamed(parsed, 'navPoint') : []).flatMap((point) => {
    const [label, content] = ['navLabel', 'content'].map((name) => [...point.children].find(({ localName }) => localName === name));
    return entry(label?.textContent ?? '', content?.getAttribute('src') ?? null, path, point.parentElement?.localName !== 'navPoint');
  });
}

function entry(title: string, address: string | null, path: string | null, isTop: boolean): Entry[] {
  const place = address === null ? null : pathInBook(address, path ?? '');
  return place ? [{ title: title.replace(/\s+/gu, ' ').trim(), place, isTop }] : [];
}

/** What a range covers as a page of its own, followed by the notes that it refers to and that stand elsewhere. */
function makePage(range: Range, book: Document): Document {
  const page = document.implementation.createHTMLDocument();
  page.documentElement.lang = book.documentElement.lang;
  page.body.append(range.cloneContents());
  const added = new Set<Element>();
  for (const link of page.body.querySelectorAll('a[href^="#"]')) {
    const target = link.getAttribute('href')?.slice(1) ?? '';
    if (target === '' || page.getElementById(target)) continue;
    const note = book.getElementById(target)?.closest('li, aside, dd, p, div');
    if (note && !added.has(note) && isNote(note, page)) {
      added.add(note);
      page.body.append(note.cloneNode(true));
    }
  }
  return page;
}

/** Whether an element is short and links back to the page. */
function isNote(element: Element, page: Document): boolean {
  if (element.textContent.length > longestNote) return false;
  return elementsNamed(element, 'a').some((link) => {
    const target = link.getAttribute('href')?.slice(1) ?? '';
    return target !== '' && page.getElementById(target) !== null;
  });
}
