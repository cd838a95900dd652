import type { Id } from '../../records';
import type { Arrangement } from '../arrangement';
import type { ExportDocument } from '../export-document';
import type { ExportedArticle } from '../exported-article';

export interface ShapeOptions {
  arrangement: Arrangement;
  /** The file that an article is exported to, without its folder; null where it is not exported along. */
  fileNameOf: (articleId: Id) => string | null;
}

/** Writes one article as a file of a certain kind has it. */
export type Shape = (exported: ExportedArticle, options: ShapeOptions) => ExportDocument;
