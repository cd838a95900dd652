import { z } from 'zod';
import { makeAnchor } from '../anchor';
import type { Attribution } from '../attribution';
import type { RecordChange } from '../change';
import { findHighlight, inReadingOrder } from '../library';
import { anchorSchema, idSchema, type Anchor, type Highlight, type Id } from '../records';
import { defineEdit, EditRefusal, firstWords, present, refuseTakenId } from './edit';

/**
 * Cuts a highlight in two at an offset of the article text. The first part stays the highlight, with its note; the
 * second is a new one with the same tags, speaker and attribution.
 */
export const splitHighlight = defineEdit({
  arguments: z.object({ highlightId: idSchema, at: z.int().nonnegative(), newId: idSchema }),
  run: (library, { highlightId, at: offset, newId }, at) => {
    const before = present(findHighlight(library, highlightId), 'highlight');
    refuseTakenId(library.articleOf.has(newId));
    const parts = splitAnchor(before.anchor, offset);
    if (!parts) throw new EditRefusal('One of the two parts would be empty. Split the highlight between two of its words.');
    const [first, second] = parts;
    return {
      says: `splitting “${firstWords(before.anchor.exact)}”`,
      place: { articleId: before.articleId, highlightId },
      records: [
        { table: 'highlight', before, after: { ...before, anchor: first, updatedAt: at } },
        { table: 'highlight', before: null, after: { ...before, id: newId, anchor: second, note: '', createdAt: at, updatedAt: at } },
      ],
      session: null,
    };
  },
});

/**
 * Makes one highlight of several in an article, from the first one's start to the last one's end. It has all their tags
 * and notes in reading order, and of speakers and attributions that differ the first. `anchor` is where it stands.
 */
export const mergeHighlights = defineEdit({
  arguments: z.object({ highlightIds: z.array(idSchema).min(2), anchor: anchorSchema.strip() }),
  run: (library, { highlightIds, anchor }, at) => {
    const merged = inReadingOrder([...new Set(highlightIds)].map((id) => present(findHighlight(library, id), 'highlight')));
    const [first, ...others] = merged;
    if (!first || others.length === 0) throw new EditRefusal('Merging takes two highlights.');
    if (others.some(({ articleId }) => articleId !== first.articleId)) throw new EditRefusal('Only highlights of one article can be merged.');
    refuseOtherWords(merged, anchor);
    const after: Highlight = {
      ...first,
      anchor,
      tags: [...new Set(merged.flatMap(({ tags }) => tags))],
      speaker: merged.find(({ speaker }) => speaker !== null)?.speaker ?? null,
      attribution: merged.find(({ attribution }) => attribution !== null)?.attribution ?? null,
      note: merged.map(({ note }) => note.trim()).filter((note) => note !== '').join('\n\n'),
      updatedAt: at,
    };
    return {
      says: `merging ${String(merged.length)} highlights from “${firstWords(anchor.exact)}”`,
      place: { articleId: first.articleId, highlightId: first.id },
      records: [
        ...others.map((before): RecordChange => ({ table: 'highlight', before, after: null })),
        { table: 'highlight', before: first, after },
      ],
      session: null,
    };
  },
});

/** The two parts of an anchor's words, without the white space between them; null where one would be empty. */
export function splitAnchor(anchor: Anchor, offset: number): [Anchor, Anchor] | null {
  if (offset <= anchor.start || offset >= anchor.end) return null;
  // What an anchor remembers is text enough for its parts: their prefixes and suffixes reach no farther.
  const known = anchor.prefix + anchor.exact + anchor.suffix;
  const shift = anchor.start - anchor.prefix.length;
  const cut = (start: number, end: number): Anchor | null => {
    const made = makeAnchor(known, start - shift, end - shift);
    return made && { ...anchor, ...made, start: made.start + shift, end: made.end + shift };
  };
  const first = cut(anchor.start, offset);
  const second = cut(first === null ? offset : Math.max(offset, first.end), anchor.end);
  return first && second ? [first, second] : null;
}

/** Nothing is merged that has moved since it was chosen, or whose words are no longer in the text. */
function refuseOtherWords(merged: readonly Highlight[], anchor: Anchor): void {
  const [start, end] = [Math.min(...merged.map((one) => one.anchor.start)), Math.max(...merged.map((one) => one.anchor.end))];
  const stands = ({ anchor: own }: Highlight): boolean => anchor.exact.startsWith(own.exact, own.start - start);
  if (anchor.start !== start || anchor.end !== end || !merged.every(stands)) {
    throw new EditRefusal('These highlights no longer stand where they were. Look at them and merge them again.');
  }
}

/** The speakers and attributions, in reading order, that highlights lose where they become one. */
export function leftOutOf(highlights: readonly Highlight[]): { speakers: Id[]; attributions: Attribution[] } {
  const inOrder = inReadingOrder(highlights);
  const [, ...speakers] = new Set(inOrder.flatMap(({ speaker }) => speaker ?? []));
  const [, ...attributions] = new Set(inOrder.flatMap(({ attribution }) => attribution ?? []));
  return { speakers, attributions };
}
