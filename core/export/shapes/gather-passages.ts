import { blockIndexAt, blockStarts } from '../../article-text';
import { inReadingOrder, tagsInOrder } from '../../library';
import type { Highlight, Tag } from '../../records';
import type { Arrangement } from '../arrangement';
import { arrangeByReading, arrangeByStance, findOrphans, headingsAbove } from '../arrange-passages';
import { partId } from '../export-document';
import type { ExportedArticle } from '../exported-article';
import { namesIn, writeName, type Names } from '../passage-entry';
import { quotePassage, quoteWords } from '../quote-passage';

/** A highlight in its place. */
export interface Passage {
  highlight: Highlight;
  /** Whether it stands further up already, under another stance. */
  isRepeat: boolean;
  /** What there is to say of where it stands; may be empty. */
  remark: string;
  /** The passage as a block quote. */
  quote: () => string;
}

export interface PassageSection {
  /** The id of its heading's part; null where it has none. */
  id: string | null;
  heading: string | null;
  passages: Passage[];
}

export interface Gathered {
  /** All of the article's highlights, in reading order. */
  highlights: Highlight[];
  stances: Tag[];
  sections: PassageSection[];
  names: Names;
}

/** The article's highlights in the order in which they are exported, and what their ids stand for. */
export function gatherPassages(exported: ExportedArticle, arrangement: Arrangement): Gathered {
  const { article, blocks, tags } = exported;
  const highlights = inReadingOrder(exported.highlights.filter(({ articleId }) => articleId === article.id));
  const stances = tagsInOrder(tags, 'stance');
  const [orphans, starts] = [findOrphans(highlights, blocks), blockStarts(blocks)];
  const sections =
    arrangement === 'stance'
      ? arrangeByStance(highlights, stances)
      : arrangeByReading(highlights, orphans, headingsAbove(article, blocks));
  const seen = new Set<Highlight>();
  const place = (highlight: Highlight): Passage => {
    const isRepeat = seen.has(highlight);
    seen.add(highlight);
    if (orphans.has(highlight)) {
      return { highlight, isRepeat, remark: 'no longer in the text', quote: () => quoteWords(highlight.anchor.exact) };
    }
    const block = blocks[blockIndexAt(starts, highlight.anchor.start)];
    const remark = block?.type === 'footnote' ? `footnote ${writeName(block.label)}` : '';
    return { highlight, isRepeat, remark, quote: () => quotePassage(blocks, starts, highlight.anchor) };
  };
  return {
    highlights,
    stances,
    names: namesIn(tags, exported.speakers, exported.linked),
    sections: sections.map(({ key, heading, highlights: ofSection }) => ({
      id: heading === null ? null : partId.heading(key),
      heading,
      passages: ofSection.map(place),
    })),
  };
}
