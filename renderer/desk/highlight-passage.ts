import { makeAnchor } from '../../core/anchor';
import { blockIndexAt } from '../../core/article-text';
import type { Attribution } from '../../core/attribution';
import { proposeAttribution } from '../../core/quotation';
import type { Highlight, Id } from '../../core/records';
import { editLibrary } from './ask-main';
import { getDesk, setDesk } from './state';

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
  const done = editLibrary('addHighlight', { id, articleId: body.articleId, anchor, tags });
  const names = tags.map((tag) => library.tags.get(tag)?.name ?? '').join(', ');
  setDesk({ chosen: id, announcement: names === '' ? 'Highlighted' : `Highlighted as ${names}` });
  await done;
  return id;
}

/** What the text around a highlight suggests for it, and what it does not yet carry; null for nothing. */
export function proposalFor(
  highlight: Highlight,
): { attribution: Attribution | null; speakerName: string | null } | null {
  const { body } = getDesk();
  if (body?.articleId !== highlight.articleId) return null;
  const index = blockIndexAt(body.starts, highlight.anchor.start);
  const blockStart = body.starts[index] ?? 0;
  const paragraph = body.blocks[index]?.text ?? '';
  const end = Math.min(paragraph.length, highlight.anchor.end - blockStart);
  const proposed = proposeAttribution(paragraph, highlight.anchor.start - blockStart, end);
  const attribution = highlight.attribution === null ? proposed.attribution : null;
  const speakerName = highlight.speaker === null ? proposed.speakerName : null;
  return attribution === null && speakerName === null ? null : { attribution, speakerName };
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
