import { isElsewhere, markOfAuthor, markOfDate, marksName, type FactMark } from './fact-marks';
import { attributeOf, walkTree, type HtmlElement, type HtmlParent } from './html-tree';

/** Something the markup of a page's body says, and where. */
export interface PlacedFact {
  text: string;
  /** How many characters of words stand before it; with its end it tells which fact stands within which. */
  at: number;
  end: number;
  mark: NonNullable<FactMark>;
  /** The last words before it. */
  lead: string;
  /** Whether it stands among comments, other stories or the like. */
  elsewhere: boolean;
}

/** What a page's markup says about it, before it is judged. */
export interface PageFacts {
  /** The contents of `meta` elements by lower-case property, name, http-equiv or itemprop, in order. */
  meta: Map<string, string[]>;
  /** The sources of the JSON-LD scripts. */
  linkedData: string[];
  language: string;
  canonical: string;
  windowTitles: string[];
  /** The headings of the first two levels. */
  headings: PlacedFact[];
  authors: PlacedFact[];
  dates: PlacedFact[];
}

/** An element whose text is being gathered, and where it goes. */
interface Gathering {
  element: HtmlElement;
  parts: string[];
  at: number;
  lead: string;
  finish: (text: string, gathering: Gathering) => void;
}

const [longestFact, longestLead] = [500, 40];
/** Markup can nest facts without end; a byline holds an author and a date, and that is as deep as facts go. */
const mostOpen = 8;
const [mostMeta, mostFacts] = [20, 500];
const wordless = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math']);

/** Gathers what a page's markup says about it. */
export function gatherFacts(root: HtmlParent): PageFacts {
  const facts: PageFacts = {
    meta: new Map(), linkedData: [], language: '', canonical: '', windowTitles: [], headings: [], authors: [], dates: [],
  };
  const open: Gathering[] = [];
  const asides: { element: HtmlElement; holdsTitle: boolean }[] = [];
  const inAsides = new Map<PlacedFact, { holdsTitle: boolean }[]>();
  let [at, lead] = [0, ''];

  const place = (into: PlacedFact[], mark: NonNullable<FactMark>) => (text: string, gathering: Gathering): void => {
    if (into.length >= mostFacts) return;
    const fact: PlacedFact = { text, at: gathering.at, end: at, mark, lead: gathering.lead, elsewhere: false };
    inAsides.set(fact, [...asides]);
    into.push(fact);
  };
  const gatherersOf = (element: HtmlElement): Gathering['finish'][] => {
    const { localName: tag } = element;
    if (tag === 'title') return [(text) => facts.windowTitles.push(text)];
    if (tag === 'script') return isLinkedData(element) ? [(text) => facts.linkedData.push(text)] : [];
    if (tag === 'h1' || tag === 'h2') return [place(facts.headings, tag === 'h1' ? 'stated' : 'styled')];
    const isNamed = (): boolean => marksName(element) && open.some((outer) => markOfAuthor(outer.element) !== null);
    const [author, date] = [markOfAuthor(element) ?? (isNamed() ? 'stated' : null), markOfDate(element)];
    return [...(author ? [place(facts.authors, author)] : []), ...(date ? [place(facts.dates, date)] : [])];
  };

  walkTree(root, {
    enter: (element) => {
      if (wordless.has(element.localName) && !isLinkedData(element)) return false;
      readHead(element, facts);
      if (element.localName === 'h1') for (const aside of asides) aside.holdsTitle = true;
      if (asides.length < mostOpen && isElsewhere(element)) asides.push({ element, holdsTitle: false });
      for (const finish of gatherersOf(element)) {
        const value = valueOf(element);
        if (value !== '') finish(value, { element, parts: [], at, lead, finish });
        else if (open.length < mostOpen) open.push({ element, parts: [], at, lead, finish });
      }
      return true;
    },
    text: (value) => {
      const words = value.trim();
      if (words !== '') lead = words.slice(-longestLead);
      at += words.length;
      for (const { parts } of open) parts.push(value);
    },
    leave: (element) => {
      while (open.at(-1)?.element === element) close(open.pop());
      if (asides.at(-1)?.element === element) asides.pop();
    },
  });
  for (const [fact, around] of inAsides) fact.elsewhere = around.some(({ holdsTitle }) => !holdsTitle);
  return facts;
}

function close(gathering: Gathering | undefined): void {
  if (!gathering) return;
  const text = gathering.parts.join('');
  const isData = gathering.element.localName === 'script';
  const fact = isData ? text : text.replace(/\s+/gu, ' ').trim();
  if (fact !== '' && (isData || fact.length <= longestFact)) gathering.finish(fact, gathering);
}

/** What an element says in an attribute rather than in words: a machine's date, a name in microdata. */
function valueOf(element: HtmlElement): string {
  const isTime = element.localName === 'time' || element.localName === 'abbr';
  const own = isTime ? ['datetime', 'content', 'title'] : ['content', 'datetime'];
  return own.map((name) => attributeOf(element, name)?.trim() ?? '').find((value) => value !== '') ?? '';
}

function isLinkedData(element: HtmlElement): boolean {
  const type = element.localName === 'script' ? attributeOf(element, 'type') : null;
  return /^\s*application\/ld\+json\b/iu.test(type ?? '');
}

function readHead(element: HtmlElement, facts: PageFacts): void {
  const value = (name: string): string => attributeOf(element, name)?.trim() ?? '';
  if (element.localName === 'html') facts.language = value('lang') || value('xml:lang');
  else if (element.localName === 'link' && value('rel').toLowerCase() === 'canonical') facts.canonical ||= value('href');
  else if (element.localName === 'meta') {
    const content = value('content').replace(/\s+/gu, ' ');
    const names = [value('property'), value('name'), value('itemprop'), value('http-equiv')].find((name) => name !== '') ?? '';
    // RDFa lets one property have several names.
    for (const name of content === '' ? [] : names.toLowerCase().split(/\s+/u)) {
      const contents = facts.meta.get(name) ?? [];
      if (name !== '' && contents.length < mostMeta) facts.meta.set(name, [...contents, content]);
    }
  }
}
