import { datePartsOf } from '../partial-date';
import type { Article, Id } from '../records';
import { splitAuthors } from './split-authors';

type Cited = Pick<Article, 'id' | 'title' | 'byline' | 'publication' | 'published' | 'importedAt'>;

/** Letters that fall into no plain one and a mark. */
const plain: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' };
const filler = new Set(['the', 'a', 'an', 'of', 'on', 'in', 'to', 'and', 'for', 'how', 'why', 'what', 'is', 'are', 'der', 'die', 'das', 'ein', 'eine', 'le', 'la', 'les', 'un', 'une', 'el', 'los', 'il']);

/**
 * The key of each article, such as `roe2022tariff`: author, year and a word of the title, in plain letters as BibTeX takes
 * them. Distinct; given the whole library, an article keeps its key whatever is imported after it.
 */
export function citationKeys(articles: Iterable<Cited>): Map<Id, string> {
  const inOrder = [...articles].sort((a, b) => compare(a.importedAt, b.importedAt) || compare(a.id, b.id));
  const keys = new Map<Id, string>();
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  for (const article of inOrder) {
    const stem = stemOf(article);
    let count = counts.get(stem) ?? 0;
    let key = stem;
    for (; taken.has(key); key = stem + lettersFor(count)) count += 1;
    counts.set(stem, count);
    taken.add(key);
    keys.set(article.id, key);
  }
  return keys;
}

function stemOf({ title, byline, publication, published }: Cited): string {
  const [author] = splitAuthors(byline, publication);
  const name = author === undefined ? publication : 'family' in author ? author.family : author.literal;
  const year = published === null ? null : datePartsOf(published)?.year;
  const words = wordsOf(title);
  return `${wordsOf(name).join('').slice(0, 20)}${year ?? ''}${words.find((word) => !filler.has(word)) ?? words[0] ?? ''}`.slice(0, 50) || 'article';
}

function wordsOf(text: string): string[] {
  const folded = text.slice(0, 500).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^a-z\d\s]/gu, (letter) => plain[letter] ?? (/['’]/u.test(letter) ? '' : ' '));
  return folded.split(/\s+/u).filter((word) => word !== '');
}

/** a to z for 1 to 26, then za, zb and so on. */
function lettersFor(count: number): string {
  const [rounds, rest] = [Math.floor((count - 1) / 26), (count - 1) % 26];
  return 'z'.repeat(rounds) + String.fromCharCode(97 + rest);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
