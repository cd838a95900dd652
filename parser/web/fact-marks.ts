import { attributeOf, type HtmlElement } from './html-tree';

/** How surely an element's markup says that it names the author, or when the article appeared; null where it does not. */
export type FactMark = 'stated' | 'styled' | null;

const authorClass = /(?:^|[_-])(?:by-?lines?|author-?s?|author-?name|by-?author|posted-?by|written-?by|auteur|autor|autore|firma|writer)(?:[_-]{1,2}(?:name|text|link|item|info|title|names|authors?))?$/u;
const dateClass = /date|time|publi(?:sh|cat|é|shed)|posted|pubtime|fecha|datum|zeit(?:punkt|stempel)/u;
/** Classes whose words only look like those of a date, and dates of something else. */
const otherDate = /updat|modif|candidat|mandat|validat|comment|countdown|duration|runtime|read|timeline|times$|sometime|expire|event|access|birth/u;

/** What an element's markup says of the author. */
export function markOfAuthor(element: HtmlElement): FactMark {
  const itemprops = tokensOf(element, 'itemprop');
  if (tokensOf(element, 'rel').includes('author') && element.localName !== 'link') return 'stated';
  if (['author', 'creator'].some((name) => itemprops.includes(name) || tokensOf(element, 'property').includes(name))) return 'stated';
  return tokensOf(element, 'class').some((token) => authorClass.test(token)) ? 'styled' : null;
}

/** Whether an element that stands in an author's holds the name, beside an office or a picture. */
export function marksName(element: HtmlElement): boolean {
  return tokensOf(element, 'itemprop').includes('name') || tokensOf(element, 'class').includes('fn');
}

/** What an element's markup says of the date. */
export function markOfDate(element: HtmlElement): FactMark {
  const names = [...tokensOf(element, 'itemprop'), ...tokensOf(element, 'property')];
  if (names.some((name) => name.endsWith('datemodified'))) return null;
  if (names.some((name) => /(?:^|:)date(?:published|created)$/u.test(name))) return 'stated';
  const classes = tokensOf(element, 'class');
  const isOther = classes.some((token) => otherDate.test(token)) || names.includes('comment');
  if (element.localName === 'time') {
    if (attributeOf(element, 'pubdate') !== null) return 'stated';
    return isOther && !classes.some((token) => /publish/u.test(token)) ? null : 'styled';
  }
  if (element.localName === 'abbr' && classes.some((token) => /^(?:published|dtstart)$/u.test(token))) return 'stated';
  return !isOther && classes.some((token) => dateClass.test(token)) ? 'styled' : null;
}

const elsewhereWords = new Set(
  `comment comments commentlist respond disqus livefyre related recommended recommendations recirc trending popular mostread
  mostpopular sidebar rail footer outbrain taboola teaser teasers promo promos latest newsletter twitter tweet widget
  breadcrumb menu navigation ticker`.split(/\s+/u),
);
const articleWords = /byline|author|date|meta|header|headline|title|article-body|article-footer|post-footer|entry/u;

/** Whether what stands in an element is said of something else than the page's article: comments, other stories. */
export function isElsewhere(element: HtmlElement): boolean {
  const tag = element.localName;
  if (['nav', 'blockquote', 'figure', 'figcaption'].includes(tag)) return true;
  if (tag === 'html' || tag === 'body' || tag === 'main' || tag === 'article' || tag === 'header') return false;
  if (tokensOf(element, 'itemprop').includes('comment')) return true;
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  if (names.length > 1000 || articleWords.test(names.toLowerCase())) return false;
  if (tag === 'footer') return true;
  const words = names.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().split(/[\s_-]+/u);
  return words.some((word) => elsewhereWords.has(word));
}

function tokensOf(element: HtmlElement, name: string): string[] {
  const value = attributeOf(element, name);
  return value === null || value.length > 1000 ? [] : value.toLowerCase().trim().split(/\s+/u);
}
