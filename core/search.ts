import type { Article, Highlight, Id } from './records';

/** What a search looks through. `text` is the article text. */
export interface Searched {
  article: Article;
  text: string;
  highlights: readonly Highlight[];
  speakerName: (id: Id) => string;
}

/** A place found: `start` counts in the article text for texts and passages, else in the field itself. */
export interface Found {
  where: 'title' | 'text' | 'passage' | 'note';
  start: number;
  /** The words around the place, and where in them the match lies, in UTF-16 units. */
  snippet: string;
  matchStart: number;
  matchEnd: number;
  highlightId: Id | null;
}

const foundPerArticle = 20;
const contextLength = 40;

/**
 * Folds case and accents without changing the length, so that an offset in the result is one in the text.
 */
export function foldText(text: string): string {
  // Whole strings fold fast; only where that would change a length is each character folded by itself.
  const folded = text.toLowerCase();
  const sameLength = folded.length === text.length ? folded : Array.from(text, foldCharacter).join('');
  return sameLength.replace(/[\u00C0-\u024F\u1E00-\u1EFF\u2018\u2019\u201C\u201D]/gu, foldCharacter);
}

function foldCharacter(character: string): string {
  if (character === '‘' || character === '’') return "'";
  if (character === '“' || character === '”') return '"';
  const folded = character.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '');
  return folded.length === character.length ? folded : character;
}

/** The places of one article that hold `query`, in the order title, passages, notes, text; at most 20. */
export function searchArticle({ article, text, highlights, speakerName }: Searched, query: string): Found[] {
  const wanted = foldText(query.trim());
  if (wanted === '') return [];
  const found: Found[] = [];
  const look = (where: Found['where'], inText: string, highlightId: Id | null, offset = 0): void => {
    const folded = foldText(inText);
    let at = folded.indexOf(wanted);
    while (at !== -1 && found.length < foundPerArticle) {
      found.push({ where, start: offset + at, highlightId, ...snippetAround(inText, at, at + wanted.length) });
      at = folded.indexOf(wanted, at + wanted.length);
    }
  };
  look('title', [article.title, article.publication, article.byline].filter(Boolean).join(' · '), null);
  for (const highlight of highlights) look('passage', highlight.anchor.exact, highlight.id, highlight.anchor.start);
  look('note', article.note, null);
  for (const highlight of highlights) {
    const speaker = highlight.speaker === null ? '' : speakerName(highlight.speaker);
    look('note', [highlight.note, speaker].filter(Boolean).join(' · '), highlight.id);
  }
  const passages = new Set(found.filter(({ where }) => where === 'passage').map(({ start }) => start));
  look('text', text, null);
  return found.filter(({ where, start }) => where !== 'text' || !passages.has(start));
}

function snippetAround(
  text: string,
  start: number,
  end: number,
): Pick<Found, 'snippet' | 'matchStart' | 'matchEnd'> {
  let from = Math.max(0, start - contextLength);
  let to = Math.min(text.length, end + contextLength);
  if (from > 0) from = Math.min(start, text.indexOf(' ', from) + 1 || from);
  if (to < text.length) to = Math.max(end, text.lastIndexOf(' ', to));
  const before = (from > 0 ? '…' : '') + text.slice(from, start);
  const match = text.slice(start, end);
  const after = text.slice(end, to) + (to < text.length ? '…' : '');
  return {
    snippet: (before + match + after).replace(/\n/gu, ' '),
    matchStart: before.length,
    matchEnd: before.length + match.length,
  };
}
