import { Readability } from '@mozilla/readability';
import { findPlaces } from './find-places';
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

/** The article of a page, as Readability finds it in a copy; null where it finds none, or can't cope with the page. */
export function extractContent(page: Document): ExtractedContent | null {
  const originals = listTexts(page);
  if (!originals) return null;
  const copy = new DOMParser().parseFromString('', 'text/html');
  copy.replaceChild(copy.importNode(page.documentElement, true), copy.documentElement);
  const copied = new Map(textsIn(copy).map((text, place) => [text, place]));
  const article = parse(copy);
  if (!article?.content) return null;
  return {
    texts: page.querySelector(pageMachinery) ? findOriginals(article.content, copied, originals) : null,
    title: article.title ?? '',
    byline: (article.byline ?? '').replace(/\s+/gu, ' ').trim(),
  };
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

/**
 * The page's texts in order; null where markup nests or repeats so much that Readability, which looks around each element,
 * would hardly end.
 */
function listTexts(page: Document): Text[] | null {
  const texts: Text[] = [];
  let [depth, deepest, widest] = [0, 0, 0];
  walkTree(page, {
    enter: (element) => {
      depth += 1;
      deepest = Math.max(deepest, depth);
      widest = Math.max(widest, element.childElementCount);
      return true;
    },
    leave: () => { depth -= 1; },
    text: (_, node) => texts.push(node),
  });
  return deepest > mostNested || widest > mostSiblings ? null : texts;
}

function textsIn(root: HtmlParent): Text[] {
  const texts: Text[] = [];
  walkTree(root, { enter: () => true, text: (_, node) => texts.push(node) });
  return texts;
}

/**
 * The page's texts that Readability's content holds. It moves the copy's own about; where it made new ones of them, or read the
 * copy anew because its first choice was too short, they are found by their words.
 */
function findOriginals(content: HtmlParent, copied: ReadonlyMap<Text, number>, originals: readonly Text[]): Set<Text> {
  const texts = textsIn(content).filter(({ data }) => data.trim() !== '');
  const places = findPlaces(texts.map((text) => ({ words: text.data.trim(), place: copied.get(text) ?? null })), originals.map(({ data }) => data.trim()));
  return new Set([...places].flatMap((place) => originals[place] ?? []));
}
