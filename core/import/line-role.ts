import { isContributorLine } from './byline';
import { isCaption } from './caption';
import { isPageFurniture } from './page-furniture';
import { isFullParagraph } from './sentence';
import { readWebAddress } from './web-address';

/** What a line of a news text is to the article. */
export const lineRoles = [
  'prose', 'title', 'heading',
  'masthead', 'kicker', 'byline', 'contributors', 'date', 'address', 'caption', 'teaser', 'page',
] as const;
export type LineRole = (typeof lineRoles)[number];

const ownRoles: ReadonlySet<LineRole> = new Set(['prose', 'title', 'heading']);

/** Whether lines of this role are not the article's own words, and so are set aside. */
export function isAside(role: LineRole): boolean {
  return !ownRoles.has(role);
}

/** One line of a source, and what the source says of it. */
export interface SourceLine {
  text: string;
  /** Whether no other line touches it: only such a line can be a heading or a teaser. */
  alone: boolean;
  /**
   * What the markup says it is, `plain` where it says nothing. `fixed` is the article's own, such as a list item;
   * `link` is nothing but links to other pages; `outside` stands outside of the article.
   */
  given: 'plain' | 'heading' | 'fixed' | 'caption' | 'link' | 'outside';
}

/** The role a line's own words give it, wherever it stands; null where its place must tell. */
export function roleByWording({ text, given }: SourceLine): LineRole | null {
  if (given === 'fixed') return 'prose';
  if (given === 'caption') return 'caption';
  if (given === 'link' || given === 'outside') return 'page';
  if (readWebAddress(text) !== null) return 'address';
  if (isPageFurniture(text)) return 'page';
  if (given === 'heading') return null;
  if (isContributorLine(text)) return 'contributors';
  if (isCaption(text)) return 'caption';
  return isFullParagraph(text) ? 'prose' : null;
}
