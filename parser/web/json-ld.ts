import { foldTitle } from '../../core/import/front-matter';
import { parseLooseJson } from './mend-json';

/** What a page's linked data says of its article; empty where it says nothing. */
export interface LinkedDataArticle {
  headline: string;
  authors: string[];
  publisher: string;
  published: string;
  /** When the article, or what it shows, was made: it may be that of a later version. */
  created: string;
  url: string;
  language: string;
}

type Fields = Record<string, unknown>;

const articleTypes = /(?:Article|Posting|Report|Review|Column|NewsStory|Recipe|HowTo)$/u;
/** What speaks for the article where it is silent itself. */
const pageTypes = /(?:WebPage|ItemPage|AboutPage|CreativeWork|VideoObject)$/u;
const mostObjects = 5000;

/**
 * What the JSON-LD scripts say of the page's article, which is that with one of the `titles` or `addresses`, else the first.
 * Scripts that are no JSON are passed over; null where none knows an article.
 */
export function readLinkedData(
  scripts: readonly string[],
  titles: readonly string[],
  addresses: readonly string[],
): LinkedDataArticle | null {
  const all = scripts.flatMap((script) => listFields(parseLooseJson(script)));
  const byId = new Map(all.filter((fields) => Object.keys(fields).length > 1).map((fields) => [textOf(fields['@id']), fields]));
  const articles = all.filter((fields) => isOf(fields, articleTypes));
  const article = articles.find((fields) => isAbout(fields, titles, addresses)) ?? articles[0];
  const pages = all.filter((fields) => isOf(fields, pageTypes));
  const [first, ...others] = [...(article ? [article] : []), ...pages.slice(0, 1)].map((fields) => describe(fields, byId));
  return first ? others.reduce(fillGaps, first) : null;
}

/** Every object in the data, in breadth, so that the outermost come first. */
function listFields(root: unknown): Fields[] {
  const found: Fields[] = [];
  const queue = [root];
  for (let index = 0; index < queue.length && index < mostObjects; index += 1) {
    const value = queue[index];
    if (isFields(value) && !Array.isArray(value)) found.push(value);
    if (isFields(value)) for (const item of Object.values(value)) queue.push(item);
  }
  return found;
}

function isOf(fields: Fields, types: RegExp): boolean {
  return listOf(fields['@type']).some((type) => typeof type === 'string' && types.test(type));
}

function isAbout(fields: Fields, titles: readonly string[], addresses: readonly string[]): boolean {
  const headline = foldTitle(textOf(fields['headline']) || textOf(fields['name']));
  if (headline !== '' && titles.some((title) => foldTitle(title).startsWith(headline))) return true;
  const own = [textOf(fields['url']), textOf(fields['@id']), addressOf(fields['mainEntityOfPage'])];
  return own.some((address) => address !== '' && addresses.includes(address));
}

function describe(fields: Fields, byId: ReadonlyMap<string, Fields>): LinkedDataArticle {
  const names = (value: unknown): string[] =>
    listOf(value).map((item) => nameOf(item, byId)).filter((name) => name !== '');
  const authors = names(fields['author']);
  return {
    headline: textOf(fields['headline']) || (isOf(fields, articleTypes) ? textOf(fields['name']) : ''),
    authors: [...new Set(authors.length > 0 ? authors : names(fields['creator']))],
    publisher: names(fields['publisher'])[0] ?? '',
    published: textOf(fields['datePublished']),
    created: textOf(fields['dateCreated']) || textOf(fields['uploadDate']),
    url: textOf(fields['url']) || addressOf(fields['mainEntityOfPage']),
    language: names(fields['inLanguage'])[0] ?? '',
  };
}

function fillGaps(article: LinkedDataArticle, page: LinkedDataArticle): LinkedDataArticle {
  return {
    headline: article.headline,
    authors: article.authors.length > 0 ? article.authors : page.authors,
    publisher: article.publisher || page.publisher,
    published: article.published || page.published,
    created: article.created || page.created,
    url: article.url || page.url,
    language: article.language || page.language,
  };
}

/** A name given as a text, as an object's, or by the identifier of an object elsewhere in the data. */
function nameOf(value: unknown, byId: ReadonlyMap<string, Fields>): string {
  if (!isFields(value)) return textOf(value);
  const named = (fields: Fields): string =>
    listOf(fields['name']).map(textOf).find((name) => name !== '') ??
    [fields['givenName'], fields['familyName']].map(textOf).filter((part) => part !== '').join(' ');
  return named(value) || named(byId.get(textOf(value['@id'])) ?? {}) || textOf(value['@value']) || textOf(value['alternateName']);
}

function addressOf(value: unknown): string {
  return isFields(value) ? textOf(value['@id']) || textOf(value['url']) : textOf(value);
}

function listOf(value: unknown): unknown[] {
  if (isFields(value) && Array.isArray(value['@list'])) return value['@list'] as unknown[];
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  if (isFields(value)) return typeof value['@value'] === 'string' ? value['@value'].trim() : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
