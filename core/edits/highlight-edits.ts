import { z } from 'zod';
import type { Change, RecordChange } from '../change';
import { findHighlight, highlightsOf, type Library } from '../library';
import { anchorSchema, attributions, highlightSchema, idSchema, type Highlight, type Id } from '../records';
import { defineEdit, EditRefusal, firstWords, present, refuseTakenId } from './edit';
import { speakerNamed } from './speaker-edits';

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

/** Makes a highlight. `speakerName` null leaves the speaker unsaid; a new name makes a speaker with `newSpeakerId`. */
export const addHighlight = defineEdit({
  arguments: highlightSchema.pick({ id: true, articleId: true, tags: true }).strip().extend({
    anchor: anchorSchema,
    attribution: z.enum(attributions).nullable(),
    speakerName: z.string().nullable(),
    newSpeakerId: idSchema,
  }),
  run: (library, { id, articleId, anchor, tags, attribution, speakerName, newSpeakerId }, at) => {
    present(library.articles.get(articleId), 'article');
    refuseTakenId(highlightsOf(library, articleId).has(id));
    refuseUnknownTags(library, tags);
    const speaker = speakerNamed(library, speakerName, newSpeakerId);
    const after: Highlight = {
      id, articleId, anchor, tags, speaker: speaker.id, attribution, note: '', createdAt: at, updatedAt: at,
    };
    return {
      says: `highlight “${firstWords(anchor.exact)}”`,
      place: { articleId, highlightId: id },
      records: [...speaker.records, { table: 'highlight', before: null, after }],
      session: null,
    };
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

export const setAttribution = defineEdit({
  arguments: z.object({ highlightId: idSchema, attribution: z.enum(attributions).nullable() }),
  run: (library, { highlightId, attribution }, at) => {
    const before = find(library, highlightId);
    const change = changed('attribution of', before, { ...before, attribution, updatedAt: at });
    return before.attribution === attribution ? { ...change, records: [] } : change;
  },
});

/** Names the speaker of a highlight; an empty name clears it, a new one makes a speaker with `newSpeakerId`. */
export const nameSpeaker = defineEdit({
  arguments: z.object({ highlightId: idSchema, speakerName: z.string(), newSpeakerId: idSchema }),
  run: (library, { highlightId, speakerName, newSpeakerId }, at) => {
    const before = find(library, highlightId);
    const speaker = speakerNamed(library, speakerName, newSpeakerId);
    const change = changed('speaker of', before, { ...before, speaker: speaker.id, updatedAt: at });
    const records: RecordChange[] = [...speaker.records, ...change.records];
    return { ...change, records: before.speaker === speaker.id ? [] : records };
  },
});

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
