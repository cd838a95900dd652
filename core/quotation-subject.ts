import type { TextRange } from './quotation-marks';
import { findNameRuns, type NameRun } from './quotation-names';
import { adverbialOpeners, adverbs, nameless } from './quotation-words';

/** Who a verb says it of. A description is anything but a name or a pronoun, as “the envoy”. */
export interface Subject extends TextRange {
  kind: 'name' | 'pronoun' | 'description';
  name: string | null;
}

const connective = /^\s*(?:(?:and|but|or|so|as|while|because|that|when|if|though|although|then|yet|where)\s+)+/iu;
const adverbial = new RegExp(String.raw`^\s*(?:${adverbialOpeners.join('|')})\b`, 'iu');
const apposition = /^\s*(?:an?|the|his|her|its|their|who|which|whose|where|whom|now|then|one|both|including|[DRI]-|\d|$)/u;
const pronoun = /(?:^|\s)(?:he|she|they|it|we|i|you|who|which)$/iu;
const namelessHead = new RegExp(String.raw`\b(?:${nameless.join('|')})\s+(?:for|to|of|from|at|with|in|on)\b`, 'u');
const preposition = /\s(?:of|for|to|from|at|in|on|with|by|against|about|near|under|who|during|after|before)\s/u;
const endsWithPreposition = /\s(?:for|to|from|at|in|on|with|by|against|about|near|under)\s+(?:the\s+)?$/u;
const besideVerb = new RegExp(String.raw`(?:(?:[\s,]|^)(?:${adverbs.join('|')}|\p{Ll}+ly)|\s*\([^()]*\)|,\s+who)+$`, 'u');

/** The subject of the verb that follows `clause`; null where nothing stands before it. */
export function findSubject(text: string, clause: TextRange): Subject | null {
  const words = text.slice(clause.start, clause.end).trimEnd().replace(besideVerb, '').trimEnd();
  const range = { start: clause.start, end: clause.start + words.length };
  if (/[,—–]$/u.test(words)) return nameOf(findBeforeApposition(text, range)) ?? describe(text, range);
  const phrase = splitPhrases(text, range).at(-1);
  if (!phrase) return null;
  if (pronoun.test(words)) {
    return { start: range.start + words.search(/\S+$/u), end: range.end, kind: 'pronoun', name: null };
  }
  return nameOf(nameEnding(text, phrase)) ?? describe(text, phrase);
}

/** The named subject of a sentence whose verb is not next to it, as in “Vale left the room, saying”. */
export function findMainSubject(text: string, sentence: TextRange): Subject | null {
  const main = splitPhrases(text, sentence).find((phrase) => !adverbial.test(text.slice(phrase.start, phrase.end)));
  const first = main && findNameRuns(text, main)[0];
  if (!first || first.isPossessive) return null;
  const lead = text.slice(main.start, first.start).replace(connective, '').replace(/^\s*The\s/u, '');
  return /^\s*(?:\p{Ll}[\p{L}-]*\s+){0,4}$/u.test(lead) ? nameOf(first) : null;
}

/** “Vale, the envoy, said” and “retired general Ada Vale, who …, said”: the name stands before what tells of it. */
function findBeforeApposition(text: string, range: TextRange): NameRun | null {
  const named = splitPhrases(text, range).flatMap((phrase) => {
    const words = text.slice(phrase.start, phrase.end).replace(connective, '');
    const run = apposition.test(words) || adverbial.test(words) ? null : nameEnding(text, phrase);
    return run ? [{ run, isCapital: /^\s*\p{Lu}/u.test(words) }] : [];
  });
  return (named.findLast(({ isCapital }) => isCapital) ?? named[0])?.run ?? null;
}

/** The name a noun phrase ends with, or has before its first preposition; null for “a spokesman for Vale”. */
function nameEnding(text: string, phrase: TextRange): NameRun | null {
  const words = text.slice(phrase.start, phrase.end);
  if (namelessHead.test(words)) return null;
  const cut = preposition.exec(words);
  const head = cut ? runAtEnd(text, { start: phrase.start, end: phrase.start + cut.index }) : null;
  if (head) return head;
  const run = runAtEnd(text, phrase);
  return run && endsWithPreposition.test(text.slice(phrase.start, run.start)) ? null : run;
}

function runAtEnd(text: string, range: TextRange): NameRun | null {
  const run = findNameRuns(text, range).at(-1);
  return run && !run.isPossessive && text.slice(run.end, range.end).trim() === '' ? run : null;
}

function nameOf(run: NameRun | null): Subject | null {
  return run && { start: run.start, end: run.end, kind: 'name', name: run.name };
}

function describe(text: string, { start, end }: TextRange): Subject {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end, kind: 'description', name: null };
}

function splitPhrases(text: string, { start, end }: TextRange): TextRange[] {
  const phrases: TextRange[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[,—–;:"]+/gu)) {
    phrases.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...phrases, { start: from, end }].filter((phrase) => text.slice(phrase.start, phrase.end).trim() !== '');
}
