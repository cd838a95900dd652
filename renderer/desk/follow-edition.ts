import { highlightsOf, type Library } from '../../core/library';
import { findDifferences } from '../../core/text-difference';
import { askMain } from './ask-main';
import { openBody } from './open-body';
import { getDesk, setDesk, type DeskState, type OpenBody } from './state';

/** The texts that are open, as they are drawn on: with the highlights that stand in them, where `library` has those of another edition. */
export function heldBodies(library: Library): Pick<DeskState, 'body' | 'beside'> {
  const { body, beside } = getDesk();
  return { body: body && heldBody(body, library), beside: beside?.body ? { ...beside, body: heldBody(beside.body, library) } : beside };
}

function heldBody(body: OpenBody, library: Library): OpenBody {
  const edition = library.articles.get(body.articleId)?.edition;
  if (body.highlights || edition === undefined || edition === body.edition) return body;
  return { ...body, highlights: highlightsOf(getDesk().library, body.articleId) };
}

/** Reads the text of the article beside again where the library has another edition of it. */
export async function followBeside(): Promise<void> {
  const { beside } = getDesk();
  const edition = beside && editionOf(beside.articleId);
  if (!beside?.body || edition === undefined || edition === beside.body.edition) return;
  const { articleId } = beside;
  const answer = await askMain('readBody', { articleId });
  if (!answer || getDesk().beside?.articleId !== articleId || editionOf(articleId) !== answer.value.edition) return;
  setDesk({ beside: { articleId, body: openBody(articleId, answer.value), failure: null } });
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
