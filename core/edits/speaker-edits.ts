import { z } from 'zod';
import type { RecordChange } from '../change';
import type { Library } from '../library';
import { idSchema, speakerSchema, type Id, type Speaker } from '../records';
import { sameName } from '../same-name';
import { defineEdit, EditRefusal, present, withFields } from './edit';

/** The speaker of that name, ignoring case and outer spaces, or the record that makes one; no id for an empty name. */
export function speakerNamed(
  library: Library,
  name: string,
  newId: Id,
): { id: Id | null; records: RecordChange[] } {
  const wanted = name.trim();
  if (wanted === '') return { id: null, records: [] };
  for (const speaker of library.speakers.values()) {
    if (sameName(speaker.name, wanted)) return { id: speaker.id, records: [] };
  }
  if (library.speakers.has(newId)) throw new EditRefusal('This speaker has been added already.');
  const after: Speaker = { id: newId, name: wanted, role: '', affiliation: '' };
  return { id: newId, records: [{ table: 'speaker', before: null, after }] };
}

export const changeSpeaker = defineEdit({
  arguments: z.object({
    speakerId: idSchema,
    fields: speakerSchema.pick({ name: true, role: true, affiliation: true }).strip().partial(),
  }),
  run: (library, { speakerId, fields }) => {
    const before = present(library.speakers.get(speakerId), 'speaker');
    const after = withFields(before, fields);
    for (const other of library.speakers.values()) {
      if (other.id !== speakerId && sameName(other.name, after.name)) {
        throw new EditRefusal(`There is a speaker named ${other.name} already.`);
      }
    }
    return { says: `details of ${after.name}`, place: null, records: [{ table: 'speaker', before, after }], session: null };
  },
});
