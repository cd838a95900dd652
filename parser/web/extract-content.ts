import { Readability } from '@mozilla/readability';
import { isElement, walkTree, type HtmlParent } from './html-tree';

/** What an extractor takes for a page's article. */
export interface ExtractedContent {
  /** The text nodes of the page that are the article's; null where all are: in a fragment, or a document saved as a page. */
  texts: ReadonlySet<Text> | null;
  /** Empty where it found none; so is the byline. */
  title: string;
  byline: string;
}

/** More than any page of words has; past these, looking for the article would take too long. */
const [mostElements, mostNested, mostSiblings] = [100_000, 100, 2000];
/** What a word processor or a converter leaves out of a document, and hardly any web page does without. */
const pageMachinery = 'script, nav, footer, aside, form, iframe';
const markName = 'data-text-';
/** Texts within one element that are compared with one that was put together from some of them. */
const mostJoined = 100;

/** The article of a page, as Readability finds it in a copy; null where it finds none, or can't cope with the page. */
export function extractContent(page: Document): ExtractedContent | null {
  if (isOvergrown(page)) return null;
  const { copy, marked, anywhere } = copyMarked(page);
  const article = parse(copy);
  if (!article?.content) return null;
  return {
    texts: page.querySelector(pageMachinery) ? findTexts(article.content, marked, anywhere) : null,
    title: article.title ?? '',
    byline: (article.byline ?? '').replace(/\s+/gu, ' ').trim(),
  };
}

function findTexts(content: HtmlParent, marked: ReadonlyMap<string, TextsByWords>, anywhere: TextsByWords): Set<Text> {
  const texts = new Set<Text>();
  const unmarked: string[] = [];
  walkTree(content, {
    enter: () => true,
    text: (value, node) => {
      const words = value.trim();
      if (words === '') return;
      const found = findOriginals(words, marksAround(node).flatMap((mark) => marked.get(mark) ?? []));
      for (const original of found) texts.add(original);
      if (found.length === 0) unmarked.push(words);
    },
  });
  // Readability replaces an element that holds but one paragraph by that paragraph, and its mark goes with it.
  for (const words of unmarked) {
    const same = anywhere.get(words);
    let original = same?.shift();
    while (original && texts.has(original)) original = same?.shift();
    if (original) texts.add(original);
  }
  return texts;
}

function parse(copy: Document): ReturnType<Readability<HtmlParent | null>['parse']> {
  try {
    const serializer = (node: Node): HtmlParent | null => (isElement(node) ? node : null);
    return new Readability(copy, { maxElemsToParse: mostElements, serializer }).parse();
  } catch {
    // It refuses what is too large, and its recursion ends on what is nested too deep.
    return null;
  }
}

/** Whether markup nests or repeats so much that Readability, which looks around each element, would hardly end. */
function isOvergrown(page: Document): boolean {
  let depth = 0;
  let isOver = false;
  walkTree(page, {
    enter: (element) => {
      depth += 1;
      isOver ||= depth > mostNested || element.childElementCount > mostSiblings;
      return true;
    },
    leave: () => { depth -= 1; },
  });
  return isOver;
}

/** Texts that stand in one element, by their words, each list in the page's order. */
type TextsByWords = Map<string, Text[]>;

/**
 * A copy whose elements with words of their own carry a mark. Marks are names of attributes, since Readability reads
 * its input anew at times, and moves the attributes of one element to another.
 */
function copyMarked(page: Document): { copy: Document; marked: Map<string, TextsByWords>; anywhere: TextsByWords } {
  const copy = new DOMParser().parseFromString('', 'text/html');
  copy.replaceChild(copy.importNode(page.documentElement, true), copy.documentElement);
  const originals: Text[] = [];
  walkTree(page, { enter: () => true, text: (_, node) => originals.push(node) });
  const marked = new Map<string, TextsByWords>();
  const anywhere: TextsByWords = new Map();
  const marks = new Map<Element, string>();
  let index = 0;
  walkTree(copy, {
    enter: () => true,
    text: (value, { parentElement }) => {
      const original = originals[index];
      index += 1;
      const words = value.trim();
      if (!original || !parentElement || words === '') return;
      const mark = marks.get(parentElement) ?? `${markName}${marks.size}`;
      if (!marks.has(parentElement)) {
        marks.set(parentElement, mark);
        parentElement.setAttribute(mark, '');
        marked.set(mark, new Map());
      }
      addText(marked.get(mark), words, original);
      addText(anywhere, words, original);
    },
  });
  return { copy, marked, anywhere };
}

function addText(texts: TextsByWords | undefined, words: string, text: Text): void {
  const same = texts?.get(words);
  if (same) same.push(text);
  else texts?.set(words, [text]);
}

function marksAround(node: Text): string[] {
  for (let element = node.parentElement; element; element = element.parentElement) {
    const marks = element.getAttributeNames().filter((name) => name.startsWith(markName));
    if (marks.length > 0) return marks;
  }
  return [];
}

function findOriginals(words: string, candidates: readonly TextsByWords[]): Text[] {
  for (const texts of candidates) {
    const same = texts.get(words)?.shift();
    if (same) return [same];
  }
  return candidates.flatMap((texts) =>
    [...texts].slice(0, mostJoined).flatMap(([part, originals]) => (words.includes(part) ? originals.splice(0, 1) : [])),
  );
}
