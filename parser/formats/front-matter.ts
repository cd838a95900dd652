import { parseDocument } from 'yaml';
import { readByline } from '../../core/import/byline';
import { isAbsoluteWebAddress } from '../../core/import/web-address';
import { findDates } from '../../core/import/written-date';
import { isPartialDate, type PartialDate } from '../../core/partial-date';
import type { Metadata } from '../../core/records';

/** A Markdown document in its parts. */
interface DocumentParts {
  metadata: Partial<Metadata>;
  /** What stands between the first lines of dashes where it can't be read: empty where it can. */
  unread: string;
  body: string;
}

type Fields = ReadonlyMap<string, unknown>;

const frontMatter = /^---[ \t]*\r?\n([^]*?)(?:^(?:---|\.\.\.)[ \t]*(?:\r?\n|$))/mu;
/** In UTF-16 units. */
const longest = 100_000;
const mostAliases = 50;

/** Parts a Markdown document from the YAML before it, and reads what that says of the article. */
export function splitFrontMatter(text: string): DocumentParts {
  const found = frontMatter.exec(text.slice(0, longest));
  const whole = { metadata: {}, unread: '', body: text };
  if (!found) return whole;
  const [matter, yaml = ''] = found;
  const fields = readFields(yaml);
  if (fields === 'other') return whole;
  const body = text.slice(matter.length);
  return fields === 'broken' ? { metadata: {}, unread: yaml, body } : { metadata: readMetadata(fields), unread: '', body };
}

/** The fields of a YAML mapping by lower-case name; `other` where it is a text between two lines and no mapping. */
function readFields(yaml: string): Fields | 'other' | 'broken' {
  try {
    const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
    const value: unknown = document.toJS({ maxAliasCount: mostAliases, mapAsMap: true });
    if (!(value instanceof Map)) return value === null || value === undefined ? new Map() : 'other';
    if (document.errors.length > 0) return 'broken';
    return new Map([...value].map(([name, field]): [string, unknown] => [String(name).toLowerCase(), field]));
  } catch {
    // It nests deeper than can be read, or unfolds without end.
    return 'broken';
  }
}

function readMetadata(fields: Fields): Partial<Metadata> {
  const first = (...names: string[]): string => names.map((name) => wordsOf(fields.get(name))).find((words) => words !== '') ?? '';
  const byline = first('author', 'authors', 'byline', 'by', 'creator');
  return {
    title: first('title', 'headline'),
    byline: readByline(byline) ?? byline,
    published: readDate(first('published', 'date', 'date_published', 'publish_date', 'pubdate')),
    url: [first('url'), first('source'), first('link'), first('canonical', 'canonical_url')].find(isAbsoluteWebAddress) ?? '',
    publication: first('publication', 'publisher', 'site', 'site_name', 'website', 'journal'),
    language: readLanguage(first('lang', 'language')),
  };
}

/** A field in words: those of a list joined, the name of a person who is a mapping, a wiki link without its brackets. */
function wordsOf(field: unknown): string {
  if (Array.isArray(field)) return field.map(wordsOf).filter((words) => words !== '').join(', ');
  if (field instanceof Map) return wordsOf(field.get('name') ?? field.get('title') ?? field.get('literal'));
  if (typeof field !== 'string' && typeof field !== 'number') return '';
  return String(field).replace(/\[\[([^[\]]*)\]\]/gu, '$1').replace(/\s+/gu, ' ').trim();
}

function readDate(words: string): PartialDate | null {
  if (isPartialDate(words)) return words;
  return findDates(words.slice(0, 100))[0]?.date ?? null;
}

function readLanguage(words: string): string {
  try {
    return Intl.getCanonicalLocales(words.replace(/_/gu, '-'))[0] ?? '';
  } catch {
    return '';
  }
}
