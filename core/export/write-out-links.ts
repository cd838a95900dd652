import { fromMarkdown } from 'mdast-util-from-markdown';
import { isInternalAddress, readInternalAddress, type InternalLink } from '../internal-link';
import type { Article } from '../records';
import { escapeMarkdown } from './escape-markdown';
import { flattenLines } from './flatten-lines';

/** The article that a link of a note opens; null where it is gone. */
export type FindLinkedArticle = (link: InternalLink) => Article | null;

/** The Markdown of a link that leads to an article; null where its words have to do. */
export type WriteLink = (link: InternalLink, article: Article, words: string) => string | null;

type Tree = ReturnType<typeof fromMarkdown>;
type MarkdownNode = Tree | Tree['children'][number];

/** Words in the place of a stretch of a note. */
interface Replacement {
  from: number;
  to: number;
  words: string;
}

/** An address that is left over, in code or in HTML. What takes its place is no syntax: in parentheses it could be a definition's title. */
const leftOver = /stancemark:(?:highlight|article)\/[\w-]*/giu;

/**
 * A note whose links within the library are their words alone, which a reader elsewhere can use; where one leads to
 * another article than `articleId`, its title follows in parentheses. `writeLink` may know better.
 */
export function writeOutLinks(
  note: string,
  articleId: string,
  findArticle: FindLinkedArticle,
  writeLink: WriteLink = () => null,
): string {
  // Most notes have none, and are not parsed. Only an entity can hide the word.
  if (!/stancemark|&[#\p{L}]/iu.test(note)) return note;
  const text = note.replace(/^\uFEFF/u, '');
  const tree = fromMarkdown(text);
  const definitions = new Map(collectDefinitions(tree));
  const replacements: Replacement[] = [];
  const visit = (node: MarkdownNode): void => {
    const address = addressOf(node, definitions);
    const { position } = node;
    if (address !== null && isInternalAddress(address) && position?.start.offset !== undefined && position.end.offset !== undefined) {
      const words = node.type === 'definition' ? '' : describe(wordsOf(node), address);
      replacements.push({ from: position.start.offset, to: position.end.offset, words });
    } else if ('children' in node) node.children.forEach(visit);
  };
  const describe = (words: string, address: string): string => {
    const link = readInternalAddress(address);
    const article = link ? findArticle(link) : null;
    const written = link && article ? writeLink(link, article, flattenLines(words)) : null;
    if (written !== null) return written;
    const title = flattenLines(article?.title ?? '');
    if (!article || article.id === articleId || title === '') return escapeMarkdown(flattenLines(words));
    return escapeMarkdown(flattenLines(words) === '' || words === title ? title : `${flattenLines(words)} (${title})`);
  };
  visit(tree);
  return replaceAll(text, replacements).replace(leftOver, '‹link›');
}

function* collectDefinitions(node: MarkdownNode): Generator<[label: string, address: string]> {
  if (node.type === 'definition') yield [node.identifier, node.url];
  else if ('children' in node) for (const child of [...node.children].reverse()) yield* collectDefinitions(child);
}

function addressOf(node: MarkdownNode, definitions: ReadonlyMap<string, string>): string | null {
  if (node.type === 'link' || node.type === 'image' || node.type === 'definition') return node.url;
  return node.type === 'linkReference' || node.type === 'imageReference' ? (definitions.get(node.identifier) ?? null) : null;
}

function wordsOf(node: MarkdownNode): string {
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  // An autolink's words are its address.
  if (node.type === 'text' || node.type === 'inlineCode') return isInternalAddress(node.value) ? '' : node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function replaceAll(text: string, replacements: readonly Replacement[]): string {
  let [written, taken] = ['', 0];
  for (const { from, to, words } of replacements) {
    written += text.slice(taken, from) + words;
    taken = to;
  }
  return written + text.slice(taken);
}
