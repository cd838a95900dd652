import { namesPublication, readAuthorNames } from '../../core/import/author-names';
import { namesPeople } from '../../core/import/byline';
import { decodeReferences } from './decode-references';
import type { PageFacts, PlacedFact } from './page-facts';
import { findNearTitle } from './title-place';

const metaNames = `author article:author article:author_name article.author og:article:author og:author parsely-author
  sailthru.author byl byline authors citation_author citation_authors dc.creator dc:creator dcterms.creator dcterm.creator
  cxenseparse:author bt:author dcsext.author shareaholic:article_author_name rbauthors article_author creator`.split(/\s+/u);

/** In characters of words: as far as one author's name stands from the next one's. */
const mostApart = 120;
const longestStyled = 120;
/** More than any article has authors; what is made to look like more costs time. */
const mostLinked = 50;

interface NamedFact extends PlacedFact { names: string }

/**
 * Who wrote an article, by what its page says: in its linked data (`linked`), in `meta` elements, in its markup near `title`,
 * by an extractor (`extracted`). Who published it only where no person is named; empty where nobody is.
 */
export function readPageByline(
  facts: PageFacts,
  sources: { linked: readonly string[]; extracted: string; publication: string; title: PlacedFact | null },
): string {
  const { publication } = sources;
  const read = (texts: readonly string[]): string => joinNames(texts.map((text) => readNames(text, publication)), publication);
  const near = findNearTitle(facts.authors, sources.title).map((fact): NamedFact => ({ ...fact, names: readNames(fact.text, publication) }));
  const candidates = [
    read(sources.linked.slice(0, mostLinked)),
    ...metaNames.map((name) => read(facts.meta.get(name) ?? [])),
    readGroup(near.filter(isCredible), publication),
    read([sources.extracted]),
  ].filter((names) => names !== '');
  const far = facts.authors.filter(({ elsewhere, mark }) => !elsewhere && mark === 'stated').map(({ text }) => readNames(text, publication));
  return candidates.find((names) => !namesPublication(names, publication)) ?? candidates[0] ?? far.find((names) => names !== '') ?? '';
}

function readNames(text: string, publication: string): string {
  return readAuthorNames(decodeReferences(text).replace(/\s*;\s*/gu, ', '), publication);
}

/** Each name once; a publication's only where it stands alone. */
function joinNames(names: readonly string[], publication: string): string {
  const told = [...new Map(names.filter((name) => name !== '').map((name) => [name.toLowerCase(), name])).values()];
  const people = told.filter((name) => !namesPublication(name, publication));
  return (people.length > 0 ? people : told.slice(0, 1)).join(', ');
}

function isCredible({ names, mark }: NamedFact): boolean {
  if (names === '' || names.length > longestStyled) return false;
  return namesPeople(names) || (mark === 'stated' && names.split(' ').length <= 4);
}

/** The names of the byline that comes first: of its parts where markup tells them, unless its words name more people. */
function readGroup(facts: readonly NamedFact[], publication: string): string {
  const stated = facts.filter(({ mark }) => mark === 'stated');
  const people = facts.filter(({ names }) => !namesPublication(names, publication));
  const first = stated.find(({ names }) => !namesPublication(names, publication)) ?? people[0] ?? facts[0];
  if (!first) return '';
  const holders = facts.filter((fact) => isWithin(first, fact));
  const leaves = facts.filter((fact) => fact.mark === first.mark && !facts.some((other) => isWithin(other, fact) && other.mark === fact.mark));
  const group: NamedFact[] = [];
  let end = first.end;
  for (const leaf of [...leaves].sort((a, b) => a.at - b.at)) {
    if (leaf.at < first.at || leaf.at > end + mostApart) continue;
    group.push(leaf);
    end = leaf.end;
  }
  const joined = joinNames(group.map(({ names }) => names), publication);
  const fuller = holders.find(({ names }) => countNames(names) > countNames(joined) && names.includes(first.names));
  return fuller?.names ?? joined;
}

/** Whether a fact stands inside another and is not as long. */
function isWithin(inner: PlacedFact, outer: PlacedFact): boolean {
  return inner !== outer && inner.at >= outer.at && inner.end <= outer.end && inner.text.length < outer.text.length;
}

function countNames(names: string): number {
  return names === '' ? 0 : names.split(/,\s*|\s+(?:and|und|et|y|e|en|&)\s+/u).length;
}
