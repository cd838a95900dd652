import { chooseDate } from '../../core/import/choose-date';
import { readDateLine } from '../../core/import/date-line';
import { readStampedDate } from '../../core/import/stamped-date';
import { findDates } from '../../core/import/written-date';
import type { PartialDate } from '../../core/partial-date';
import type { LinkedDataArticle } from './json-ld';
import type { PageFacts, PlacedFact } from './page-facts';
import { findNearTitle } from './title-place';

/** The `meta` elements that say when an article appeared, the most reliable first; none of those says when it changed. */
const metaNames = `article:published_time og:article:published_time og:published_time published_time article:published
  datepublished article.published rnews:datepublished article:publicationdate article:publication_date article_date_original
  originalpublicationdate publication_date publicationdate publish_date publish-date publishdate publish_time published
  parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime bt:pubdate rbpubdate pubdate pub_date
  shareaholic:article_published_time dcsext.articlefirstpublished citation_publication_date citation_online_date
  citation_date dc.date.issued dcterms.issued dcterms.date dc.date dc:date dc.date.created dcterms.created dc.date.x-create
  ptime pdate displaydate article_date article:post_date datecreated date.created created date timestamp`.split(/\s+/u);

const longestShown = 160;
const beforeChange = /(?:updated?|modified|edited|aktualisiert|geändert|stand|mis(?:e)? à jour|modifiée?|actualizad[oa]|atualizad[oa]|aggiornato|bijgewerkt|обновлено)(?:\s+(?:on|at|am|le|el|em|il|op))?[\s:,|–-]*$/iu;

type LinkedDates = Pick<LinkedDataArticle, 'published' | 'created'>;

/**
 * When an article appeared, by what its page says: in its linked data (`linked`), in `meta` elements, in its markup and its
 * words near `title`. Null where it is not told, or only when the article was changed.
 */
export function readPageDate(facts: PageFacts, linked: LinkedDates | null, title: PlacedFact | null): PartialDate | null {
  const told = [linked?.published ?? '', ...metaNames.flatMap((name) => facts.meta.get(name) ?? [])].map(readStampedDate);
  const near = findNearTitle(facts.dates, title);
  const isStated = ({ mark }: PlacedFact): boolean => mark === 'stated';
  const shown = [...near.filter(isStated), ...near.filter((fact) => !isStated(fact)), ...findNearTitle(facts.authors, title)];
  const all = [...told, ...shown.map(readShownDate), readOnlyDate(facts.dates.filter(isStated)), readStampedDate(linked?.created ?? '')];
  return chooseDate(all.filter((date) => date !== '1970-01-01'));
}

/** The date in an element of a page; null where it says when the article was changed. */
function readShownDate({ text, lead }: PlacedFact): PartialDate | null {
  if (text.length > longestShown || beforeChange.test(lead)) return null;
  const line = readDateLine(text);
  if (line) return line.label === 'updated' ? null : line.date;
  const first = findDates(text)[0];
  if (!first) return readStampedDate(text);
  return beforeChange.test(text.slice(0, first.start)) ? null : first.date;
}

/** The date that all of a page's markup agrees on: where it differs, most of it is that of other stories. */
function readOnlyDate(facts: readonly PlacedFact[]): PartialDate | null {
  const dates = new Set(facts.filter(({ elsewhere }) => !elsewhere).map(readShownDate).filter((date) => date !== null));
  return dates.size === 1 ? ([...dates][0] ?? null) : null;
}
