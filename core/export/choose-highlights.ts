import type { PartialDate } from '../partial-date';
import type { Article, Highlight, Id, Tag } from '../records';

/** Which highlights to export; null where all are wanted. */
export interface HighlightChoice {
  /** Highlights with any of these tags or of the tags below them. */
  tags: readonly Id[] | null;
  speakers: readonly Id[] | null;
  articles: readonly Id[] | null;
  /** First and last day; a date known in part counts where any day of it may lie between. */
  from: PartialDate | null;
  to: PartialDate | null;
}

export const everyHighlight: HighlightChoice = { tags: null, speakers: null, articles: null, from: null, to: null };

/** Those highlights that are chosen, in the order given; none of an article that is gone. */
export function chooseHighlights(
  highlights: readonly Highlight[],
  articles: ReadonlyMap<Id, Article>,
  tags: Iterable<Tag>,
  choice: HighlightChoice,
): Highlight[] {
  const [wantedTags, wantedSpeakers] = [choice.tags && withDescendants(choice.tags, tags), choice.speakers && new Set(choice.speakers)];
  const wantedArticles = new Set(choice.articles ?? articles.keys());
  return highlights.filter(({ articleId, tags: ids, speaker }) => {
    const article = articles.get(articleId);
    return (
      article !== undefined &&
      wantedArticles.has(articleId) &&
      isWithin(article.published, choice) &&
      (wantedTags === null || ids.some((id) => wantedTags.has(id))) &&
      (wantedSpeakers === null || (speaker !== null && wantedSpeakers.has(speaker)))
    );
  });
}

function withDescendants(chosen: readonly Id[], tags: Iterable<Tag>): Set<Id> {
  const children = new Map<Id, Id[]>();
  for (const { id, parent } of tags) if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
  const found = new Set(chosen);
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child);
  return found;
}

/** A date without a year lies in no range. */
function isWithin(date: PartialDate | null, { from, to }: HighlightChoice): boolean {
  if (from === null && to === null) return true;
  if (date === null || date.startsWith('--')) return false;
  return (from === null || lastDay(date) >= firstDay(from)) && (to === null || firstDay(date) <= lastDay(to));
}

function firstDay(date: PartialDate): string {
  return date + '-01-01'.slice(date.length - 4);
}

// No month has a 31st day that another lacks after it: as text, it is the last of each.
function lastDay(date: PartialDate): string {
  return date + '-12-31'.slice(date.length - 4);
}
