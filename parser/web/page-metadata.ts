import type { PartialDate } from '../../core/partial-date';
import type { Metadata } from '../../core/records';
import { readByline, withoutDate } from '../../core/import/byline';
import { decodeReferences } from './decode-references';
import type { ExtractedContent } from './extract-content';
import { readLinkedData } from './json-ld';
import { splitSiteName } from '../../core/import/masthead';
import type { PageFacts } from './page-facts';
import { isAbsoluteWebAddress } from '../../core/import/web-address';
import { findDates } from '../../core/import/written-date';

const dateNames = [
  'article:published_time', 'datepublished', 'article.published', 'og:published_time', 'date', 'dc.date',
  'dc.date.issued', 'dcterms.date', 'pubdate', 'publishdate', 'publish-date', 'parsely-pub-date', 'sailthru.date',
  'article:published',
];
const authorNames = [
  'author', 'article:author', 'og:article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl',
];
/** What stands in an author's place and names none: an address, an account. */
const noName = /^https?:|^@|\.(?:com|org|net)\b/iu;

/**
 * What a page says about its article, each field from where it is most reliable, empty where it is not told. `extracted`
 * is what an extractor says of it, if any did.
 */
export function readPageMetadata(facts: PageFacts, extracted: ExtractedContent | null): Metadata {
  const data = readLinkedData(facts.linkedData);
  const meta = (name: string): string => facts.meta.get(name) ?? '';
  const heading = facts.headings.length === 1 ? (facts.headings[0] ?? '') : '';
  const siteName = meta('og:site_name') || decodeReferences(data?.publisher ?? '');
  const title = firstFilled([
    decodeReferences(data?.headline ?? ''), meta('og:title'), meta('twitter:title'), heading,
    facts.windowTitles[0], facts.headings[0],
  ]);
  const cleaned = splitSiteName(title, siteName || meta('application-name'));
  const dates = [data?.published ?? '', ...dateNames.map(meta), facts.times[0] ?? ''];
  const addresses = [facts.canonical, meta('og:url'), data?.url ?? ''];
  return {
    title: extracted?.title || cleaned.title,
    publication: cleaned.siteName || meta('application-name'),
    byline: readAuthors([
      decodeReferences(data?.author ?? ''), extracted?.byline ?? '', ...authorNames.map(meta), ...facts.authors,
    ]),
    published: readDates(dates),
    url: addresses.find(isAbsoluteWebAddress) ?? '',
    language: readLanguage(facts.language) || readLanguage(meta('og:locale')),
  };
}

function firstFilled(values: readonly (string | undefined)[]): string {
  return values.find((value) => value !== undefined && value !== '') ?? '';
}

/** The first that names people rather than a page about them. */
function readAuthors(candidates: readonly string[]): string {
  const named = candidates.filter((candidate) => candidate !== '' && !noName.test(candidate));
  const first = named[0] ?? '';
  return readByline(first) ?? withoutDate(first);
}

function readDates(candidates: readonly string[]): PartialDate | null {
  for (const candidate of candidates) {
    const found = findDates(candidate.slice(0, 100))[0];
    if (found) return found.date;
  }
  return null;
}

function readLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.trim().replace(/_/gu, '-'))[0] ?? '';
  } catch {
    return '';
  }
}
