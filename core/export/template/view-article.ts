import { blockIndexAt, blockStarts } from '../../article-text';
import type { Block } from '../../body';
import { inReadingOrder, tagsInOrder } from '../../library';
import { describeDate } from '../../partial-date';
import type { Highlight, Speaker, Tag } from '../../records';
import { arrangeByReading, arrangeByStance, findOrphans, headingsAbove, type Section } from '../arrange-passages';
import { partId } from '../export-document';
import { exportFileName } from '../file-name';
import { flattenLines } from '../flatten-lines';
import type { ExportedArticle } from '../exported-article';
import { writeAddress } from '../shapes/write-parts';
import { mendText } from '../mend-text';
import { attributionWords, describeHighlight, namesIn, type Names } from '../passage-entry';
import { quotePassage, quoteWords } from '../quote-passage';
import { settleNote } from '../settle-note';
import { writeOutLinks } from '../write-out-links';
import { markdownOrNone, MarkdownValue } from './markdown-value';
import type { ArticleView, CountView, GroupView, HighlightView, TemplateView } from './template-view';

/** How far below the top a note's own headings go. */
const levels = { article: 1, highlight: 2 };

/** What a template can write of an article. `fileName` is the name the article's file has, where it is known. */
export function viewArticle(exported: ExportedArticle, fileName: string = exportFileName(exported.article)): TemplateView {
  const { article, blocks, tags, speakers, linked } = exported;
  const highlights = inReadingOrder(exported.highlights.filter(({ articleId }) => articleId === article.id));
  const [stances, topics] = [tagsInOrder(tags, 'stance'), tagsInOrder(tags, 'topic')];
  const orphans = findOrphans(highlights, blocks);
  const headingAt = headingsAbove(article, blocks);
  const describe = { names: namesIn(tags, speakers, linked), blocks, starts: blockStarts(blocks), orphans, headingAt };
  const views = new Map(highlights.map((highlight) => [highlight, viewHighlight(highlight, describe)]));
  const group = (sections: readonly Section[]): GroupView[] => viewGroups(sections, views);
  return {
    article: viewRecord(exported, fileName),
    highlights: [...views.values()],
    by_stance: group(arrangeByStance(highlights, stances)),
    by_speaker: group(arrangeBySpeaker(highlights, speakers)),
    by_section: group(arrangeByReading(highlights, orphans, headingAt)),
    stances: stances.map((stance) => countTag(stance, highlights)),
    topics: topics.map((topic) => countTag(topic, highlights)).filter(({ count }) => count > 0),
  };
}

function viewRecord({ article, linked }: ExportedArticle, fileName: string): ArticleView {
  const { id, title, byline, publication, published, url, language, importedAt } = article;
  return {
    id,
    part: partId.article,
    title: writeLine(title),
    byline: writeLine(byline),
    publication: writeLine(publication),
    published: published ?? '',
    date: published === null ? '' : describeDate(published),
    url: writeLine(url),
    link: markdownOrNone(writeAddress(url)),
    language: writeLine(language),
    imported: importedAt,
    file: fileName.replace(/\.md$/u, ''),
    note: markdownOrNone(settleNote(writeOutLinks(article.note, id, linked), levels.article), partId.articleNote),
  };
}

interface Described {
  names: Names;
  blocks: readonly Block[];
  starts: readonly number[];
  orphans: ReadonlySet<Highlight>;
  headingAt: (offset: number) => string | null;
}

function viewHighlight(highlight: Highlight, { names, blocks, starts, orphans, headingAt }: Described): HighlightView {
  const { id, articleId, anchor, attribution, createdAt } = highlight;
  const isLost = orphans.has(highlight);
  const block = blocks[blockIndexAt(starts, anchor.start)];
  const remark = isLost ? 'no longer in the text' : block?.type === 'footnote' ? `footnote ${writeLine(block.label)}` : '';
  const speaker = highlight.speaker === null ? undefined : names.speakers.get(highlight.speaker);
  const namesOf = (kind: Tag['kind']): string[] =>
    highlight.tags.flatMap((tag) => names.tags.get(tag) ?? []).filter((tag) => tag.kind === kind).map(({ name }) => writeLine(name));
  const stances = namesOf('stance');
  return {
    id,
    quote: new MarkdownValue(isLost ? quoteWords(anchor.exact) : quotePassage(blocks, starts, anchor)),
    passage: mendText(anchor.exact),
    note: markdownOrNone(settleNote(writeOutLinks(highlight.note, articleId, names.linked), levels.highlight), partId.note(id)),
    said: markdownOrNone(describeHighlight(highlight, names, remark)),
    stance: stances.join(', '),
    stances,
    topics: namesOf('topic'),
    speaker: speaker
      ? { name: writeLine(speaker.name), role: writeLine(speaker.role), affiliation: writeLine(speaker.affiliation) }
      : null,
    attribution: attribution === null ? '' : attributionWords[attribution],
    place: isLost ? '' : writeLine(headingAt(anchor.start) ?? ''),
    lost: isLost,
    created: createdAt,
    part: partId.highlight(id),
  };
}

/** By speaker in the order in which they are first met; those of none last. */
function arrangeBySpeaker(highlights: readonly Highlight[], speakers: readonly Speaker[]): Section[] {
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const sections = new Map<Speaker | undefined, Section>();
  for (const highlight of highlights) {
    const speaker = known.get(highlight.speaker ?? '');
    const section = sections.get(speaker);
    if (section) section.highlights.push(highlight);
    else sections.set(speaker, { key: speaker?.id ?? 'no-speaker', heading: speaker?.name ?? 'No speaker', highlights: [highlight] });
  }
  const nobody = sections.get(undefined);
  return [...sections.values()].filter((section) => section !== nobody).concat(nobody ?? []);
}

function viewGroups(sections: readonly Section[], views: ReadonlyMap<Highlight, HighlightView>): GroupView[] {
  return sections.map(({ key, heading, highlights }) => {
    const name = writeLine(heading ?? '');
    const inside = highlights.flatMap((highlight) => views.get(highlight) ?? []);
    return { name, count: inside.length, highlights: inside, part: partId.heading(key) };
  });
}

function countTag(tag: Tag, highlights: readonly Highlight[]): CountView {
  return { name: writeLine(tag.name), count: highlights.filter(({ tags }) => tags.includes(tag.id)).length };
}

/** What a heading is known by from one export to the next: its words, without numbers, which may count something. */
export function headingKey(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{M}]+/gu, '-').replace(/^-|-$/gu, '').slice(0, 60) || 'text';
}

function writeLine(text: string): string {
  return flattenLines(mendText(text));
}
