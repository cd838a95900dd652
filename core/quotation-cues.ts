import type { TextRange } from './quotation-marks';
import { findNameRuns } from './quotation-names';
import { findMainSubject, findSubject, type Subject } from './quotation-subject';
import { sayingVerbs } from './quotation-words';

/** The words that tell who says something: “Vale said”, “according to an official”. Its range covers verb and subject. */
export interface Cue extends TextRange {
  kind: Subject['kind'];
  /** Null for a pronoun or a description. */
  name: string | null;
  isAnonymous: boolean;
}

const verb = new RegExp(String.raw`(?<![\p{L}’'-])(?:${sayingVerbs.join('|')}|[Aa]ccording to)(?![\p{L}’'-])`, 'gu');
const anonymity =
  /\banonym|\b(?:not (?:to )?be|declined to be) (?:named|identified|quoted)|\bnot authori[sz]ed\b|\bunnamed\b|\bon background\b/u;
const anonymousSubject =
  /\b(?:sources?|insiders?)\b|\b(?:an?|one|two|three|several|some|another|senior)\s(?:[\p{Ll}-]+\s|\p{Lu}[\p{L}.]*\s)*(?:officials?|diplomats?|aides?|advisers?|insiders?|person|people)\b/iu;
const noVerbAfter =
  /\b(?:an?|the|his|her|its|their|our|my|your|these|those|this|no|any|such|to|of|for|in|on|with|by)\s+$/iu;
const passiveBefore = /\b(?:was|were|is|are|be|been|being)\s+(?:\p{Ll}+ly\s+)?$/u;
const afterSubject =
  /^(?:$|[.!?]|(?:of|for|at|in|on|from|who|during|after|before|last|this|when|as|while|to|and|with|via|late|early|earlier|about)\b)/u;
const breaksOff = /\s(?:of|for|to|at|in|on|from|who|that|and|during|after|before)\s/u;

/** The cues of one sentence of a masked paragraph, in order. */
export function findCues(text: string, sentence: TextRange): Cue[] {
  const cues: Cue[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(verb)) {
    const start = sentence.start + match.index;
    const cue = readCue(text, sentence, { start, end: start + match[0].length });
    const previous = cues.at(-1);
    // In “Vale said her country expects”, what is expected is what is said.
    const isWithin = cue && previous && cue.kind !== 'name' && !/[,;:"—–]/u.test(text.slice(previous.end, cue.end));
    if (cue && !isWithin) cues.push(cue);
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
  return run && !run.isPossessive ? { start: run.start, end: run.end, kind: 'name', name: run.name } : null;
}

/** The cue a verb makes; null where it is a noun, an infinitive or a passive. */
function readCue(text: string, sentence: TextRange, said: TextRange): Cue | null {
  const word = text.slice(said.start, said.end);
  const clause = { start: clauseStart(text, sentence, said.start), end: said.start };
  const before = text.slice(clause.start, clause.end);
  const isParticiple = word.endsWith('ing');
  // “told” needs someone to tell: the name after it is not who speaks.
  const isInverted = /^according/iu.test(word) || (!/^t[eo]l/u.test(word) && /(?:^|[",.—–])\s*$/u.test(text.slice(sentence.start, said.start)));
  const after = isInverted ? findSubjectAfter(text, sentence, said) : null;
  const isAnonymous = (range: TextRange): boolean =>
    anonymousSubject.test(text.slice(range.start, range.end)) || anonymity.test(text.slice(sentence.start, sentence.end));
  const cueOf = (subject: Subject): Cue => ({
    start: Math.min(subject.start, said.start),
    end: Math.max(subject.end, said.end),
    kind: subject.kind,
    name: subject.name,
    isAnonymous: subject.kind === 'description' && isAnonymous(subject),
  });
  if (after && (after.kind === 'name' || before.trim() === '' || /^according/iu.test(word))) return cueOf(after);
  if (noVerbAfter.test(before) || (!isParticiple && passiveBefore.test(before))) return null;
  const isDistant = /\b(?:and|but|or)\s+$/u.test(before) || (isParticiple && /[,—–]\s*$/u.test(before));
  const subject = isDistant ? findMainSubject(text, { start: sentence.start, end: said.start }) : findSubject(text, clause);
  if (!subject || (subject.kind === 'description' && !isSurelyVerb(word))) return null;
  return cueOf(subject);
}

/** Whether a form is a verb even after a noun, as “reports” and “calls” need not be. */
function isSurelyVerb(word: string): boolean {
  return /(?:ed|said|says|say|told|wrote)$/u.test(word);
}

/** What stands after its verb: “said Ada Vale, the envoy”; not what a clause that follows begins with. */
function findSubjectAfter(text: string, sentence: TextRange, said: TextRange): Subject | null {
  const reach = /[,;:"—–(]/u.exec(text.slice(said.end, sentence.end));
  const end = reach ? said.end + reach.index : sentence.end;
  const runs = findNameRuns(text, { start: said.end, end });
  let last = said.end;
  let found = null;
  for (const run of runs) {
    const between = text.slice(last, run.start);
    if (!/^[\s\p{Ll}\p{Pd}]*$/u.test(between) || breaksOff.test(between)) break;
    found = run;
    last = run.end;
  }
  if (found && !found.isPossessive && afterSubject.test(text.slice(found.end, end).trim())) {
    return { start: found.start, end: found.end, kind: 'name', name: found.name };
  }
  const words = text.slice(said.end, end).trim();
  if (/^(?:he|she|they|it|we|i)\b/iu.test(words)) return { start: said.end, end, kind: 'pronoun', name: null };
  return /^(?:an?|the|one|another|some|several|two|three|his|her|their|its|[\p{Ll}-]+s)\b/u.test(words) ? { start: said.end, end, kind: 'description', name: null } : null;
}

function clauseStart(text: string, sentence: TextRange, end: number): number {
  const before = text.slice(sentence.start, end);
  return sentence.start + Math.max(before.lastIndexOf('"'), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1;
}
