import { attributeOf, walkTree, type HtmlElement, type HtmlParent } from './html-tree';

/** What a page's markup says about it, before it is judged. */
export interface PageFacts {
  /** The contents of `meta` elements by lower-case property, name or itemprop; the first of each. */
  meta: Map<string, string>;
  /** The sources of the JSON-LD scripts. */
  linkedData: string[];
  language: string;
  canonical: string;
  windowTitles: string[];
  headings: string[];
  /** Names that the markup says are the authors'. */
  authors: string[];
  /** The dates of `time` elements. */
  times: string[];
}

/** The text of an element that is being gathered, and where it goes. */
interface Gathering {
  element: HtmlElement;
  parts: string[];
  into: string[];
}

const longestFact = 500;
/** Markup can nest headings without end; a byline holds an author, and that is as deep as facts go. */
const mostOpen = 4;

/** Gathers what a page's markup says about it. */
export function gatherFacts(root: HtmlParent): PageFacts {
  const facts: PageFacts = {
    meta: new Map(), language: '', canonical: '',
    linkedData: [], windowTitles: [], headings: [], authors: [], times: [],
  };
  const open: Gathering[] = [];
  walkTree(root, {
    enter: (element) => {
      if (element.localName === 'svg' || element.localName === 'math') return false;
      readAttributes(element, facts);
      const into = factsWorded(element, facts);
      if (into && open.length < mostOpen) open.push({ element, parts: [], into });
      return true;
    },
    text: (value) => open.forEach(({ parts }) => parts.push(value)),
    leave: (element) => {
      if (open.at(-1)?.element === element) finish(open.pop());
    },
  });
  return facts;
}

function finish(gathering: Gathering | undefined): void {
  if (!gathering) return;
  const text = gathering.parts.join('');
  const isData = gathering.element.localName === 'script';
  const fact = isData ? text : text.replace(/\s+/gu, ' ').trim();
  if (fact !== '' && (isData || fact.length <= longestFact)) gathering.into.push(fact);
}

function readAttributes(element: HtmlElement, facts: PageFacts): void {
  const value = (name: string): string => attributeOf(element, name)?.trim() ?? '';
  if (element.localName === 'html') facts.language = value('lang');
  else if (element.localName === 'time') facts.times.push(...[value('datetime') || value('content')].filter(Boolean));
  else if (element.localName === 'link' && value('rel').toLowerCase() === 'canonical') facts.canonical ||= value('href');
  else if (element.localName === 'meta') {
    const name = (value('property') || value('name') || value('itemprop')).toLowerCase();
    const content = value('content').replace(/\s+/gu, ' ');
    if (name !== '' && content !== '' && !facts.meta.has(name)) facts.meta.set(name, content);
  }
}

/** Where the words of an element belong, null where they are no fact about the page. */
function factsWorded(element: HtmlElement, facts: PageFacts): string[] | null {
  if (element.localName === 'title') return facts.windowTitles;
  if (element.localName === 'h1') return facts.headings;
  if (element.localName === 'time') return facts.times;
  if (element.localName === 'script') {
    return attributeOf(element, 'type')?.trim().toLowerCase() === 'application/ld+json' ? facts.linkedData : null;
  }
  return namesAuthor(element) ? facts.authors : null;
}

function namesAuthor(element: HtmlElement): boolean {
  const tokens = (name: string): string[] => (attributeOf(element, name) ?? '').toLowerCase().split(/\s+/u);
  if (tokens('rel').includes('author') || tokens('itemprop').includes('author')) return true;
  return tokens('class').some((token) => /(?:^|[_-])byline$/u.test(token));
}
