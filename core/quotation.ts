import type { Attribution } from './attribution';
import { findCues, findSignature, type Cue } from './quotation-cues';
import { findQuotations, type TextRange } from './quotation-marks';
import { findNameRuns } from './quotation-names';
import { findSentences, maskQuotations } from './quotation-sentences';
import { findMainSubject, type Subject } from './quotation-subject';

/** What a paragraph suggests for a passage in it; null where it suggests nothing. */
export interface AttributionProposal {
  attribution: Attribution | null;
  speakerName: string | null;
}

interface Sentence extends TextRange {
  cues: Cue[];
}

const nothing: AttributionProposal = { attribution: null, speakerName: null };

/**
 * Who says the passage at `start` to `end` of its paragraph (UTF-16 units, half-open), and how: a proposal for the
 * user to take. The name is as it stands beside its verb; a pronoun gives none.
 */
export function proposeAttribution(paragraph: string, start: number, end: number): AttributionProposal {
  const passage = { start, end };
  const quotations = findQuotations(paragraph);
  const text = maskQuotations(paragraph, quotations);
  const sentences = readSentences(text);
  const quotation = quotationOf(paragraph, quotations, passage);
  if (quotation) {
    const cue = cueOfQuotation(text, sentences, quotation);
    return { attribution: cue?.isAnonymous ? 'anonymous' : 'direct', speakerName: cue?.name ?? null };
  }
  const cue = cueOfReport(sentences, text, passage);
  return cue ? { attribution: cue.isAnonymous ? 'anonymous' : 'paraphrase', speakerName: cue.name } : nothing;
}

/** The names in a paragraph: first those beside a verb of saying, then those of several words, each once. */
export function findNames(paragraph: string): string[] {
  const sentences = readSentences(maskQuotations(paragraph, findQuotations(paragraph)));
  const speaking = sentences.flatMap(({ cues }) => cues.flatMap(({ name }) => name ?? []));
  const others = findNameRuns(paragraph, { start: 0, end: paragraph.length }).filter(({ words }) => words > 1);
  const names = [...new Set([...speaking, ...others.map(({ name }) => name)])];
  return names.filter((name) => !names.some((longer) => longer.endsWith(` ${name}`)));
}

/** Sentences with their cues; whoever has been quoted without a name stays so as “she” or “the diplomat”. */
function readSentences(text: string): Sentence[] {
  let wasAnonymous = false;
  return findSentences(text).map((sentence) => {
    const cues = findCues(text, sentence).map((cue) => {
      wasAnonymous = cue.isAnonymous || (wasAnonymous && cue.kind !== 'name');
      return { ...cue, isAnonymous: wasAnonymous };
    });
    return { ...sentence, cues };
  });
}

/** The first quotation the passage touches, if it begins or ends in one and quotations hold at least half of it. */
function quotationOf(paragraph: string, quotations: readonly TextRange[], passage: TextRange): TextRange | null {
  const touched = quotations.filter(({ start, end }) => passage.start < end && start < passage.end);
  const isAtEdge = touched.some(({ start, end }) => start <= passage.start || passage.end <= end);
  const lengthOf = (from: number, to: number): number => paragraph.slice(from, to).trim().length;
  const quoted = touched.reduce(
    (sum, { start, end }) => sum + lengthOf(Math.max(start, passage.start), Math.min(end, passage.end)),
    0,
  );
  return isAtEdge && quoted * 2 >= lengthOf(passage.start, passage.end) ? (touched[0] ?? null) : null;
}

/** A signature; in the quotation's own sentence the nearest cue, or else who acts in it; the cue before; the one after. */
function cueOfQuotation(text: string, sentences: readonly Sentence[], quotation: TextRange): Cue | null {
  const index = sentences.findLastIndex(({ start }) => start <= quotation.start);
  const sentence = sentences[index];
  if (!sentence) return null;
  const asCue = (subject: Subject | null): Cue | null => subject && { ...subject, isAnonymous: false };
  return (
    asCue(findSignature(text, quotation)) ??
    nearest(sentence.cues, quotation) ??
    asCue(findMainSubject(text, { start: sentence.start, end: quotation.start })) ??
    sentences.slice(0, index).flatMap(({ cues }) => cues).at(-1) ??
    sentences.slice(index + 1).flatMap(({ cues }) => cues)[0] ??
    null
  );
}

/** In the first sentence the passage reaches that has a cue: one that leads to it or follows it, or else the nearest. */
function cueOfReport(sentences: readonly Sentence[], text: string, passage: TextRange): Cue | null {
  const isReached = ({ start, end }: TextRange): boolean => start < passage.end && passage.start < end;
  const reached = sentences.find((sentence) => isReached(sentence) && sentence.cues.length > 0);
  if (!reached) return null;
  const leads = ({ end }: Cue): boolean =>
    end <= passage.start && /^[\s,:]*(?:that\s+)?$/u.test(text.slice(end, passage.start));
  const follows = ({ start }: Cue): boolean => passage.end <= start && /^[\s,]*$/u.test(text.slice(passage.end, start));
  return reached.cues.find((cue) => leads(cue) || follows(cue)) ?? nearest(reached.cues, passage);
}

function nearest(cues: readonly Cue[], range: TextRange): Cue | null {
  const distance = (cue: Cue): number => Math.max(0, cue.start - range.end, range.start - cue.end);
  return cues.reduce<Cue | null>((best, cue) => (best && distance(best) <= distance(cue) ? best : cue), null);
}
