import { attributeOf, textOf, walkTree, type HtmlElement, type HtmlParent } from './html-tree';

/** What a page's markup says about it, before it is judged. */
export interface PageFacts {
  /** The contents of `meta` elements by lower-case name, property or itemprop; the first of each. */
  meta: ReadonlyMap<string, string>;
  /** The sources of the JSON-LD scripts. */
  linkedData: string[];
  language: string;
  canonical: string;
  windowTitle: string;
  headings: string[];
  /** Names that the markup says are the authors'. */
  authors: string[];
  /** The dates of `time` elements. */
  times: string[];
}

const longestName = 200;

/** Gathers what a page's markup says about it. */
export function gatherFacts(root: HtmlParent): PageFacts {
  const meta = new Map<string, string>();
  const facts: PageFacts = {
    meta, linkedData: [], language: '', canonical: '', windowTitle: '', headings: [], authors: [], times: [],
  };
  walkTree(root, {
    enter: (element) => {
      if (element.tagName === 'meta') readMeta(element, meta);
      else if (element.tagName === 'svg' || element.tagName === 'math') return false;
      else readElement(element, facts);
      return true;
    },
  });
  return facts;
}

function readMeta(element: HtmlElement, meta: Map<string, string>): void {
  const name = attributeOf(element, 'property') ?? attributeOf(element, 'name') ?? attributeOf(element, 'itemprop');
  const content = attributeOf(element, 'content')?.replace(/\s+/gu, ' ').trim();
  if (name !== null && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
}

function readElement(element: HtmlElement, facts: PageFacts): void {
  const { tagName } = element;
  const value = (name: string): string => attributeOf(element, name)?.trim() ?? '';
  if (tagName === 'html') facts.language = value('lang') || value('xml:lang');
  else if (tagName === 'link' && value('rel').toLowerCase() === 'canonical') facts.canonical ||= value('href');
  else if (tagName === 'title') facts.windowTitle ||= textOf(element);
  else if (tagName === 'h1') facts.headings.push(...[textOf(element)].filter((text) => text !== ''));
  else if (tagName === 'time') facts.times.push(value('datetime') || value('content') || textOf(element));
  else if (tagName === 'script' && value('type').toLowerCase() === 'application/ld+json') {
    facts.linkedData.push(element.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
  } else if (namesAuthor(element)) {
    const name = textOf(element);
    if (name !== '' && name.length <= longestName) facts.authors.push(name);
  }
}

function namesAuthor(element: HtmlElement): boolean {
  const tokens = (name: string): string[] => (attributeOf(element, name) ?? '').toLowerCase().split(/\s+/u);
  const isAuthor = tokens('rel').includes('author') || tokens('itemprop').includes('author');
  return isAuthor || tokens('class').some((token) => /(?:^|[_-])byline$/u.test(token));
}
