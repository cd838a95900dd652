import { readTemplate } from '../core/export/template/read-template';
import { renderTemplate } from '../core/export/template/render-template';
import type { TemplatePreview } from '../core/export/template/template-file';
import { viewArticle } from '../core/export/template/view-article';
import { resolveLinksIn } from '../core/internal-link';
import { highlightsOf } from '../core/library';
import type { Id } from '../core/records';
import { KnownFailure } from './known-failure';
import type { OpenLibrary } from './library/open-library';

/** How long a preview may keep the program from everything else, in milliseconds. */
const patience = 1_000;

/** What a template makes of an article of the library. Throws `KnownFailure`. */
export async function previewTemplate({ store, articles }: Pick<OpenLibrary, 'store' | 'articles'>, text: string, articleId: Id): Promise<TemplatePreview> {
  const reading = readTemplate(text);
  if (!reading.ok) return reading;
  const { library } = store;
  const article = library.articles.get(articleId);
  if (!article) throw new KnownFailure('not-found', 'This article is no longer in the library. Choose another for the preview.');
  const { blocks } = await articles.recall(article.edition);
  const view = viewArticle({
    article, blocks, highlights: [...highlightsOf(library, articleId).values()],
    tags: [...library.tags.values()], speakers: [...library.speakers.values()], linked: resolveLinksIn(library),
  });
  const rendering = renderTemplate(reading.template, view, patience);
  return rendering.ok ? { ok: true, text: rendering.text, warnings: reading.template.warnings } : rendering;
}
