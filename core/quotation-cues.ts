import type { TextRange } from './quotation-marks';
import { findNameRuns, type NameRun } from './quotation-names';
import { findMainSubject, findSubject, type Subject } from './quotation-subject';
import { sayingVerbs } from './quotation-words';

/** What tells who says something: “Vale said”, “according to an official”. Its range covers verb and subject. */
export interface Cue extends TextRange {
  kind: Subject['kind'];
  /** Null for a pronoun or a description. */
  name: string | null;
  isAnonymous: boolean;
}

const verb = new RegExp(String.raw`(?<![\p{L}’'-])(?:${sayingVerbs.join('|')}|[Aa]ccording to)(?![\p{L}’'-])`, 'gu');
const anonymity =
  /\banonym|\b(?:not (?:to )?be|declined to be) (?:named|identified|quoted)|\bnot authori[sz]ed\b|\bunnamed\b|\bon background\b/u;
const unnamedHead = '(?:officials?|diplomats?|aides?|advisers?|insiders?|person|people)';
const anonymousSubject = new RegExp(
  String.raw`\b(?:sources?|insiders?)\b|\b(?:an?|one|two|three|several|some|another|senior)\s(?:[\p{L}.-]+\s)*${unnamedHead}\b`,
  'iu',
);
const noVerbAfter =
  /\b(?:an?|the|his|her|its|their|our|my|your|these|those|this|no|any|such|to|of|for|in|on|with|by)\s+$/iu;
const passiveBefore = /\b(?:was|were|is|are|be|been|being)\s+(?:\p{Ll}+ly\s+)?$/u;
const afterSubject =
  /^(?:$|[.!?]|(?:of|for|at|in|on|from|who|during|after|before|last|this|when|as|while|to|and|with|via|late|early|earlier|about)\b)/u;
const breaksOff = /\s(?:of|for|to|at|in|on|from|who|that|and|during|after|before)\s/u;

/** How far from its verb a subject is looked for, so that a page without a full stop costs no more than others. */
const reach = 500;

/** The cues of one sentence of a masked paragraph, in order. */
export function findCues(text: string, sentence: TextRange): Cue[] {
  const cues: Cue[] = [];
  const hidesItsSource = anonymity.test(text.slice(sentence.start, sentence.end));
  for (const match of text.slice(sentence.start, sentence.end).matchAll(verb)) {
    const said = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    const near = {
      start: Math.max(sentence.start, said.start - reach),
      end: Math.min(sentence.end, said.end + reach),
    };
    const subject = readSubject(text, near, said);
    if (!subject) continue;
    const start = Math.min(subject.start, said.start);
    const end = Math.max(subject.end, said.end);
    const previous = cues.at(-1);
    // In “Vale said her country expects”, what is expected is what is said.
    const isWithin = previous && subject.kind !== 'name' && !/[,;:"—–]/u.test(text.slice(previous.end, end));
    if (isWithin) continue;
    const isHidden = hidesItsSource || anonymousSubject.test(text.slice(subject.start, subject.end));
    const { kind, name } = subject;
    cues.push({ start, end, kind, name, isAnonymous: kind === 'description' && isHidden });
  }
  return cues;
}

/** Who a quotation names without a verb: Vale: “…”, or “…” — Ada Vale. */
export function findSignature(text: string, quotation: TextRange): Subject | null {
  const announces = ({ start, end }: TextRange): boolean =>
    /^:\s*$/u.test(text.slice(end, quotation.start)) && /(?:^|[.!?"]\s*|\bsaid\s+)$/iu.test(text.slice(0, start));
  const signs = ({ start, end }: TextRange): boolean =>
    /^\s*[—–―]\s*$/u.test(text.slice(quotation.end, start)) && /^\.?\s*(?:$|[,("])/u.test(text.slice(end));
  const run = findNameRuns(text, { start: 0, end: text.length }).find((each) => announces(each) || signs(each));
  return run && !run.isPossessive ? asSubject(run) : null;
}

/** Who a verb says it of; null where it is a noun, an infinitive or a passive. */
function readSubject(text: string, sentence: TextRange, said: TextRange): Subject | null {
  const word = text.slice(said.start, said.end);
  const clause = { start: clauseStart(text, sentence, said.start), end: said.start };
  const before = text.slice(clause.start, clause.end);
  const isAccording = /^according/iu.test(word);
  const isParticiple = word.endsWith('ing');
  // “told” needs someone to tell: the name after it is not who speaks.
  const isAfterPause = /(?:^|[",.—–])\s*$/u.test(text.slice(sentence.start, said.start));
  const canBeInverted = isAccording || (isAfterPause && !/^t[eo]l/u.test(word));
  const after = canBeInverted ? findSubjectAfter(text, sentence, said) : null;
  if (after && (after.kind === 'name' || isAccording || before.trim() === '')) return after;
  if (noVerbAfter.test(before) || (!isParticiple && passiveBefore.test(before))) return null;
  const isDistant = /\b(?:and|but|or)\s+$/u.test(before) || (isParticiple && /[,—–]\s*$/u.test(before));
  if (isDistant) return findMainSubject(text, { start: sentence.start, end: said.start });
  const subject = findSubject(text, clause);
  return subject?.kind === 'description' && !isSurelyVerb(word) ? null : subject;
}

/** Whether a form is a verb even after a noun, as “reports” and “calls” need not be. */
function isSurelyVerb(word: string): boolean {
  return /(?:ed|said|says|say|told|wrote)$/u.test(word);
}

/** What stands after its verb: “said Ada Vale, the envoy”; not what a clause that follows begins with. */
function findSubjectAfter(text: string, sentence: TextRange, said: TextRange): Subject | null {
  const [phrase, apposition] = text.slice(said.end, sentence.end).split(/[,;:"—–(]/u);
  if (phrase === undefined) return null;
  const range = { start: said.end, end: said.end + phrase.length };
  const named = findNameAfter(text, range);
  if (named) return named;
  if (/^\s*(?:he|she|they|it|we|i)\b/iu.test(phrase)) return { ...range, kind: 'pronoun', name: null };
  if (!/^\s*(?:an?|the|one|another|some|several|two|three|his|her|their|its|[\p{Ll}-]+s)\b/u.test(phrase)) return null;
  // “said the envoy, Ada Vale.”
  const beside = { start: range.end + 1, end: range.end + 1 + (apposition ?? '').length };
  const [run] = findNameRuns(text, beside);
  const rest = run ? text.slice(beside.start, run.start) + text.slice(run.end, beside.end) : '';
  return run && !run.isPossessive && /^[.!?\s]*$/u.test(rest) ? asSubject(run) : { ...range, kind: 'description', name: null };
}

/** The last name of a phrase like “retired general Ada Vale of Meridia on Tuesday”, before what qualifies it. */
function findNameAfter(text: string, phrase: TextRange): Subject | null {
  let found: NameRun | null = null;
  for (const run of findNameRuns(text, phrase)) {
    const between = text.slice(found?.end ?? phrase.start, run.start);
    if (!/^[\s\p{Ll}\p{Pd}]*$/u.test(between) || breaksOff.test(between)) break;
    found = run;
  }
  const isSubject = found && !found.isPossessive && afterSubject.test(text.slice(found.end, phrase.end).trim());
  return found && isSubject ? asSubject(found) : null;
}

function asSubject({ start, end, name }: NameRun): Subject {
  return { start, end, kind: 'name', name };
}

function clauseStart(text: string, sentence: TextRange, end: number): number {
  const before = text.slice(sentence.start, end);
  return sentence.start + Math.max(before.lastIndexOf('"'), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1;
}
