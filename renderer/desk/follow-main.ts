import type { Change, RecordChange } from '../../core/change';
import type { DeskEvents, Opening, Snapshot } from '../../core/contract';
import { applyEntry, type Entry } from '../../core/entry';
import { libraryFrom, type Library } from '../../core/library';
import type { Highlight } from '../../core/records';
import { askMain, showAnswer } from './ask-main';
import { askedFirst } from './asked-first';
import { awaitHighlights, noteEntry, takeHighlights } from './await-highlights';
import { openArticle, showRange } from './navigate';
import { openBody } from './open-body';
import { sendDrafts } from './drafts';
import { followBeside, followEdition, heldBodies } from './follow-edition';
import { getDesk, setDesk, type DeskState } from './state';
import { refreshSearch } from './search-library';

/** Opens the desk with the snapshot asked for first, and follows what main tells. Resolves when there is something to show. */
export async function followMain(runMenuCommand: (command: DeskEvents['menu']) => void): Promise<void> {
  window.desk.on('changed', hearChange);
  window.desk.on('highlights', (piece) => {
    const library = takeHighlights(piece);
    if (library) setDesk({ library });
  });
  window.desk.on('saving', (saving) => {
    setDesk({ saving });
  });
  window.desk.on('notice', (notice) => {
    setDesk({ notice: { kind: 'error', ...notice } });
  });
  window.desk.on('importing', (progress) => {
    if (progress === null) followHeld();
    if (getDesk().importing) setDesk({ importing: { progress } });
  });
  window.desk.on('exporting', (exporting) => {
    setDesk({ exporting });
  });
  window.desk.on('conflictCopies', (conflictCopies) => {
    setDesk({ conflictCopies });
  });
  window.desk.on('preferences', (preferences) => {
    setDesk({ preferences });
  });
  window.desk.on('assisted', (isAssisted) => {
    setDesk({ isAssisted });
  });
  window.desk.on('menu', runMenuCommand);
  window.desk.on('closing', () => {
    void sendDrafts().then(() => askMain('readyToClose', undefined));
  });
  const answer = await showAnswer(askedFirst);
  setDesk(answer ? openingFrom(answer.value) : { phase: 'failed' });
}

/** Begins anew with what main has: after a recovery, or where a change was missed. */
export async function takeSnapshot(): Promise<void> {
  const answer = await askMain('openDesk', undefined);
  if (!answer) return;
  const opening = answer.value;
  // A window that is open stays where it is.
  setDesk(opening.kind === 'open' && getDesk().phase === 'open' ? deskFrom(opening) : openingFrom(opening));
  await followEdition();
  await followBeside();
}

function openingFrom(opening: Opening): Partial<DeskState> {
  if (opening.kind === 'problem') return { phase: 'problem', problem: opening, place: opening.library, dialog: null };
  const notice = opening.notice ? { notice: { kind: 'error', ...opening.notice } as const } : {};
  return { ...deskFrom(opening), ...firstArticle(opening), ...notice, phase: 'open', problem: null };
}

function deskFrom({ records, library, places, ...same }: Snapshot): Partial<DeskState> {
  const { sequence, history, saving, readOnly, conflictCopies, preferences, isAssisted } = same;
  const mirrored = { sequence, history, saving, readOnly, conflictCopies, preferences, isAssisted };
  if (same.isPartial) void askMain('sendHighlights', { request: awaitHighlights(records) });
  return { ...mirrored, library: libraryFrom(records), place: library, readingPlaces: places };
}

function firstArticle({ first }: Snapshot): Partial<DeskState> {
  if (!first) return {};
  const { articleId, body } = first;
  return body.ok ? { articleId, body: openBody(articleId, body.value) } : { articleId, bodyFailure: body.failure.message };
}

/** How long articles that an import brings are kept before they are drawn together, in milliseconds. */
const longestHeld = 250;
let held: DeskEvents['changed'][] = [];
let timer: ReturnType<typeof setTimeout> | null = null;

/** An import brings many articles a second: drawing each would hold up who reads meanwhile. */
function hearChange(told: DeskEvents['changed']): void {
  held.push(told);
  if (isImport(told.entry)) timer ??= setTimeout(followHeld, longestHeld);
  else followHeld();
}

function isImport(entry: Entry): boolean {
  return entry.cause === 'edit' && entry.change.records.every(({ table, before }) => table === 'article' && before === null);
}

/** Takes in at once what is held back. */
export function followHeld(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  const { sequence } = getDesk();
  const fresh = held.filter(({ entry }) => entry.sequence > sequence);
  held = [];
  const last = fresh.at(-1);
  if (!last) return;
  if (fresh.some(({ entry }, index) => entry.sequence !== sequence + 1 + index)) void takeSnapshot();
  else followChanges(fresh.map(({ entry }) => entry), last);
}

function followChanges(entries: readonly Entry[], { entry, history }: DeskEvents['changed']): void {
  entries.forEach(noteEntry);
  const before = getDesk().library;
  const library = entries.reduce(applyEntry, before);
  setDesk({ sequence: entry.sequence, library, ...heldBodies(library), history });
  void followEdition({ shows: entry.cause === 'undo' || entry.cause === 'redo' });
  void followBeside();
  dropSpentOffer();
  leaveWhatIsGone(before);
  refreshSearch();
  if (entry.cause !== 'undo' && entry.cause !== 'redo') return;
  setDesk({ announcement: `${entry.cause === 'undo' ? 'Undone' : 'Redone'}: ${entry.change.says}` });
  showPlace(entry.change);
}

/** An offer to undo would now undo something else. */
function dropSpentOffer(): void {
  const { notice, sequence } = getDesk();
  if (notice?.offer?.about !== undefined && notice.offer.about < sequence) setDesk({ notice: null });
}

/** What was not there before is no matter of these changes: a highlight is chosen once it is made, which may be heard of later. */
function leaveWhatIsGone(before: Library): void {
  const { articleId, chosen, library, beside } = getDesk();
  if (beside && !library.articles.has(beside.articleId)) setDesk({ beside: null });
  if (articleId !== null && !library.articles.has(articleId)) leaveArticle();
  else if (chosen !== null && before.articleOf.has(chosen) && !library.articleOf.has(chosen)) setDesk({ chosen: null });
}

/** Leaves an article that is gone for the one beside it, where there is one. */
function leaveArticle(): void {
  const { beside } = getDesk();
  setDesk({ articleId: beside?.articleId ?? null, body: beside?.body ?? null, bodyFailure: beside?.failure ?? null, beside: null, chosen: null, correcting: null });
}

/** Shows what an undo or redo has changed, also where it took something away. */
function showPlace(change: Change): void {
  const { library } = getDesk();
  if (!change.place || !library.articles.has(change.place.articleId)) return;
  const { articleId, highlightId } = change.place;
  const highlight = highlightId === null ? undefined : touchedHighlight(change.records, highlightId);
  const stillThere = highlightId !== null && library.articleOf.has(highlightId);
  void openArticle(articleId).then(() => {
    if (!highlight) return;
    setDesk({ chosen: stillThere ? highlight.id : null });
    showRange(articleId, highlight.anchor.start, highlight.anchor.end);
  });
}

function touchedHighlight(records: readonly RecordChange[], id: string): Highlight | undefined {
  for (const record of records) {
    if (record.table !== 'highlight') continue;
    const highlight = record.after ?? record.before;
    if (highlight?.id === id) return highlight;
  }
  return undefined;
}
