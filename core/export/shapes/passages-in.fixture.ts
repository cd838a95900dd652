import type { Found } from './read-passages.fixture';
import type { ShapeId } from './shape-ids';

const source = ' (Ada Vale, 2031)';

/** The passages that a reader finds in a file of each shape, without what the shape puts around them. */
export const passagesIn: Record<ShapeId, (found: Found) => string[]> = {
  markdown: ({ quotes }) => quotes.map((quote) => quote.join('\n\n')),
  briefing: ({ quotes }) => quotes.map((quote) => quote.join('\n\n')),
  logseq: ({ quotes }) => quotes.map((quote) => quote.join('\n\n')),
  obsidian: ({ quotes }) => quotes.map((quote) => quote.slice(1).join('\n\n')),
  academic: ({ quotes }) => quotes.map((quote) => quote.slice(0, -1).join('\n\n')),
  zotero: ({ paragraphs }) => paragraphs.filter((words) => words.endsWith(source)).map((words) => words.slice(0, -source.length)),
};
