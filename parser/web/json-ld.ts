/** What a page's linked data says of its article; empty strings where it says nothing. */
export interface LinkedDataArticle {
  headline: string;
  author: string;
  publisher: string;
  published: string;
  url: string;
}

type Fields = Record<string, unknown>;

const articleTypes = /(?:Article|Posting|Report|Review|Column)$/u;
const mostObjects = 5000;

/** The first article in the given JSON-LD scripts, if any. Scripts that are no JSON are passed over. */
export function readLinkedData(scripts: readonly string[]): LinkedDataArticle | null {
  for (const script of scripts) {
    const article = findArticle(parse(script));
    if (article) return describe(article);
  }
  return null;
}

function parse(script: string): unknown {
  try {
    // Line breaks within strings and CDATA around the whole are frequent, and no JSON.
    const json = script.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/gu, '').replace(/\s/gu, ' ');
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

/** Looks through nested objects in breadth, so that the outermost article is found. */
function findArticle(root: unknown): Fields | null {
  const queue = [root];
  for (let index = 0; index < queue.length && index < mostObjects; index += 1) {
    const value = queue[index];
    if (Array.isArray(value)) for (const item of value) queue.push(item);
    else if (isFields(value)) {
      if (listOf(value['@type']).some((type) => typeof type === 'string' && articleTypes.test(type))) return value;
      for (const item of Object.values(value)) queue.push(item);
    }
  }
  return null;
}

function describe(article: Fields): LinkedDataArticle {
  return {
    headline: textOf(article['headline']),
    author: listOf(article['author']).map(nameOf).filter((name) => name !== '').join(', '),
    publisher: listOf(article['publisher']).map(nameOf)[0] ?? '',
    published: textOf(article['datePublished']),
    url: textOf(article['url']) || textOf(article['mainEntityOfPage']) || idOf(article['mainEntityOfPage']),
  };
}

function nameOf(value: unknown): string {
  return isFields(value) ? textOf(value['name']) : textOf(value);
}

function idOf(value: unknown): string {
  return isFields(value) ? textOf(value['@id']) : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
