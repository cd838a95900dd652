import type { Arrangement } from './arrangement';
import type { ExportedArticle } from './exported-article';
import { markdownShape } from './shapes/markdown-shape';
import { writeDocument } from './write-document';

export type { ExportedArticle };

/** One article's highlights as a Markdown document that ends with a single line break. */
export function exportMarkdown(exported: ExportedArticle, { arrangement }: { arrangement: Arrangement }): string {
  return writeDocument(markdownShape(exported, { arrangement, fileNameOf: () => null }));
}
