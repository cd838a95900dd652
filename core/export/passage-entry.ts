import type { Attribution } from '../attribution';
import type { Highlight, Id, Speaker, Tag } from '../records';
import { escapeMarkdown } from './escape-markdown';
import { flattenLines } from './flatten-lines';
import { settleNote } from './settle-note';
import { writeOutLinks, type FindLinkedArticle } from './write-out-links';

/** What a highlight's ids, and those in its note, stand for. */
export interface Names {
  tags: ReadonlyMap<Id, Tag>;
  speakers: ReadonlyMap<Id, Speaker>;
  linked: FindLinkedArticle;
}

const attributionWords: Record<Attribution, string> = {
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
    settleNote(writeOutLinks(highlight.note, highlight.articleId, names.linked), 2),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function describeHighlight(highlight: Highlight, names: Names, remark: string): string {
  const tags = highlight.tags.flatMap((id) => names.tags.get(id) ?? []);
  const list = (kind: Tag['kind']): string =>
    tags
      .filter((tag) => tag.kind === kind)
      .map((tag) => writeName(tag.name))
      .join(', ');
  const speaker = highlight.speaker === null ? undefined : names.speakers.get(highlight.speaker);
  const attribution = highlight.attribution === null ? '' : attributionWords[highlight.attribution];
  const who = [speaker ? describeSpeaker(speaker) : '', attribution].filter((part) => part !== '').join(', ');
  const said = [who, list('stance'), list('topic'), remark].filter((part) => part !== '').join(' · ');
  return said === '' ? '' : `— ${said}`;
}

function describeSpeaker({ name, role, affiliation }: Speaker): string {
  const written = writeName(name);
  if (written === '') return '';
  const place = [role, affiliation].map(writeName).filter((part) => part !== '').join(', ');
  return place === '' ? `**${written}**` : `**${written}** (${place})`;
}

function writeName(name: string): string {
  return escapeMarkdown(flattenLines(name));
}
