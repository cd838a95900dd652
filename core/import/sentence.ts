/** Ends as a sentence does, perhaps within closing quotes, brackets or a reference mark. */
const sentenceEnd = /[.!?…。！？][”’"'»)\]\d]{0,4}$/u;

/** A place and perhaps an agency before a dash, as in “TOKYO —” or “PARIS (AFP) -”. */
const dateline =
  /^\p{Lu}[\p{L}.,'’ -]{1,40}(?:,? \p{L}{3,9}\.? \d{1,2})?(?: ?\([^()]{2,30}\))?\s{0,2}[–—-]{1,2} /u;
const shoutedPlace = /^\p{Lu}[\p{Lu}.'’-]+/u;

const longEnoughAlone = 200;
const longEnoughEnded = 120;
const shortestPair = 80;

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return sentenceEnd.test(line.slice(-8));
}

/** Whether a line is surely a paragraph of prose: long, or more than a sentence, or opened by a dateline. */
export function isFullParagraph(line: string): boolean {
  if (line.length >= longEnoughAlone) return true;
  if (!endsSentence(line)) return false;
  return line.length >= longEnoughEnded || hasTwoSentences(line) || (shoutedPlace.test(line) && dateline.test(line));
}

/** How many words a line has, by its white space. */
export function countWords(line: string): number {
  return line.match(/\S+/gu)?.length ?? 0;
}

function hasTwoSentences(line: string): boolean {
  return line.length >= shortestPair && /\p{Ll}{2}[.!?][”"]? [\p{Lu}“"]/u.test(line);
}
