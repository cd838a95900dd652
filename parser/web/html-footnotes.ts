import { attributeOf, isElement, walkTree, type HtmlElement, type HtmlParent } from './html-tree';

/** The footnotes of a page. */
export interface Footnotes {
  /** The label of the footnote that a link stands for. */
  references: ReadonlyMap<HtmlElement, string>;
  /** The label of the footnote whose text an element holds. */
  notes: ReadonlyMap<HtmlElement, string>;
  /** The links in footnotes that lead back to where they are referred to: no text of theirs. */
  wayBack: ReadonlySet<HtmlElement>;
}

/** A link to a place within its page. */
interface Jump {
  element: HtmlElement;
  text: string;
  /** What it leads to. */
  place: HtmlElement;
}

/** In UTF-16 units: as `[note 12]`. */
const longestLabel = 12;
const noteTags = new Set(['li', 'p', 'div', 'aside', 'dd', 'section']);
const idOfNote = /(?:note|ftn)\D{0,3}\d/iu;

/**
 * Finds footnotes as browsers, word processors and e-books write them: a short link to a place further down that leads
 * back to it, or that is said to be a footnote.
 */
export function findFootnotes(root: HtmlParent): Footnotes {
  const jumps = findJumps(root);
  const candidates = new Set(jumps.map(({ place }) => noteAround(place)).filter((note) => note !== null));
  const returns = new Map<HtmlElement | null, Jump[]>([...candidates].map((note) => [note, []]));
  for (const jump of jumps) returns.get(firstAround(jump.element, candidates))?.push(jump);
  const [references, notes, wayBack] = [new Map<HtmlElement, string>(), new Map<HtmlElement, string>(), new Set<HtmlElement>()];
  const labels = new Set<string>();
  for (const { element, text, place } of jumps) {
    const note = noteAround(place);
    if (!note || text.length > longestLabel || wayBack.has(element) || !isBehind(note, element)) continue;
    const back = (returns.get(note) ?? []).filter((jump) => jump.text.length <= longestLabel && standsAt(element, jump.place));
    if (back.length === 0 && !isSaid(element, /\b(?:doc-)?noteref\b/u) && !isSaid(note, /\b(?:doc-)?(?:foot|end|rear)note\b/u)) continue;
    const label = notes.get(note) ?? freeLabel(text, labels);
    labels.add(label);
    notes.set(note, label);
    references.set(element, label);
    for (const jump of back) wayBack.add(jump.element);
  }
  for (const link of [...wayBack]) if (link.parentElement && isOnlyWayBack(link.parentElement, wayBack)) wayBack.add(link.parentElement);
  return { references, notes, wayBack };
}

function findJumps(root: HtmlParent): Jump[] {
  const places = new Map<string, HtmlElement>();
  const links: { element: HtmlElement; to: string }[] = [];
  walkTree(root, {
    enter: (element) => {
      const names = [attributeOf(element, 'id'), element.localName === 'a' ? attributeOf(element, 'name') : null];
      for (const name of names) if (name !== null && name !== '' && !places.has(name)) places.set(name, element);
      const href = element.localName === 'a' ? (attributeOf(element, 'href')?.trim() ?? '') : '';
      if (/^#./u.test(href)) links.push({ element, to: decodeFragment(href.slice(1)) });
      return true;
    },
  });
  return links.flatMap(({ element, to }) => {
    const place = places.get(to);
    return place ? [{ element, place, text: shortText(element) }] : [];
  });
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** What a short link says, without the brackets around it. */
function shortText(element: HtmlElement): string {
  return element.textContent.trim().replace(/^[[(]\s*|\s*[\])]$/gu, '');
}

/** The block that holds the footnote that begins at a place; null where there is none around it. */
function noteAround(place: HtmlElement): HtmlElement | null {
  let note: HtmlElement | null = place;
  while (note && !noteTags.has(note.localName)) note = note.parentElement;
  const parent = note?.parentElement;
  return note?.localName === 'p' && parent && idOfNote.test(attributeOf(parent, 'id') ?? '') ? parent : note;
}

function firstAround(element: HtmlElement, among: ReadonlySet<HtmlElement>): HtmlElement | null {
  let around: HtmlElement | null = element;
  while (around && !among.has(around)) around = around.parentElement;
  return around;
}

function isBehind(note: HtmlElement, reference: HtmlElement): boolean {
  const position = reference.compareDocumentPosition(note);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & Node.DOCUMENT_POSITION_CONTAINS) === 0;
}

/** Whether a place is where a reference stands: the link itself, or a mark around or beside it, but no list of links. */
function standsAt(reference: HtmlElement, place: HtmlElement): boolean {
  const isList = [...place.getElementsByTagName('a')].some((link) => link !== reference && attributeOf(link, 'href') !== null);
  if (isList || place.textContent.trim().length > 2 * longestLabel) return false;
  return place.contains(reference) || reference.contains(place) || place.parentElement === reference.parentElement;
}

/** Whether a mark holds links back and the arrows between them, and no word. */
function isOnlyWayBack(mark: HtmlElement, wayBack: ReadonlySet<HtmlElement>): boolean {
  return [...mark.childNodes].every((child) => (isElement(child) && wayBack.has(child)) || !/[\p{L}\p{N}]/u.test(child.textContent ?? ''));
}

/** Whether an element's role, or an e-book's type, says what it is. */
function isSaid(element: HtmlElement, what: RegExp): boolean {
  return what.test(`${attributeOf(element, 'role') ?? ''} ${attributeOf(element, 'epub:type') ?? ''}`);
}

function freeLabel(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted === '' ? '*' : wanted;
  let label = base;
  for (let number = 2; taken.has(label); number += 1) label = `${base} (${number})`;
  return label;
}
