import { highlightsOf, type Library } from '../../core/library';
import { findDifferences } from '../../core/text-difference';
import { askMain } from './ask-main';
import { openBody } from './open-body';
import { getDesk, setDesk, type OpenBody } from './state';

/** The open body as it is drawn on: with the highlights that stand in it, where `library` has those of another edition. */
export function heldBody(library: Library): OpenBody | null {
  const { body, library: before } = getDesk();
  const edition = body && library.articles.get(body.articleId)?.edition;
  if (!body || body.highlights || edition === undefined || edition === body.edition) return body;
  return { ...body, highlights: highlightsOf(before, body.articleId) };
}

/** Reads the open article's text again where the library has another edition of it; resolves once it is on the sheet. */
export async function followEdition({ shows = false } = {}): Promise<void> {
  const { articleId, body } = getDesk();
  if (articleId === null || body?.articleId !== articleId) return;
  const edition = editionOf(articleId);
  // An article that is gone is left.
  if (edition === undefined || edition === body.edition) return;
  const answer = await askMain('readBody', { articleId });
  // Where the edition is yet another by now, its own change has asked for it.
  if (!answer || getDesk().articleId !== articleId || editionOf(articleId) !== answer.value.edition) return;
  const after = openBody(articleId, answer.value);
  const [first] = findDifferences(body.text, after.text);
  const shown = first && shows ? { articleId, start: first.after.start, end: Math.max(first.after.end, first.after.start + 1), at: performance.now() } : null;
  setDesk({ body: after, shown });
}

function editionOf(articleId: string): string | undefined {
  return getDesk().library.articles.get(articleId)?.edition;
}
