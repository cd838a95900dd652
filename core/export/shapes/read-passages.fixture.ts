import { Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';

/** What two independent parsers find in a file without front matter: paragraphs in quotes, quote by quote, and headings. */
export interface Found {
  quotes: string[][];
  /** Paragraphs at the top. */
  paragraphs: string[];
  headings: number;
}

const linkifying = new MarkdownIt({ html: true, linkify: true });

export const readers: Record<string, (markdown: string) => Found> = {
  commonmark: (markdown) => {
    const found: Found = { quotes: [], paragraphs: [], headings: 0 };
    let isQuoted = false;
    let paragraphs: string[] | null = null;
    const walker = new Parser().parse(markdown).walker();
    for (let step = walker.next(); step; step = walker.next()) {
      const { node, entering } = step;
      if (node.type === 'block_quote') {
        isQuoted = entering;
        if (entering) found.quotes.push([]);
      } else if (node.type === 'paragraph') {
        paragraphs = entering ? (isQuoted ? (found.quotes.at(-1) ?? []) : found.paragraphs) : null;
        if (entering) paragraphs?.push('');
      } else if (node.type === 'heading') found.headings += Number(entering);
      else if (paragraphs && entering) {
        const shown = node.type === 'text' ? node.literal : node.type === 'linebreak' ? '\n' : `⟦${node.type}⟧`;
        paragraphs.push((paragraphs.pop() ?? '') + (shown ?? ''));
      } else if (isQuoted && entering) found.quotes.at(-1)?.push(`⟦${node.type}⟧`);
    }
    return found;
  },
  'markdown-it': (markdown) => {
    const found: Found = { quotes: [], paragraphs: [], headings: 0 };
    let isQuoted = false;
    let isHeading = false;
    for (const token of linkifying.parse(markdown, {})) {
      if (token.type.startsWith('blockquote_')) {
        isQuoted = token.type === 'blockquote_open';
        if (isQuoted) found.quotes.push([]);
      } else if (token.type.startsWith('heading_')) {
        isHeading = token.type === 'heading_open';
        found.headings += Number(isHeading);
      } else if (token.type === 'inline' && !isHeading) {
        const shown = (token.children ?? []).map((child) => {
          if (child.type === 'text' || child.type === 'text_special') return child.content;
          return child.type === 'hardbreak' ? '\n' : `⟦${child.type}⟧`;
        });
        (isQuoted ? found.quotes.at(-1) : found.paragraphs)?.push(shown.join(''));
      } else if (isQuoted && !token.type.startsWith('paragraph_')) found.quotes.at(-1)?.push(`⟦${token.type}⟧`);
    }
    return found;
  },
};

/** A passage as far as Markdown can tell: one kind of line break, none at the ends, no halves of characters. */
export function settled(text: string): string {
  return text.replace(/\r\n?|\v/gu, '\n').replace(/[\0\p{Surrogate}]/gu, '\uFFFD').replace(/^\n+|\n+$/gu, '').replace(/\n{3,}/gu, '\n\n');
}
