import type { ExportDocument, ExportPart } from '../export-document';
import { insertPiece, removePiece } from './change-pieces';
import { datedHeading, datedPrefix } from './dated-heading';
import { joinLines, type Line } from './file-lines';
import { findEndUnder, findPlace, headingAbove, indexOfPart, noteIdOf, partsInSections, type Place } from './find-place';
import { fingerprint } from './fingerprint';
import { partPrint } from './front-record';
import { isAsWritten, isStructure, judgePart } from './judge-part';
import { choosePlaces, isHeading, type PartsToPlace } from './new-parts';
import { readParts, type FoundPart, type PartsOfFile } from './read-parts';
import type { UpdatedFile } from './update-report';
import { textToWrite, writePartLines } from './write-part';

export interface UpdateOptions {
  /** The heading for all that is new, “Added 23 November 2031”; null puts each part where the document has it. */
  newUnder?: string | null;
  /** Parts whose wording in the file gives way to the library's: it was read back, or the user chose so. */
  overwrite?: ReadonlySet<string>;
  /** Puts back the parts that the user took out. */
  restore?: boolean;
}

/** `UpdateOptions`, and what the file itself says. */
interface Wish extends Required<UpdateOptions> {
  document: ExportDocument;
  end: Line['end'];
  /** The parts that were written before, by `partPrint`. */
  known: ReadonlySet<string>;
}

type BodyChanges = Pick<UpdatedFile, 'changes' | 'conflicts' | 'leftOut'>;

/** A part that stood within another makes that one whole again once it is taken out; so a body with such is gone through again. */
export function updateBody(body: readonly Line[], wish: Wish, passesLeft = 16): BodyChanges & { lines: Line[] } {
  const file = readParts(body);
  const byId = new Map(wish.document.parts.map((part) => [part.id, part]));
  const update: Update = { ...wish, file, byId, changes: [], conflicts: [], leftOut: [] };
  for (const { part } of [...file.pieces]) if (part) updatePart(update, part);
  for (const part of wish.document.parts) {
    const reason = file.hindered.get(part.id);
    if (reason) update.conflicts.push({ partId: part.id, reason, inFile: null, inLibrary: part.text });
  }
  addNewParts(update);
  const { changes, conflicts, leftOut } = update;
  const lines = file.pieces.flatMap((piece) => piece.lines);
  if (!file.hasLooseMarks || passesLeft === 0 || joinLines(lines) === joinLines(body)) return { lines, changes, conflicts, leftOut };
  const next = updateBody(lines, wish, passesLeft - 1);
  const known = new Set(changes.map(({ partId }) => partId));
  return { ...next, changes: [...changes, ...next.changes.filter(({ partId }) => !known.has(partId))] };
}

interface Update extends Wish, BodyChanges {
  file: PartsOfFile;
  byId: ReadonlyMap<string, ExportPart>;
}

function updatePart(update: Update, found: FoundPart): void {
  const { file, overwrite, byId } = update;
  const fresh = byId.get(found.id);
  if (!fresh) {
    if (!found.id.startsWith(datedPrefix)) removePart(update, found);
    return;
  }
  const judged = judgePart(found, fresh);
  const verdict = overwrite.has(found.id) && judged !== 'same' ? 'update' : judged;
  const inFile = { partId: found.id, inFile: found.text, inLibrary: fresh.text };
  const at = indexOfPart(file.pieces, found.id);
  const hasMoved = found.section !== fresh.section && !file.duplicated.has(found.id) && headingAbove(file.pieces, at - 1)?.startsWith(datedPrefix) !== true;
  if (verdict === 'conflict') update.conflicts.push({ ...inFile, reason: 'both-changed' });
  else if (verdict === 'theirs') {
    if (hasMoved) update.conflicts.push({ ...inFile, reason: 'moved-but-changed' });
    else update.changes.push({ kind: 'kept', partId: found.id });
  } else if (hasMoved && isStructure(found.lead)) {
    removePiece(file.pieces, at);
    update.changes.push({ kind: 'updated', partId: found.id });
  } else if (verdict === 'update' || (isStructure(found.lead) && !isMarkedAs(found, fresh))) {
    replaceInPlace(update, at, found, fresh);
    update.changes.push({ kind: 'updated', partId: found.id });
  }
}

/** Whether the mark in the file says of the part what is so. */
function isMarkedAs(found: FoundPart, fresh: ExportPart): boolean {
  return found.section === fresh.section && found.prints[0] === fingerprint(textToWrite(fresh));
}

function replaceInPlace({ document, file, end }: Update, at: number, found: FoundPart, fresh: ExportPart): void {
  const piece = file.pieces[at];
  if (!piece) return;
  const lines = writePartLines({ ...fresh, lead: found.lead, indent: found.indent }, found.properties, document.marks, end);
  const last = piece.lines.at(-1)?.end ?? end;
  piece.lines = lines.map((line, index) => (index === lines.length - 1 ? { ...line, end: last } : line));
  piece.part = { ...found, text: textToWrite(fresh), section: fresh.section };
}

function removePart({ file, changes, conflicts }: Update, found: FoundPart): void {
  const conflict = { partId: found.id, inFile: found.text, inLibrary: null };
  if (!isAsWritten(found) || found.properties.length > 0) conflicts.push({ ...conflict, reason: 'gone-but-changed' });
  else if (file.duplicated.has(found.id)) conflicts.push({ ...conflict, reason: 'gone-but-copied' });
  else {
    removePiece(file.pieces, indexOfPart(file.pieces, found.id));
    changes.push({ kind: 'removed', partId: found.id });
  }
}

function addNewParts(update: Update): void {
  const { document, file, end, changes, newUnder } = update;
  const { pieces } = file;
  const places = partsToPlace(update);
  const insert = (part: ExportPart, place: Place): void => {
    const found: FoundPart = { ...part, prints: [], properties: [] };
    insertPiece(pieces, place, { part: found, lines: writePartLines(part, [], document.marks, end) }, document.separator === '\n', end);
    if (!places.moved.has(part.id)) changes.push({ kind: 'added', partId: part.id });
  };
  const dated = newUnder === null ? null : datedHeading(newUnder, document);
  for (const { part, isDated } of choosePlaces(places, dated !== null)) {
    if (!isDated || !dated) {
      insert(part, findPlace(pieces, part, document.parts));
      continue;
    }
    if (indexOfPart(pieces, dated.id) === -1) insert(dated, { piece: pieces.length, line: 0 });
    insert(part, findEndUnder(pieces, dated.id));
  }
}

function partsToPlace({ document: { parts }, file: { pieces, hindered }, known, restore, changes, leftOut }: Update): PartsToPlace {
  const moved = new Set(changes.map(({ partId }) => partId));
  const there = new Set(pieces.map(({ part }) => part?.id));
  const withoutHighlight = new Set<string>();
  const absent: ExportPart[] = [];
  for (const part of parts) {
    if (there.has(part.id) || hindered.has(part.id)) continue;
    const wasTakenOut = known.has(partPrint(part.id)) || withoutHighlight.has(part.id);
    if (moved.has(part.id) || isHeading(part) || !wasTakenOut || restore) absent.push(part);
    else {
      leftOut.push(part.id);
      withoutHighlight.add(noteIdOf(part) ?? '');
    }
  }
  return { parts, absent, moved, placed: partsInSections(pieces) };
}
