import type { Change, RecordChange } from './change';
import { changesBetween } from './compare-libraries';
import { allHighlights, findHighlight, libraryFrom, recordsOf, tagsInOrder, type Library } from './library';
import type { Article, Highlight, Id, Instant, Speaker, Tag, TrashedArticle } from './records';
import { sameName } from './same-name';

/** Makes a library what it was in a backup; articles that the backup does not have go into the trash. `when` names the backup. */
export function restoreLibrary(library: Library, backup: Library, when: string, at: Instant): Change {
  const isInBackup = (id: Id): boolean => backup.articles.has(id) || backup.trash.has(id);
  const trashed = [...library.articles.values()].filter(({ id }) => !isInBackup(id)).map((article) => ({ ...article, deletedAt: at }));
  const trash = [...[...library.trash.values()].filter(({ id }) => !isInBackup(id)), ...trashed];
  const isKept = new Set(trash.map(({ id }) => id));
  const kept = [...allHighlights(library)].filter(({ articleId }) => isKept.has(articleId));
  // Their coding comes along: what their tags and speakers are called would else be lost.
  const [tags, speakers] = [new Set(kept.flatMap((highlight) => highlight.tags)), new Set(kept.map(({ speaker }) => speaker))];
  const records = recordsOf(backup);
  const after = libraryFrom({
    tags: [...records.tags, ...[...library.tags.values()].filter(({ id }) => tags.has(id) && !backup.tags.has(id)).map(withoutPlace)],
    speakers: [...records.speakers, ...[...library.speakers.values()].filter(({ id }) => speakers.has(id) && !backup.speakers.has(id))],
    articles: records.articles,
    trash: [...records.trash, ...trash],
    highlights: [...records.highlights, ...kept],
  });
  return { says: `restoring the backup of ${when}`, place: null, records: changesBetween(library, after), session: null };
}

/** A tag that joins another codebook, where its key may be taken and its parent missing. */
function withoutPlace(tag: Tag): Tag {
  return { ...tag, key: null, parent: null };
}

/**
 * Adds what a copy of the library holds and the library does not. Where both have a record, the library's own stays,
 * and takes what it lacks: tags, speaker, attribution, metadata, and the words of a note.
 */
export function mergeLibraries(library: Library, copy: Library, at: Instant): Change {
  const tags = matchTags(library, copy);
  const speakers = matchSpeakers(library, copy);
  const records: RecordChange[] = [
    ...tags.added.map((after): RecordChange => ({ table: 'tag', before: null, after })),
    ...speakers.added.map((after): RecordChange => ({ table: 'speaker', before: null, after })),
    ...mergeArticles(library, copy),
  ];
  for (const given of allHighlights(copy)) {
    const theirs: Highlight = {
      ...given,
      tags: [...new Set(given.tags.flatMap((id) => tags.ids.get(id) ?? []))],
      speaker: given.speaker === null ? null : (speakers.ids.get(given.speaker) ?? null),
    };
    const before = findHighlight(library, given.id) ?? null;
    const after = before === null ? theirs : mergeHighlight(before, theirs, at);
    if (before !== after) records.push({ table: 'highlight', before, after });
  }
  return { says: 'merging a copy of the library', place: null, records, session: null };
}

/** The id that each of the copy's tags has in the merged library, and the tags that are new to it. */
function matchTags(library: Library, copy: Library): { ids: Map<Id, Id>; added: Tag[] } {
  const ids = new Map<Id, Id>();
  const added: Tag[] = [];
  const positions = new Map<Tag['kind'], number>();
  const keys = new Set([...library.tags.values()].map(({ key }) => key));
  for (const tag of tagsInOrder(copy.tags.values())) {
    const same = library.tags.get(tag.id) ?? [...library.tags.values()].find(({ kind, name }) => kind === tag.kind && sameName(name, tag.name));
    ids.set(tag.id, same?.id ?? tag.id);
    if (same) continue;
    const position = positions.get(tag.kind) ?? (tagsInOrder(library.tags.values(), tag.kind).at(-1)?.position ?? -1) + 1;
    positions.set(tag.kind, position + 1);
    added.push({ ...tag, position, key: keys.has(tag.key) ? null : tag.key });
  }
  return { ids, added: added.map((tag) => ({ ...tag, parent: tag.parent === null ? null : (ids.get(tag.parent) ?? null) })) };
}

function matchSpeakers(library: Library, copy: Library): { ids: Map<Id, Id>; added: Speaker[] } {
  const ids = new Map<Id, Id>();
  const added: Speaker[] = [];
  for (const speaker of copy.speakers.values()) {
    const same = library.speakers.get(speaker.id) ?? [...library.speakers.values()].find(({ name }) => sameName(name, speaker.name));
    ids.set(speaker.id, same?.id ?? speaker.id);
    if (!same) added.push(speaker);
  }
  return { ids, added };
}

function mergeArticles(library: Library, copy: Library): RecordChange[] {
  const records: RecordChange[] = [];
  for (const theirs of copy.articles.values()) {
    if (library.trash.has(theirs.id)) continue;
    const before = library.articles.get(theirs.id) ?? null;
    const after = before === null ? theirs : mergeArticle(before, theirs);
    if (before !== after) records.push({ table: 'article', before, after });
  }
  for (const theirs of copy.trash.values()) {
    const isKnown = library.trash.has(theirs.id) || library.articles.has(theirs.id);
    if (!isKnown) records.push({ table: 'trash', before: null, after: theirs satisfies TrashedArticle });
  }
  return records;
}

const metadataFields = ['title', 'byline', 'publication', 'url', 'language'] as const;

function mergeArticle(ours: Article, theirs: Article): Article {
  const merged: Article = { ...ours, published: ours.published ?? theirs.published, note: mergeNotes(ours.note, theirs.note) };
  for (const field of metadataFields) if (merged[field] === '') merged[field] = theirs[field];
  const same = [...metadataFields, 'published' as const, 'note' as const].every((field) => merged[field] === ours[field]);
  return same ? ours : merged;
}

function mergeHighlight(ours: Highlight, theirs: Highlight, at: Instant): Highlight {
  const tags = [...new Set([...ours.tags, ...theirs.tags])];
  const merged: Highlight = {
    ...ours,
    tags,
    speaker: ours.speaker ?? theirs.speaker,
    attribution: ours.attribution ?? theirs.attribution,
    note: mergeNotes(ours.note, theirs.note),
    updatedAt: at,
  };
  const same = tags.length === ours.tags.length && (['speaker', 'attribution', 'note'] as const).every((field) => merged[field] === ours[field]);
  return same ? ours : merged;
}

/** Both notes, one below the other, unless one holds the other. */
function mergeNotes(ours: string, theirs: string): string {
  if (ours.includes(theirs.trim())) return ours;
  return theirs.includes(ours.trim()) ? theirs : `${ours}\n\n${theirs}`;
}
