import { open } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { distinctNames, exportFileName } from '../core/export/file-name';
import { exportMarkdown } from '../core/export/markdown';
import { resolveLinksIn } from '../core/internal-link';
import { highlightsOf, type Library } from '../core/library';
import type { Article } from '../core/records';
import type { ArticleFiles } from './library/article-files';
import type { ExportStart } from './command-line';
import { codeOf, describeFileProblem } from './library/file-problem';
import { KnownFailure } from './known-failure';
import { readLibrary } from './library/open-library';
import type { Said } from './said';
import { makeFolderDurably, writeFileDurably } from './library/write-file';

type Wish = Pick<ExportStart, 'out' | 'articleId' | 'arrangement' | 'overwrite'>;

/** Exports articles of the library in a folder as Markdown, a file each. Throws `LibraryProblem`. */
export async function* exportArticles(folder: string, wish: Wish): AsyncGenerator<Said> {
  const { library, articles } = await readLibrary(folder);
  const isWanted = ({ id }: Article): boolean => wish.articleId === null || wish.articleId === id;
  const known = [...library.articles.values()];
  if (!known.some(isWanted)) {
    yield { failed: wish.articleId === null ? `${folder}: there is no article to export.` : `${folder}: there is no article ${wish.articleId}.` };
    return;
  }
  if (isWithin(wish.out, folder)) {
    yield { failed: `${wish.out} is a part of the library. Name a folder outside of it.` };
    return;
  }
  try {
    await makeFolderDurably(wish.out);
  } catch (error) {
    yield { failed: `${wish.out} can’t be made: ${describeFileProblem(error)}.` };
    return;
  }
  // Named among all articles, each has the same name however many are exported.
  const names = distinctNames(known.map(exportFileName));
  for (const [index, article] of known.entries()) {
    if (isWanted(article)) yield exportArticle(article, join(wish.out, names[index] ?? `${article.id}.md`), library, articles, wish);
  }
}

async function exportArticle(
  article: Article,
  path: string,
  library: Library,
  articles: ArticleFiles,
  { arrangement, overwrite }: Wish,
): Promise<Said> {
  try {
    const { blocks } = await articles.read(article.edition);
    const highlights = [...highlightsOf(library, article.id).values()];
    const [tags, speakers] = [[...library.tags.values()], [...library.speakers.values()]];
    const text = exportMarkdown({ article, blocks, highlights, tags, speakers, linked: resolveLinksIn(library) }, { arrangement });
    if (!overwrite) await claimName(path);
    await writeFileDurably(path, text, { mode: 0o666 });
    return { done: `exported “${article.title}” → ${path}` };
  } catch (error) {
    return { failed: `“${article.title}” was not exported to ${path}: ${reasonFor(error)}` };
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}

/** Fails where the name is taken, were it only since a moment ago. */
async function claimName(path: string): Promise<void> {
  await (await open(path, 'wx')).close();
}

function reasonFor(error: unknown): string {
  if (error instanceof KnownFailure) return error.message;
  if (codeOf(error) === null) throw error;
  if (codeOf(error) === 'EEXIST') return 'there is a file of that name. Name another folder, or add --overwrite.';
  return `${describeFileProblem(error)}.`;
}
