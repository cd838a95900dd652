import { makeAnchor } from '../../core/anchor';
import { blockIndexAt } from '../../core/article-text';
import type { Attribution } from '../../core/attribution';
import { findNames, proposeAttribution } from '../../core/quotation';
import type { Highlight, Id } from '../../core/records';
import { askMain, editLibrary } from './ask-main';
import { getDesk, setDesk, type OpenBody } from './state';

/** How far around a passage its speaker is looked for, in UTF-16 units. */
const nearby = 3_000;

/** A range of the article text, UTF-16 units, half-open. */
export interface TextRange {
  start: number;
  end: number;
}

/** Highlights a range of the open article and chooses it; null where there is nothing to highlight. */
export async function highlightRange(range: TextRange, tags: Id[]): Promise<Id | null> {
  const { body, library } = getDesk();
  const anchor = body && makeAnchor(body.text, range.start, range.end);
  if (!body || !anchor) return null;
  const id = crypto.randomUUID();
  const done = askMain('edit', { name: 'addHighlight', arguments: { id, articleId: body.articleId, anchor, tags } });
  const names = tags.map((tag) => library.tags.get(tag)?.name ?? '').join(', ');
  setDesk({ chosen: id, announcement: names === '' ? 'Highlighted' : `Highlighted as ${names}` });
  if ((await done) === null) letGo(id);
  return id;
}

/** A highlight that was refused is chosen no longer. One that is made and could not be saved is there, and stays. */
function letGo(id: Id): void {
  const { chosen, library } = getDesk();
  if (chosen === id && !library.articleOf.has(id)) setDesk({ chosen: null });
}

/** Lets the chosen highlight stand on a range of the open article. */
export async function moveChosenTo(range: TextRange): Promise<void> {
  const { body, chosen } = getDesk();
  const anchor = body && makeAnchor(body.text, range.start, range.end);
  if (!anchor || chosen === null) return;
  setDesk({ announcement: 'Moved' });
  await editLibrary('moveHighlight', { highlightId: chosen, anchor });
}

/** What the text around a highlight suggests for it, and what it does not yet carry; null for nothing. */
export function proposalFor(
  highlight: Highlight,
): { attribution: Attribution | null; speakerName: string | null } | null {
  const { body } = getDesk();
  if (body?.articleId !== highlight.articleId) return null;
  const { text, start } = surroundings(body, highlight.anchor);
  const end = Math.min(text.length, highlight.anchor.end - start);
  const proposed = proposeAttribution(text, highlight.anchor.start - start, end);
  const attribution = highlight.attribution === null ? proposed.attribution : null;
  const speakerName = highlight.speaker === null ? proposed.speakerName : null;
  return attribution === null && speakerName === null ? null : { attribution, speakerName };
}

/** The names that stand around a highlight, those beside a “said” first. */
export function namesAround(body: OpenBody, highlight: Highlight): string[] {
  return findNames(surroundings(body, highlight.anchor).text);
}

/** The paragraph a passage begins in, or of a very long one what is near, and where that begins in the article. */
function surroundings(body: OpenBody, passage: TextRange): { text: string; start: number } {
  const index = blockIndexAt(body.starts, passage.start);
  const blockStart = body.starts[index] ?? 0;
  const blockEnd = blockStart + (body.blocks[index]?.text.length ?? 0);
  const start = Math.max(blockStart, passage.start - nearby);
  return { text: body.text.slice(start, Math.min(blockEnd, passage.end + nearby)), start };
}

/** Takes what is proposed for a highlight. */
export async function acceptProposal(highlight: Highlight): Promise<void> {
  const proposal = proposalFor(highlight);
  if (!proposal) return;
  const { attribution, speakerName } = proposal;
  await editLibrary('attribute', {
    highlightId: highlight.id,
    ...(attribution === null ? {} : { attribution }),
    ...(speakerName === null ? {} : { speaker: { name: speakerName, newId: crypto.randomUUID() } }),
  });
}
