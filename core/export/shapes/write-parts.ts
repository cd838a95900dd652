import { describeDate } from '../../partial-date';
import type { Article } from '../../records';
import { partId, type ExportDocument, type ExportPart } from '../export-document';
import type { ExportedArticle } from '../exported-article';
import { countStances, describeArticle } from '../front-entries';
import { mendText } from '../mend-text';
import { writeName } from '../passage-entry';
import { settleNote } from '../settle-note';
import { writeOutLinks, type FindLinkedArticle, type WriteLink } from '../write-out-links';
import type { Gathered, Passage, PassageSection } from './gather-passages';

/** An article as paragraphs, each part an empty line from the next: what is known of it, its head, and what is said of its passages. */
export function writeParagraphs({ article, linked }: ExportedArticle, { highlights, stances }: Gathered, body: readonly ExportPart[]): ExportDocument {
  return {
    articleId: article.id,
    frontStyle: 'yaml',
    front: [...describeArticle(article, highlights), countStances(highlights, stances)],
    parts: [...writeHead(article, linked), ...(highlights.length === 0 ? [writeEmptiness()] : body)],
    separator: '\n\n',
    marks: 'html',
  };
}

/** The passages of each section under its heading, if it has one. */
export function writeSections(sections: readonly PassageSection[], write: (passage: Passage, section: string | null) => ExportPart[]): ExportPart[] {
  return sections.flatMap(({ id, heading, passages }) => [
    ...(id === null || heading === null ? [] : [plainPart(id, id, `## ${writeName(heading)}`)]),
    ...passages.flatMap((passage) => write(passage, id)),
  ]);
}

/** A part whose lines begin with nothing. */
export function plainPart(id: string, section: string | null, text: string): ExportPart {
  return { id, section, text, lead: '', indent: '' };
}

/** The article's title and source, and its note below. A part without text is no part. */
export function writeHead(article: Article, linked: FindLinkedArticle, writeLink?: WriteLink): ExportPart[] {
  const source = describeSource(article);
  const title = `# ${writeName(article.title) || 'Untitled article'}`;
  const note = settleNote(writeOutLinks(article.note, article.id, linked, writeLink), 1);
  return [
    plainPart(partId.article, null, source === '' ? title : `${title}\n\n${source}`),
    ...(note === '' ? [] : [plainPart(partId.articleNote, null, note)]),
  ];
}

/** Byline, publication, date and address on one line, without what is not known. */
export function describeSource({ byline, publication, published, url }: Article): string {
  const date = published === null ? '' : describeDate(published);
  return [...[byline, publication, date].map(writeName), writeAddress(url)].filter((part) => part !== '').join(' · ');
}

/** An autolink, or nothing where the address is not one of the web. */
export function writeAddress(url: string): string {
  if (!/^https?:\/\/\S/iu.test(url)) return '';
  return `<${mendText(url).replace(/[\s<>\p{Control}]/gu, encodeURIComponent)}>`;
}

/** What stands in the place of passages where there are none. */
export function writeEmptiness(): ExportPart {
  return plainPart(partId.heading('empty'), null, 'No highlights yet.');
}

/** The id of a passage's part: a repeat's holds its section's, so that it is unique. */
export function passageId({ highlight, isRepeat }: Passage, section: string | null): string {
  const id = partId.highlight(highlight.id);
  return isRepeat ? `${id}:${section ?? ''}` : id;
}

/**
 * A passage and its side note as parts under their section. A repeat is one part: only one of the notes can be
 * read back.
 */
export function writePassageParts(passage: Passage, section: string | null, words: string, note: string): ExportPart[] {
  const id = passageId(passage, section);
  if (note === '') return [plainPart(id, section, words)];
  if (passage.isRepeat) return [plainPart(id, section, `${words}\n\n${note}`)];
  return [plainPart(id, section, words), plainPart(partId.note(passage.highlight.id), section, note)];
}
