import { z } from 'zod';
import type { RecordChange } from '../change';
import { allHighlights, type Library } from '../library';
import { idSchema, type Highlight, type Id, type Speaker, type Tag } from '../records';
import { defineEdit, EditRefusal, present } from './edit';

/**
 * Puts one tag into another of its kind: highlights and children of the first become the other's, which takes the
 * first one's place in the hierarchy where it stood below it. The definitions are joined.
 */
export const mergeTags = defineEdit({
  arguments: z.object({ tagId: idSchema, intoId: idSchema }),
  run: (library, { tagId, intoId }) => {
    const merged = present(library.tags.get(tagId), 'tag');
    const into = present(library.tags.get(intoId), 'tag');
    refuseOneself(merged, into);
    if (merged.kind !== into.kind) throw new EditRefusal(`A ${merged.kind} can’t be merged into a ${into.kind}.`);
    const kept: Tag = {
      ...into,
      parent: standsBelow(library, into, tagId) ? merged.parent : into.parent,
      definition: joinDefinitions(into.definition, merged.definition),
    };
    const children = [...library.tags.values()].filter(({ id, parent }) => parent === tagId && id !== intoId);
    return {
      says: `merging ${merged.name} into ${into.name}`,
      place: null,
      records: [
        ...changeHighlights(library, (highlight) =>
          highlight.tags.includes(tagId)
            ? { ...highlight, tags: [...new Set(highlight.tags.map((id) => (id === tagId ? intoId : id)))] }
            : highlight,
        ),
        ...children.map((child): RecordChange => ({ table: 'tag', before: child, after: { ...child, parent: intoId } })),
        ...(kept.parent === into.parent && kept.definition === into.definition
          ? []
          : [{ table: 'tag', before: into, after: kept } as const]),
        { table: 'tag', before: merged, after: null },
      ],
      session: null,
    };
  },
});

/** Gives one speaker's highlights to another. What is known of both is kept as the other has it. */
export const mergeSpeakers = defineEdit({
  arguments: z.object({ speakerId: idSchema, intoId: idSchema }),
  run: (library, { speakerId, intoId }) => {
    const merged = present(library.speakers.get(speakerId), 'speaker');
    const into = present(library.speakers.get(intoId), 'speaker');
    refuseOneself(merged, into);
    const kept: Speaker = { ...into, role: into.role || merged.role, affiliation: into.affiliation || merged.affiliation };
    return {
      says: `merging ${merged.name} into ${into.name}`,
      place: null,
      records: [
        ...changeHighlights(library, (highlight) =>
          highlight.speaker === speakerId ? { ...highlight, speaker: intoId } : highlight,
        ),
        ...(kept.role === into.role && kept.affiliation === into.affiliation
          ? []
          : [{ table: 'speaker', before: into, after: kept } as const]),
        { table: 'speaker', before: merged, after: null },
      ],
      session: null,
    };
  },
});

function refuseOneself(merged: Tag | Speaker, into: Tag | Speaker): void {
  if (merged.id === into.id) throw new EditRefusal(`${merged.name} can’t be merged into itself.`);
}

function standsBelow(library: Library, tag: Tag, aboveId: Id): boolean {
  for (let above = tag.parent; above !== null; above = library.tags.get(above)?.parent ?? null) {
    if (above === aboveId) return true;
  }
  return false;
}

function joinDefinitions(kept: string, merged: string): string {
  if (merged === '' || merged === kept) return kept;
  if (kept === '') return merged;
  return `${kept}${/[.!?…;]["”’)]?$/u.test(kept) ? ' ' : '; '}${merged}`;
}

/** The records of those highlights that `change` does not give back as they were. */
function changeHighlights(library: Library, change: (before: Highlight) => Highlight): RecordChange[] {
  return [...allHighlights(library)].flatMap((before): RecordChange[] => {
    const after = change(before);
    return after === before ? [] : [{ table: 'highlight', before, after }];
  });
}
