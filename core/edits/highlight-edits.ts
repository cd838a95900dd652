import { z } from 'zod';
import { attributions } from '../attribution';
import type { Change, RecordChange } from '../change';
import { allHighlights, findHighlight, type Library } from '../library';
import { anchorSchema, highlightSchema, idSchema, type Highlight, type Id } from '../records';
import { defineEdit, EditRefusal, firstWords, present, refuseTakenId } from './edit';
import { speakerNamed } from './speaker-edits';

/** An anchor as a call gives it: with no more than the program knows. */
const givenAnchor = anchorSchema.strip();

const find = (library: Library, id: Id): Highlight => present(findHighlight(library, id), 'highlight');

function refuseUnknownTags(library: Library, tags: readonly Id[]): void {
  if (tags.some((tag) => !library.tags.has(tag))) throw new EditRefusal('This tag is no longer in the codebook.');
}

function changed(what: string, before: Highlight, after: Highlight, session: string | null = null): Change {
  return {
    says: `${what} “${firstWords(before.anchor.exact)}”`,
    place: { articleId: before.articleId, highlightId: before.id },
    records: [{ table: 'highlight', before, after }],
    session,
  };
}

export const addHighlight = defineEdit({
  arguments: highlightSchema.pick({ id: true, articleId: true, tags: true }).extend({ anchor: givenAnchor }).strip(),
  run: (library, { id, articleId, anchor, tags }, at) => {
    present(library.articles.get(articleId), 'article');
    refuseTakenId(library.articleOf.has(id));
    refuseUnknownTags(library, tags);
    const after: Highlight = {
      id, articleId, anchor, tags, speaker: null, attribution: null, note: '', createdAt: at, updatedAt: at,
    };
    return {
      says: `highlight “${firstWords(anchor.exact)}”`,
      place: { articleId, highlightId: id },
      records: [{ table: 'highlight', before: null, after }],
      session: null,
    };
  },
});

/** Lets a highlight stand on other words of its article; all else of it stays. The moves of one session are one step of undo. */
export const moveHighlight = defineEdit({
  arguments: z.object({ highlightId: idSchema, anchor: givenAnchor, session: z.string().optional() }),
  run: (library, { highlightId, anchor, session }, at) => {
    const before = find(library, highlightId);
    const change = changed('moving', before, { ...before, anchor, updatedAt: at }, session ?? null);
    const same = before.anchor.start === anchor.start && before.anchor.end === anchor.end && before.anchor.exact === anchor.exact;
    return same ? { ...change, records: [] } : change;
  },
});

/** Gives a highlight a tag, or takes it away where it has it. */
export const toggleTag = defineEdit({
  arguments: z.object({ highlightId: idSchema, tagId: idSchema }),
  run: (library, { highlightId, tagId }, at) => {
    const before = find(library, highlightId);
    const tag = present(library.tags.get(tagId), 'tag');
    const had = before.tags.includes(tagId);
    const tags = had ? before.tags.filter((id) => id !== tagId) : [...before.tags, tagId];
    return changed(`${had ? 'removing' : 'adding'} ${tag.name} on`, before, { ...before, tags, updatedAt: at });
  },
});

/**
 * Says who holds the stance of a passage and how the article carries it; what is not given stays. An empty
 * name clears the speaker, a new one makes a speaker with `newSpeakerId`.
 */
export const attribute = defineEdit({
  arguments: z.object({
    highlightId: idSchema,
    attribution: z.enum(attributions).nullable().optional(),
    speaker: z.object({ name: z.string(), newId: idSchema }).optional(),
  }),
  run: (library, { highlightId, attribution, speaker: given }, at) => {
    const before = find(library, highlightId);
    const speaker = given && speakerNamed(library, given.name, given.newId);
    const after: Highlight = {
      ...before,
      speaker: speaker ? speaker.id : before.speaker,
      attribution: attribution === undefined ? before.attribution : attribution,
      updatedAt: at,
    };
    const change = changed('attribution of', before, after);
    const same = before.speaker === after.speaker && before.attribution === after.attribution;
    const records = [...(speaker?.records ?? []), ...change.records, ...forgetSpeaker(library, before, after)];
    return { ...change, records: same ? [] : records };
  },
});

/** Removes a speaker whose last highlight has just been given another, and of whom nothing else is known. */
function forgetSpeaker(library: Library, before: Highlight, after: Highlight): RecordChange[] {
  const speaker = before.speaker === null ? undefined : library.speakers.get(before.speaker);
  if (!speaker || after.speaker === speaker.id || speaker.role !== '' || speaker.affiliation !== '') return [];
  for (const other of allHighlights(library)) if (other.speaker === speaker.id && other.id !== before.id) return [];
  return [{ table: 'speaker', before: speaker, after: null }];
}

export const writeNote = defineEdit({
  arguments: z.object({ highlightId: idSchema, note: z.string(), session: z.string() }),
  run: (library, { highlightId, note, session }, at) => {
    const before = find(library, highlightId);
    const change = changed('note on', before, { ...before, note, updatedAt: at }, session);
    return before.note === note ? { ...change, records: [] } : change;
  },
});

export const removeHighlight = defineEdit({
  arguments: z.object({ highlightId: idSchema }),
  run: (library, { highlightId }) => {
    const before = find(library, highlightId);
    return {
      says: `removal of “${firstWords(before.anchor.exact)}”`,
      place: { articleId: before.articleId, highlightId },
      records: [{ table: 'highlight', before, after: null }],
      session: null,
    };
  },
});
