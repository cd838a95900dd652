import { closingFence } from './code-fence';
import { isBlank, type Line } from './file-lines';
import { fingerprint } from './fingerprint';
import { readMark, readSpoiltMark, type Mark } from './marks';

/** A part as it stands in a file. */
export interface FoundPart {
  id: string;
  section: string | null;
  /** Of the text as it was written. */
  prints: string[];
  /** What stands before the part's first line in this file, and before each of the others. */
  lead: string;
  indent: string;
  /** Without lead and indent, and without empty lines at its ends. */
  text: string;
  /** What Logseq keeps of its own within a block (`id::`, `collapsed::`), without indent. */
  properties: string[];
}

/** A stretch of a file: a part, or what the user has written between parts (`part` is null). */
export interface Piece {
  part: FoundPart | null;
  lines: Line[];
}

/** Why a part that is there is not the program's to change. */
export type Hindrance = 'broken-mark' | 'in-code';

export interface PartsOfFile {
  pieces: Piece[];
  /** Parts of which only unusable marks are left. */
  hindered: Map<string, Hindrance>;
  /** Parts that stand there more than once: the first is the program's, the others are the user's. */
  duplicated: Set<string>;
  /** Whether there are marks that begin or end no part, be it because another part stands between them. */
  hasLooseMarks: boolean;
}

interface Stretch {
  part: FoundPart;
  from: number;
  to: number;
}

const ownByLogseq = /^(?:id|collapsed):: \S*$/u;
const bullet = /^(?<before>[ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+/u;

/** The parts of a file's body in the order of the file, with what stands between them. */
export function readParts(lines: readonly Line[]): PartsOfFile {
  const marks = lines.map(({ text }) => readMark(text));
  const stretches: Stretch[] = [];
  const hindered = new Map<string, Hindrance>();
  const duplicated = new Set<string>();
  const whole = new Set<string>();
  for (let at = 0, free = 0; at < lines.length; at += 1) {
    const mark = marks[at];
    if (!mark) {
      const spoilt = readSpoiltMark(lines[at]?.text ?? '');
      if (spoilt !== null) hindered.set(spoilt, 'broken-mark');
      const closing = closingFence(lines, at);
      if (closing === null || !holdsWholeParts(marks.slice(at, closing))) continue;
      for (const inCode of marks.slice(at, closing)) if (inCode) hindered.set(inCode.id, 'in-code');
      at = closing;
      continue;
    }
    const stretch = mark.kind === 'begin' ? readBetween(lines, marks, at, mark) : mark.kind === 'block' ? readBlock(lines, at, free, mark) : null;
    if (!stretch) {
      hindered.set(mark.id, 'broken-mark');
      continue;
    }
    if (whole.has(mark.id)) duplicated.add(mark.id);
    else stretches.push(stretch);
    whole.add(mark.id);
    [at, free] = [stretch.to - 1, stretch.to];
  }
  const hasLooseMarks = hindered.size > 0;
  for (const id of whole) hindered.delete(id);
  return { pieces: cut(lines, stretches), hindered, duplicated, hasLooseMarks };
}

/** Fenced code with a part's beginning and not its end is a fence that was left open. */
function holdsWholeParts(marks: readonly (Mark | null)[]): boolean {
  const open = new Set<string>();
  for (const mark of marks) {
    if (mark?.kind === 'begin') open.add(mark.id);
    else if (mark?.kind === 'end' && !open.delete(mark.id)) return false;
  }
  return open.size === 0;
}

function readBetween(lines: readonly Line[], marks: readonly (Mark | null)[], at: number, mark: Mark & { kind: 'begin' | 'block' }): Stretch | null {
  let next = at + 1;
  while (next < marks.length && !marks[next]) next += 1;
  const end = marks[next];
  if (end?.kind !== 'end' || end.id !== mark.id || !isIndent(end.lead)) return null;
  // A mark in a footnote, or one that the user made a bullet of, stands deeper than the text.
  const indent = isIndent(mark.lead) ? mark.lead : end.lead;
  const text = trimBlank(lines.slice(at + 1, next).map((line) => withoutIndent(line.text, indent))).join('\n');
  return { part: { ...mark, indent, text, properties: [] }, from: at, to: next + 1 };
}

/** A block of an outline is all from its bullet to its mark. */
function readBlock(lines: readonly Line[], at: number, free: number, mark: Mark & { kind: 'begin' | 'block' }): Stretch | null {
  const indent = mark.lead;
  if (!isIndent(indent) || indent === '') return null;
  let from = at - 1;
  while (from >= free && (isBlank(lines[from]) || lines[from]?.text.startsWith(indent) === true)) from -= 1;
  const first = lines[from]?.text ?? '';
  const match = bullet.exec(first);
  const before = match?.groups?.before;
  if (from < free || !match || before === undefined || before.length >= indent.length || !indent.startsWith(before)) return null;
  const others = lines.slice(from + 1, at).map((line) => withoutIndent(line.text, indent));
  const inner = [first.slice(match[0].length), ...others];
  const isAsWritten = mark.prints.includes(fingerprint(trimBlank(inner).join('\n')));
  const properties = isAsWritten ? [] : inner.filter((line) => ownByLogseq.test(line));
  const text = trimBlank(inner.filter((line) => isAsWritten || !ownByLogseq.test(line))).join('\n');
  return { part: { ...mark, lead: match[0], indent, text, properties }, from, to: at + 1 };
}

function isIndent(text: string): boolean {
  return /^[ \t>]*$/u.test(text);
}

function withoutIndent(line: string, indent: string): string {
  if (line.startsWith(indent)) return line.slice(indent.length);
  return line.trimEnd() === indent.trimEnd() || line.trim() === '' ? '' : line;
}

function trimBlank(lines: readonly string[]): string[] {
  const isFull = (line: string): boolean => line.trim() !== '';
  return lines.slice(Math.max(0, lines.findIndex(isFull)), lines.findLastIndex(isFull) + 1);
}

function cut(lines: readonly Line[], stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let taken = 0;
  for (const { part, from, to } of stretches) {
    if (from > taken) pieces.push({ part: null, lines: lines.slice(taken, from) });
    pieces.push({ part, lines: lines.slice(from, to) });
    taken = to;
  }
  if (taken < lines.length) pieces.push({ part: null, lines: lines.slice(taken) });
  return pieces;
}
