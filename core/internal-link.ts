import { idPattern } from './id-pattern';
import { findHighlight, type Library } from './library';
import type { Article, Highlight, Id } from './records';

/** What a note can lead to within the library. */
export interface InternalLink {
  kind: 'highlight' | 'article';
  id: Id;
}

// Some readers of Markdown pass over white space before an address.
const scheme = /^\s*stancemark:/iu;

/** Whether an address is the program's own, of whatever form: none of these ever leaves it. */
export function isInternalAddress(address: string): boolean {
  return scheme.test(address);
}

export function internalAddress({ kind, id }: InternalLink): string {
  return `stancemark:${kind}/${id}`;
}

/** What an address of the program's own leads to; null where it is no such address. */
export function readInternalAddress(address: string): InternalLink | null {
  const [, kind, id = ''] = /^stancemark:(highlight|article)\/(.*)$/isu.exec(address) ?? [];
  if (kind === undefined || !idPattern.test(id)) return null;
  return { kind: kind.toLowerCase() === 'article' ? 'article' : 'highlight', id };
}

/** Tells the article that a link opens; null where it is gone. */
export function resolveLinksIn(library: Library): (link: InternalLink) => Article | null {
  return (link) => findLinked(library, link)?.article ?? null;
}

/** The article a link opens, and the highlight it chooses there; null where either is gone or in the trash. */
export function findLinked(library: Library, { kind, id }: InternalLink): { article: Article; highlight: Highlight | null } | null {
  const highlight = kind === 'highlight' ? findHighlight(library, id) : null;
  const article = highlight === undefined ? undefined : library.articles.get(highlight?.articleId ?? id);
  return article ? { article, highlight: highlight ?? null } : null;
}
