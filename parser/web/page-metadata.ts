import { splitSiteName } from '../../core/import/masthead';
import { isAbsoluteWebAddress } from '../../core/import/web-address';
import type { Metadata } from '../../core/records';
import { decodeReferences } from './decode-references';
import type { ExtractedContent } from './extract-content';
import { readLinkedData } from './json-ld';
import { readPageByline } from './page-authors';
import { readPageDate } from './page-dates';
import type { PageFacts } from './page-facts';
import { readLanguageTag } from './page-language';
import { findTitlePlace } from './title-place';

/**
 * What a page says about its article, each field from where it is most reliable, empty where it is not told. `extracted`
 * is what an extractor says of it, if any did.
 */
export function readPageMetadata(facts: PageFacts, extracted: ExtractedContent | null): Metadata {
  const meta = (...names: string[]): string => firstFilled(names.map((name) => facts.meta.get(name)?.[0]));
  const titles = [meta('og:title'), meta('twitter:title'), ...facts.windowTitles.slice(0, 1)].filter((title) => title !== '');
  const addresses = [facts.canonical, meta('og:url')].filter(isAbsoluteWebAddress);
  const data = readLinkedData(facts.linkedData, [extracted?.title ?? '', ...titles], addresses);
  const headings = facts.headings.filter(({ mark }) => mark === 'stated').map(({ text }) => text);
  const said = firstFilled([data?.headline, ...titles.slice(0, -1), headings.length === 1 ? headings[0] : '', ...titles, headings[0]]);
  const site = decodeReferences(firstFilled([
    meta('og:site_name'), data?.publisher, meta('dc.publisher', 'dcterms.publisher', 'citation_journal_title'), 
  ]));
  const named = splitSiteName(decodeReferences(said), site || meta('application-name'));
  const publication = named.siteName || meta('application-name');
  const title = extracted?.title || named.title;
  const place = findTitlePlace(facts, title);
  return {
    title,
    publication,
    byline: readPageByline(facts, { linked: data?.authors ?? [], extracted: extracted?.byline ?? '', publication, title: place }),
    published: readPageDate(facts, data, place),
    url: addresses[0] ?? (isAbsoluteWebAddress(data?.url ?? '') ? (data?.url ?? '') : ''),
    language: firstFilled(
      [facts.language, meta('content-language'), meta('og:locale'), data?.language, meta('dc.language', 'language')].map((told) => readLanguageTag(told ?? '')),
    ),
  };
}

function firstFilled(values: readonly (string | undefined)[]): string {
  return values.find((value) => value !== undefined && value !== '') ?? '';
}
