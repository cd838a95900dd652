import type { ExportDocument } from '../export-document';
import { writeYaml } from '../write-yaml';
import { isBlank, joinLines, splitLines, type Line } from './file-lines';
import { countProperties, readProperty, readPropertyRecord, updateProperties, writeProperties } from './front-properties';
import { articleKey, frontEntries, nextRecord, readRecord, recordOf, writeRecord, type FileRecord } from './front-record';
import { readYamlText, updateYaml } from './front-yaml';
import { readFrontMark, writeFrontMark } from './marks';
import type { FrontChange } from './update-report';

/** The front matter of a new file, with what the file remembers of this export. */
export function writeFront(document: ExportDocument, end: Line['end']): string {
  const { parts, marks, frontStyle } = document;
  const entries = frontEntries(document);
  if (frontStyle === 'properties') return writeProperties(entries, parts).map((line) => line + end).join('') + end;
  const record = writeFrontMark(writeRecord(recordOf(entries), parts), marks);
  return `---${end}${writeYaml(entries, end)}${end}---${end}${end}${record}${end}${end}`;
}

/** The id of the article that a file says it is an export of, null where it says none. Only the file's beginning is needed. */
export function readArticleId(text: string): string | null {
  const lines = splitLines(text.replace(/^\uFEFF/u, ''));
  const yaml = findYaml(lines);
  return yaml ? readYamlText(joinLines(lines.slice(1, yaml.close)), articleKey) : readProperty(lines, articleKey);
}

/** What a file remembers of its last export; empty where it remembers nothing. */
export function readFileRecord(lines: readonly Line[]): FileRecord {
  const yaml = findYaml(lines);
  return yaml ? findRecord(lines.slice(yaml.close + 1)).record : readPropertyRecord(lines);
}

/** A file in two, its front matter up to date. */
export interface UpdatedFront {
  head: Line[];
  body: Line[];
  /** What the file remembered. */
  before: FileRecord;
  /** Null where the front matter can't be read: then it is left as it is. */
  change: FrontChange | null;
}

/** Sets the owned keys of a file's front matter, and what the file is to remember. */
export function updateFront(lines: readonly Line[], document: ExportDocument, end: Line['end']): UpdatedFront {
  const entries = frontEntries(document);
  const yaml = findYaml(lines);
  if (yaml) return updateYamlFront(lines, yaml.close, document, end);
  const properties = countProperties(lines);
  if (properties > 0) {
    const { lines: head, before, ...change } = updateProperties(lines.slice(0, properties), entries, document.parts, end);
    return { head, body: lines.slice(properties), before, change };
  }
  const before = readRecord('');
  // Front matter that nothing closes.
  if (lines[0]?.text.trim() === '---') return { head: [], body: [...lines], before, change: null };
  return { head: splitLines(writeFront(document, end)), body: [...lines], before, change: { changed: entries.map(({ key }) => key), conflicts: [] } };
}

function updateYamlFront(lines: readonly Line[], close: number, document: ExportDocument, end: Line['end']): UpdatedFront {
  const entries = frontEntries(document);
  const body = lines.slice(close + 1);
  const { at, record: before } = findRecord(body);
  const updated = updateYaml(joinLines(lines.slice(1, close)), entries, before.front, end);
  if (!updated) return { head: lines.slice(0, close + 1), body, before, change: null };
  const { source, changed, conflicts } = updated;
  const text = writeFrontMark(writeRecord(nextRecord(before.front, entries, conflicts), document.parts), document.marks);
  const closing = { text: lines[close]?.text ?? '---', end: lines[close]?.end === '' ? end : (lines[close]?.end ?? end) };
  const head = [...lines.slice(0, 1), ...splitLines(source), closing];
  if (at === -1) head.push({ text: '', end }, { text, end }, ...(isBlank(body[0]) ? [] : [{ text: '', end }]));
  else body[at] = { text, end: body[at]?.end ?? end };
  return { head, body, before, change: { changed, conflicts } };
}

/** The record that a file's body holds, and its line; −1 where there is none. */
function findRecord(body: readonly Line[]): { at: number; record: FileRecord } {
  const at = body.findIndex(({ text }) => readFrontMark(text) !== null);
  return { at, record: readRecord(readFrontMark(body[at]?.text ?? '') ?? '') };
}

function findYaml(lines: readonly Line[]): { close: number } | null {
  if (lines[0]?.text.trimEnd() !== '---') return null;
  const close = lines.findIndex(({ text }, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/u.test(text));
  return close === -1 ? null : { close };
}
