import { setImmediate as nextTurn } from 'node:timers/promises';
import { chooseHighlights } from '../../core/export/choose-highlights';
import type { ExportDocument } from '../../core/export/export-document';
import type { ExportedArticle } from '../../core/export/exported-article';
import type { ExportWish } from '../../core/export/export-wish';
import { distinctNames, exportFileName } from '../../core/export/file-name';
import { shapes } from '../../core/export/shapes/shapes';
import { readTemplate } from '../../core/export/template/read-template';
import { renderTemplate } from '../../core/export/template/render-template';
import type { TemplateError } from '../../core/export/template/template-error';
import { viewArticle } from '../../core/export/template/view-article';
import { writeDocument } from '../../core/export/write-document';
import { resolveLinksIn } from '../../core/internal-link';
import { highlightsOf, type Library } from '../../core/library';
import type { Article, Highlight, Id } from '../../core/records';
import { KnownFailure } from '../known-failure';
import type { ArticleFiles } from '../library/article-files';

/** How long a template may take over one article, in milliseconds. */
const patience = 10_000;

/** An article as it is exported. */
export interface MadeDocument {
  article: Article;
  document: ExportDocument;
  /** Its highlights that were not chosen, and are exported for a file has them. */
  unchosen: readonly Id[];
  /** The file by itself: what a template worded of the front matter is in it as it was worded. */
  text: string;
  fileName: string;
}

/** What a template can't be used for. */
export class TemplateFailure extends Error {
  override readonly name = 'TemplateFailure';
  readonly error: TemplateError;

  constructor(error: TemplateError) {
    super(`The template, line ${String(error.line)}: ${error.message}`);
    this.error = error;
  }
}

/** What an export takes in: its articles in the library's order, each with those of its highlights that are chosen. */
export function chosenFor(library: Library, { choice }: ExportWish): Map<Article, Highlight[]> {
  const isFiltered = choice.tags !== null || choice.speakers !== null || choice.from !== null || choice.to !== null;
  const wanted = choice.articles && new Set<Id>(choice.articles);
  const chosen = new Map<Article, Highlight[]>();
  for (const article of library.articles.values()) {
    if (wanted && !wanted.has(article.id)) continue;
    const highlights = chooseHighlights([...highlightsOf(library, article.id).values()], library.articles, library.tags.values(), choice);
    // An article of which nothing was asked for is left out where something is asked for.
    if (highlights.length > 0 || !isFiltered) chosen.set(article, highlights);
  }
  return chosen;
}

/** An article whose text can't be read. */
export interface UnreadArticle {
  article: Article;
  fileName: string;
  failure: KnownFailure;
}

export type Made = MadeDocument | UnreadArticle;

export interface ExportSource {
  library: Library;
  articles: Pick<ArticleFiles, 'recall'>;
}

/** An article that is wished for. */
export interface WishedArticle {
  article: Article;
  fileName: string;
  /** Makes its document, of the chosen highlights and those that a file has. Throws `TemplateFailure` and `KnownFailure`. */
  make: (isHeld?: (highlightId: Id) => boolean) => Promise<MadeDocument>;
}

/** Makes the document of each article that is wished for. Throws `TemplateFailure` and `KnownFailure`. */
export async function* makeDocuments(source: ExportSource, wish: ExportWish): AsyncGenerator<MadeDocument> {
  for (const { make } of wishedArticles(source, wish)) yield await make();
}

/** The same, going on after an article whose text can't be read. Throws `TemplateFailure`. */
export async function* makeReadable(source: ExportSource, wish: ExportWish): AsyncGenerator<Made> {
  for (const { article, fileName, make } of wishedArticles(source, wish)) {
    const made = await make().catch(asKnownFailure);
    yield made instanceof KnownFailure ? { article, fileName, failure: made } : made;
  }
}

/** The articles that are wished for, in the library's order. Throws `TemplateFailure`. */
export function wishedArticles({ library, articles }: ExportSource, wish: ExportWish): WishedArticle[] {
  const known = [...library.articles.values()];
  // Named among all articles, each has the same name however many are exported.
  const fileNames = new Map(distinctNames(known.map(exportFileName)).map((name, index) => [known[index]?.id, name]));
  const write = writerFor(wish, (id) => fileNames.get(id) ?? null);
  const [tags, speakers, linked] = [[...library.tags.values()], [...library.speakers.values()], resolveLinksIn(library)];
  return [...chosenFor(library, wish)].map(([article, chosen]) => {
    const fileName = fileNames.get(article.id) ?? exportFileName(article);
    const make: WishedArticle['make'] = async (isHeld = () => false) => {
      // Windows are answered between two articles.
      await nextTurn();
      const { blocks } = await articles.recall(article.edition);
      const ids = new Set(chosen.map(({ id }) => id));
      const highlights = [...highlightsOf(library, article.id).values()].filter(({ id }) => ids.has(id) || isHeld(id));
      const unchosen = highlights.flatMap(({ id }) => (ids.has(id) ? [] : [id]));
      return { article, fileName, unchosen, ...write({ article, blocks, highlights, tags, speakers, linked }, fileName) };
    };
    return { article, fileName, make };
  });
}

function asKnownFailure(error: unknown): KnownFailure {
  if (error instanceof KnownFailure) return error;
  throw error;
}

type Write = (exported: ExportedArticle, fileName: string) => { document: ExportDocument; text: string };

function writerFor({ form, arrangement }: ExportWish, fileNameOf: (id: Id) => string | null): Write {
  if (form.kind === 'shape') {
    return (exported) => {
      const document = shapes[form.id](exported, { arrangement, fileNameOf });
      return { document, text: writeDocument(document) };
    };
  }
  const reading = readTemplate(form.text);
  if (!reading.ok) throw new TemplateFailure(reading.error);
  return (exported, fileName) => {
    const rendering = renderTemplate(reading.template, viewArticle(exported, fileName), patience);
    if (!rendering.ok) throw new TemplateFailure(rendering.error);
    return rendering;
  };
}
