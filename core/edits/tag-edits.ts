import { z } from 'zod';
import type { RecordChange } from '../change';
import { allHighlights, tagsInOrder, type Library } from '../library';
import { idSchema, tagSchema, type Id, type Tag } from '../records';
import { defineEdit, EditRefusal, present, refuseTakenId, withFields } from './edit';

const fields = tagSchema.pick({ name: true, colour: true, pattern: true, key: true, parent: true, definition: true });

const find = (library: Library, id: Id): Tag => present(library.tags.get(id), 'tag');

export const addTag = defineEdit({
  arguments: fields.extend({ id: idSchema, kind: tagSchema.shape.kind }).strip(),
  run: (library, given) => {
    refuseTakenId(library.tags.has(given.id));
    const siblings = tagsInOrder(library.tags.values(), given.kind);
    const after: Tag = { ...given, name: given.name.trim(), position: (siblings.at(-1)?.position ?? -1) + 1 };
    return {
      says: `new ${after.kind} ${after.name}`,
      place: null,
      records: [...freeKey(library, after), { table: 'tag', before: null, after: checked(library, after) }],
      session: null,
    };
  },
});

/** Renames, recolours, redefines a tag, or gives it a key; a key that another tag had moves to this one. */
export const changeTag = defineEdit({
  arguments: z.object({ tagId: idSchema, fields: fields.strip().partial() }),
  run: (library, { tagId, fields: given }) => {
    const before = find(library, tagId);
    const after = checked(library, withFields(before, { ...given, name: given.name?.trim() }));
    return {
      says: before.name === after.name ? `change of ${after.name}` : `renaming ${before.name} to ${after.name}`,
      place: null,
      records: [...freeKey(library, after), { table: 'tag', before, after }],
      session: null,
    };
  },
});

/** Moves a tag to stand at `index` among its kind. */
export const moveTag = defineEdit({
  arguments: z.object({ tagId: idSchema, index: z.int().nonnegative() }),
  run: (library, { tagId, index }) => {
    const moved = find(library, tagId);
    const order = tagsInOrder(library.tags.values(), moved.kind).filter((tag) => tag.id !== tagId);
    order.splice(index, 0, moved);
    return {
      says: `order of ${moved.name}`,
      place: null,
      records: order.flatMap((tag, position): RecordChange[] =>
        tag.position === position ? [] : [{ table: 'tag', before: tag, after: { ...tag, position } }],
      ),
      session: null,
    };
  },
});

/** Deletes a tag and takes it off every highlight; the highlights stay, and its children lose their parent. */
export const deleteTag = defineEdit({
  arguments: z.object({ tagId: idSchema }),
  run: (library, { tagId }) => {
    const before = find(library, tagId);
    const records: RecordChange[] = [];
    for (const highlight of allHighlights(library)) {
      if (!highlight.tags.includes(tagId)) continue;
      const tags = highlight.tags.filter((id) => id !== tagId);
      records.push({ table: 'highlight', before: highlight, after: { ...highlight, tags } });
    }
    for (const tag of library.tags.values()) {
      if (tag.parent === tagId) records.push({ table: 'tag', before: tag, after: { ...tag, parent: null } });
    }
    records.push({ table: 'tag', before, after: null });
    return { says: `deletion of ${before.kind} ${before.name}`, place: null, records, session: null };
  },
});

function checked(library: Library, tag: Tag): Tag {
  if (tag.name === '') throw new EditRefusal(`A ${tag.kind} needs a name.`);
  for (const other of library.tags.values()) {
    const same = other.name.toLocaleLowerCase() === tag.name.toLocaleLowerCase();
    if (same && other.kind === tag.kind && other.id !== tag.id) {
      throw new EditRefusal(`There is a ${tag.kind} named ${other.name} already.`);
    }
  }
  for (let above = tag.parent; above !== null; above = library.tags.get(above)?.parent ?? null) {
    if (above === tag.id) throw new EditRefusal('A tag cannot stand below itself.');
  }
  return tag;
}

function freeKey(library: Library, tag: Tag): RecordChange[] {
  if (tag.key === null) return [];
  return [...library.tags.values()]
    .filter((other) => other.id !== tag.id && other.key === tag.key)
    .map((other) => ({ table: 'tag', before: other, after: { ...other, key: null } }));
}
