import { countWords, endsSentence } from './sentence';

/**
 * First words by which a section heading differs from a headline: headlines drop articles and seldom begin with
 * a preposition, a question word or a pronoun.
 */
const headingOpenings = new Set(
  `the a an in on at of for from to with without after before behind beyond between under over inside how why what
  who when where which whose is are do does can will should and or but not this that these those his her its their
  our my
  der die das ein eine im in am an auf aus mit ohne nach vor von zu wie warum was wer wann wo und oder
  le la les un une des du de en dans sur sous avec sans après avant pour par comment pourquoi que qui quand où et
  el los las una unos del con sin tras por para cómo qué quién cuándo dónde y il lo gli di come perché chi quando
  dove o os as um uma do da no na com sem após como quem onde het een van met zonder na voor hoe waarom wat wie`
    .split(/\s+/u),
);

const longestHeadline = 150;
const longestHeading = 80;

/** Whether a line reads like another story's headline: a sentence's worth of words that does not end as one. */
export function isHeadlineLike(line: string): boolean {
  const words = countWords(line);
  return words >= 6 && words <= 22 && line.length <= longestHeadline && isTitleLike(line) && !opensLikeHeading(line);
}

/** Whether a line reads like a section's heading: a few words that do not end as a sentence does. */
export function isHeadingLike(line: string): boolean {
  const words = countWords(line);
  if (line.length > longestHeading || !isTitleLike(line)) return false;
  return words <= 5 || (words <= 10 && opensLikeHeading(line));
}

const titleStart = /^[‘’']?[\p{Lu}\p{Lo}\d]/u;
const titleEnd = /[\p{L}\p{N})’']$/u;
const unlikeTitle = /[“”"„«»\n\t]/u;

/** Begins with a capital or a number, quotes nobody in double quotes and ends in no punctuation. */
function isTitleLike(line: string): boolean {
  return titleStart.test(line) && titleEnd.test(line) && !unlikeTitle.test(line) && !endsSentence(line);
}

function opensLikeHeading(line: string): boolean {
  return headingOpenings.has(/^[‘’']?([\p{L}]+)/u.exec(line)?.[1]?.toLowerCase() ?? '');
}
