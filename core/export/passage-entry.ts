import type { Attribution } from '../attribution';
import type { Highlight, Id, Speaker, Tag } from '../records';
import { escapeMarkdown } from './escape-markdown';
import { flattenLines } from './flatten-lines';
import { remember } from './remember';
import { settleNote } from './settle-note';
import { writeOutLinks, type FindLinkedArticle } from './write-out-links';

/** What a highlight's ids, and those in its note, stand for. */
export interface Names {
  tags: ReadonlyMap<Id, Tag>;
  speakers: ReadonlyMap<Id, Speaker>;
  linked: FindLinkedArticle;
  /** What is written for each, made once. */
  describeTag: (tag: Tag) => string;
  describeSpeaker: (speaker: Speaker) => string;
}

export const attributionWords: Record<Attribution, string> = {
  direct: 'direct quote',
  paraphrase: 'paraphrase',
  anonymous: 'anonymous source',
  author: 'author’s own voice',
};

export function namesIn(tags: readonly Tag[], speakers: readonly Speaker[], linked: FindLinkedArticle): Names {
  return {
    tags: new Map(tags.map((tag) => [tag.id, tag])),
    speakers: new Map(speakers.map((speaker) => [speaker.id, speaker])),
    linked,
    describeTag: remember(({ name }: Tag) => writeName(name)),
    describeSpeaker: remember(describeSpeaker),
  };
}

/**
 * The quote, one line that says whose it is and what stance, and the side note, whose headings go below the
 * second level. `remark` ends the line; it may be empty.
 */
export function writePassageEntry(quote: string, highlight: Highlight, names: Names, remark: string): string {
  const parts = [
    quote,
    describeHighlight(highlight, names, remark),
    writeNote(highlight, names),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The side note, its headings below `level` and its links within the library words alone. */
export function writeNote({ note, articleId }: Highlight, { linked }: Names, level = 2): string {
  return note === '' ? '' : settleNote(writeOutLinks(note, articleId, linked), level);
}

/** Whose the passage is, its stances and topics, and a remark, after a dash; empty where there is nothing to say. */
export function describeHighlight(highlight: Highlight, names: Names, remark: string): string {
  const tags = tagsOf(highlight.tags, names);
  const [stances, topics] = [listTags(tags, names, 'stance'), listTags(tags, names, 'topic')];
  const said = [describeVoice(highlight, names), stances, topics, remark].filter((part) => part !== '').join(' · ');
  return said === '' ? '' : `— ${said}`;
}

/** Who speaks and how the article carries it. */
export function describeVoice({ speaker: id, attribution }: Highlight, names: Names): string {
  const speaker = id === null ? undefined : names.speakers.get(id);
  const how = attribution === null ? '' : attributionWords[attribution];
  return [speaker ? names.describeSpeaker(speaker) : '', how].filter((part) => part !== '').join(', ');
}

function listTags(tags: readonly Tag[], { describeTag }: Names, kind: Tag['kind']): string {
  return tags
    .filter((tag) => tag.kind === kind)
    .map(describeTag)
    .join(', ');
}

/** The tags of those ids, in their order, without what is gone. */
export function tagsOf(ids: readonly Id[], { tags }: Names): Tag[] {
  return ids.map((id) => tags.get(id)).filter((tag) => tag !== undefined);
}

/** The speaker's name, with role and affiliation in parentheses. */
export function describeSpeaker({ name, role, affiliation }: Speaker): string {
  const written = writeName(name);
  if (written === '') return '';
  const place = [role, affiliation].map(writeName).filter((part) => part !== '').join(', ');
  return place === '' ? `**${written}**` : `**${written}** (${place})`;
}

/** A name on one line, as it shows itself in Markdown. */
export function writeName(name: string): string {
  return escapeMarkdown(flattenLines(name));
}
