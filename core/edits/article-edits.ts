import { z } from 'zod';
import type { Library } from '../library';
import { articleSchema, idSchema, metadataSchema, type Article, type Id } from '../records';
import { withoutFields } from '../without-fields';
import { defineEdit, firstWords, present, refuseTakenId, withFields } from './edit';

const nameOf = (article: Article): string => `“${firstWords(article.title)}”`;
const placeOf = (articleId: Id): { articleId: Id; highlightId: null } => ({ articleId, highlightId: null });
const metadataFields = metadataSchema.keyof().options;
const find = (library: Library, id: Id): Article => present(library.articles.get(id), 'article');

/** Adds an article whose body already lies on the disk. */
export const importArticle = defineEdit({
  arguments: articleSchema
    .pick({ id: true, edition: true, setAside: true, textHash: true })
    .extend({
      metadata: metadataSchema,
      /** What joins it to the articles before it that the same import brought, and how many they are with it. */
      session: z.object({ id: z.string(), articles: z.int().positive() }).optional(),
    })
    .strip(),
  run: (library, { id, metadata, session, ...text }, at) => {
    refuseTakenId(library.articles.has(id) || library.trash.has(id));
    const after: Article = { id, ...metadata, importedAt: at, ...text, note: '' };
    return {
      says: session && session.articles > 1 ? `import of ${session.articles.toLocaleString('en')} articles` : `import of ${nameOf(after)}`,
      place: placeOf(id),
      records: [{ table: 'article', before: null, after }],
      session: session?.id ?? null,
    };
  },
});

export const changeMetadata = defineEdit({
  arguments: z.object({ articleId: idSchema, metadata: metadataSchema.partial() }),
  run: (library, { articleId, metadata }) => {
    const before = find(library, articleId);
    const after = withFields(before, metadata);
    const same = metadataFields.every((field) => before[field] === after[field]);
    return {
      says: `details of ${nameOf(after)}`,
      place: placeOf(articleId),
      records: same ? [] : [{ table: 'article', before, after }],
      session: null,
    };
  },
});

export const writeArticleNote = defineEdit({
  arguments: z.object({ articleId: idSchema, note: z.string(), session: z.string() }),
  run: (library, { articleId, note, session }) => {
    const before = find(library, articleId);
    return {
      says: `note on ${nameOf(before)}`,
      place: placeOf(articleId),
      records: before.note === note ? [] : [{ table: 'article', before, after: { ...before, note } }],
      session,
    };
  },
});

/** Sets blocks aside as not the article's own prose, or restores them. */
export const setBlocksAside = defineEdit({
  arguments: z.object({ articleId: idSchema, blocks: z.array(z.int().nonnegative()), aside: z.boolean() }),
  run: (library, { articleId, blocks, aside }) => {
    const before = find(library, articleId);
    const chosen = new Set(before.setAside);
    for (const block of blocks) {
      if (aside) chosen.add(block);
      else chosen.delete(block);
    }
    const setAside = [...chosen].sort((a, b) => a - b);
    const same = setAside.join() === before.setAside.join();
    return {
      says: aside ? 'setting a paragraph aside' : 'bringing a paragraph back',
      place: placeOf(articleId),
      records: same ? [] : [{ table: 'article', before, after: { ...before, setAside } }],
      session: null,
    };
  },
});

/** Puts an article into the trash. Its highlights stay where they are, out of sight, so that edits of tags reach them. */
export const deleteArticle = defineEdit({
  arguments: z.object({ articleId: idSchema }),
  run: (library, { articleId }, at) => {
    const before = find(library, articleId);
    return {
      says: `deletion of ${nameOf(before)}`,
      place: placeOf(articleId),
      records: [
        { table: 'article', before, after: null },
        { table: 'trash', before: null, after: { ...before, deletedAt: at } },
      ],
      session: null,
    };
  },
});

/** Brings an article back out of the trash. */
export const restoreArticle = defineEdit({
  arguments: z.object({ articleId: idSchema }),
  run: (library, { articleId }) => {
    const before = present(library.trash.get(articleId), 'article');
    return {
      says: `bringing back ${nameOf(before)}`,
      place: placeOf(articleId),
      records: [
        { table: 'trash', before, after: null },
        { table: 'article', before: null, after: withoutFields(before, ['deletedAt']) },
      ],
      session: null,
    };
  },
});
