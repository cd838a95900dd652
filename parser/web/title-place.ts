import { foldTitle } from '../../core/import/front-matter';
import type { PageFacts, PlacedFact } from './page-facts';

/**
 * In characters of words: as far as the furniture between a headline and its byline or date goes. Above the headline are
 * menus, and above those often the day on which the page was called up.
 */
const [mostBefore, mostBehind] = [150, 1500];

/** The heading that is the article's title: that with its words, else the only one of the first level; null for none. */
export function findTitlePlace({ headings }: PageFacts, title: string): PlacedFact | null {
  const fold = (text: string): string => foldTitle(text).replace(/[^\p{L}\p{N}]/gu, '');
  const titled = headings.find(({ text }) => fold(text) !== '' && fold(title).includes(fold(text)) && fold(text).length * 2 >= fold(title).length);
  const first = headings.filter(({ mark, elsewhere }) => mark === 'stated' && !elsewhere);
  return titled ?? (first.length === 1 ? (first[0] ?? null) : null);
}

/** The facts near a title, the nearest behind it first, then those before it. Without a title, all that are the article's. */
export function findNearTitle(facts: readonly PlacedFact[], title: PlacedFact | null): PlacedFact[] {
  const own = facts.filter(({ elsewhere }) => !elsewhere);
  if (!title) return own;
  const behind = own.filter(({ at }) => at >= title.at && at <= title.end + mostBehind);
  const before = own.filter(({ at, end }) => at < title.at && end >= title.at - mostBefore);
  return [...behind, ...before.reverse()];
}
