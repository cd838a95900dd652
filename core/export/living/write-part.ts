import type { ExportDocument, ExportPart } from '../export-document';
import type { Line } from './file-lines';
import { fingerprintsOf } from './fingerprint';
import { neutraliseMarks, writeEndMark, writeMark } from './marks';

const endsInFootnote = /(?:^|\n)\[\^[^\]\n]+\]:.*$/u;

/** The text of a part as a file carries it. */
export function textToWrite(part: Pick<ExportPart, 'text'>): string {
  return neutraliseMarks(part.text);
}

/**
 * A part's lines, marks included. In an outline one mark ends the block, whose first line stays its title; elsewhere the
 * part stands between two marks, in Obsidian with empty lines between, for there a mark is no block of its own.
 */
export function writePartLines(
  part: ExportPart,
  properties: readonly string[],
  marks: ExportDocument['marks'],
  end: Line['end'],
): Line[] {
  const { id, section, lead, indent } = part;
  const text = textToWrite(part);
  const [first = '', ...others] = text.split('\n');
  const mark = { id, section, prints: fingerprintsOf(text) };
  const isBlock = isOutlined(part);
  const gap = !isBlock && marks === 'obsidian' ? [''] : [];
  const indented = (lines: readonly string[]): string[] => lines.map((line) => (line === '' ? indent.trimEnd() : indent + line));
  // At the margin it would end a footnote that goes on in the next part.
  const endIndent = endsInFootnote.test(text) ? `${indent}    ` : indent;
  const lines = isBlock
    ? [(lead + first).trimEnd(), ...indented([...properties, ...others, writeMark('block', mark, marks)])]
    : [lead + writeMark('begin', mark, marks), ...indented([...gap, ...(text === '' ? [] : [first, ...others]), ...gap]), endIndent + writeEndMark(id, marks)];
  return lines.map((line) => ({ text: line, end }));
}

/** Whether a part is a block of an outline, and not a paragraph or more among others. */
export function isOutlined({ lead, indent }: Pick<ExportPart, 'lead' | 'indent'>): boolean {
  return lead !== indent && indent !== '';
}
