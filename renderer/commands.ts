import { tagsInOrder } from '../core/library';
import type { MenuCommand } from '../core/contract';
import { sideNoteModes, textSizes, type Preferences } from '../core/preferences';
import { beginCoding } from './coding/coding';
import { askMain, editLibrary } from './desk/ask-main';
import { beginCorrection } from './desk/correct-block';
import { deleteArticle } from './desk/delete-article';
import { acceptProposal, highlightRange, moveChosenTo } from './desk/highlight-passage';
import { importChosen } from './desk/import-articles';
import { chooseHighlight, goInTrail } from './desk/navigate';
import { placedHighlights } from './desk/placed-highlights';
import { reviewImport } from './desk/review-import';
import { getDesk, setDesk, type DialogName } from './desk/state';
import { cyclePassages } from './edges/cycle-passages';
import { pickEdge } from './edges/edge-keys';
import { mergePassages } from './edges/merge-passages';
import { splitPassage } from './edges/split-passage';
import { extendToQuotation, extendToSentences } from './edges/widen-passage';
import { openFind } from './find/find-in-article';
import { focusField, focusPane, focusSearch, isTextField } from './focus';
import { blockUnderSelection, clearSelection, selectedRange } from './sheet/selection';
import { toggleCaret } from './sheet/caret';

/** One thing the user can do, with its keys: keys, menus, buttons and the list of keys all read this table. */
export interface Command {
  label: string;
  /** As `KeyboardEvent.key`, with `Mod+` for Ctrl or ⌘ and `Shift+` before it. */
  keys: readonly string[];
  /** Where the keys list shows it; commands without a group are in menus only. */
  group: 'Library' | 'Reading' | 'Highlighting' | 'Notes' | null;
  /** Whether the keys also work while typing in a text field. */
  whileTyping?: boolean;
  run: () => void;
}

const openDialog = (dialog: DialogName) => (): void => {
  setDesk({ dialog });
};

/** The tag a number key gives, if any. */
function giveTagWithKey(key: string): void {
  const { library, articleId } = getDesk();
  const tag = [...library.tags.values()].find((candidate) => candidate.key === key);
  if (tag && articleId !== null) tagSelection(tag.id);
}

/** Highlights what is selected with a tag, or toggles the tag on the chosen highlight. */
export function tagSelection(tagId: string): void {
  const range = selectedRange();
  const { chosen } = getDesk();
  if (range) {
    clearSelection();
    void highlightRange(range, [tagId]);
  } else if (chosen !== null) void editLibrary('toggleTag', { highlightId: chosen, tagId });
}

/** Highlights what is selected, without a stance. */
export function highlightSelection(): void {
  const range = selectedRange();
  if (!range) return;
  clearSelection();
  void highlightRange(range, []);
}

/** Goes to a field of what is selected, highlighting it first, or of the chosen highlight. */
export function fillIn(field: 'note' | 'speaker' | 'topic' | 'attribution'): void {
  highlightSelection();
  focusField(field);
}

/** Lets the chosen highlight stand on the selected words instead of its own. */
export function moveChosen(): void {
  const range = selectedRange();
  if (!range || getDesk().chosen === null) return;
  clearSelection();
  void moveChosenTo(range);
}

export function removeChosen(): void {
  const { chosen } = getDesk();
  if (chosen !== null) void editLibrary('removeHighlight', { highlightId: chosen });
}

function stepHighlight(direction: 1 | -1): void {
  const { chosen } = getDesk();
  const { orphans, placed } = placedHighlights(getDesk());
  const inOrder = [...orphans, ...placed];
  const at = inOrder.findIndex(({ id }) => id === chosen);
  const next = at === -1 ? (direction === 1 ? inOrder[0] : inOrder.at(-1)) : inOrder[at + direction];
  if (next) chooseHighlight(next.id);
}

function proposeOnChosen(): void {
  const { library, articleId, chosen } = getDesk();
  const highlight = articleId === null || chosen === null ? undefined : library.highlights.get(articleId)?.get(chosen);
  if (highlight) void acceptProposal(highlight);
}

/** Sets the paragraph at the selection or the focus aside, or brings it back. */
export function toggleAside(block = blockUnderSelection()): void {
  const { articleId, library } = getDesk();
  const article = articleId === null ? undefined : library.articles.get(articleId);
  if (!article || block === null) return;
  const aside = !article.setAside.includes(block);
  setDesk({ announcement: aside ? 'Set aside' : 'Brought back' });
  void editLibrary('setBlocksAside', { articleId: article.id, blocks: [block], aside });
}

export function changePreferences(preferences: Partial<Preferences>): void {
  setDesk((state) => ({ preferences: { ...state.preferences, ...preferences } }));
  void askMain('changePreferences', preferences);
}

function stepTextSize(step: 1 | -1): void {
  const at = textSizes.indexOf(getDesk().preferences.textSize);
  const textSize = textSizes[at + step];
  if (textSize !== undefined) changePreferences({ textSize });
}

function leave(): void {
  const { chosen, notice, drawer } = getDesk();
  if (notice) setDesk({ notice: null });
  else if (selectedRange()) clearSelection();
  else if (drawer) setDesk({ drawer: null });
  else if (chosen !== null) setDesk({ chosen: null });
}

export function toggleArticles(): void {
  if (window.matchMedia('(width < 1100px)').matches) {
    setDesk(({ drawer }) => ({ drawer: drawer === 'articles' ? null : 'articles' }));
  } else changePreferences({ showsArticles: !getDesk().preferences.showsArticles });
}

const sideNotesSaid = { all: 'All side notes', chosen: 'Only the chosen side note', none: 'No side notes' } as const;

function stepSideNotes(): void {
  const at = sideNoteModes.indexOf(getDesk().preferences.sideNotes);
  const sideNotes = sideNoteModes[(at + 1) % sideNoteModes.length] ?? 'all';
  changePreferences({ sideNotes });
  setDesk({ announcement: sideNotesSaid[sideNotes] });
}

export const commands = {
  import: { label: 'Import…', keys: ['Mod+i'], group: 'Library', whileTyping: true, run: () => void importChosen('files') },
  importFolder: { label: 'Import folder…', keys: ['Mod+Shift+i'], group: 'Library', whileTyping: true, run: () => void importChosen('folder') },
  paste: { label: 'Import what is on the clipboard', keys: ['Mod+v'], group: 'Library', run: () => undefined },
  export: {
    label: 'Export as Markdown…',
    keys: ['Mod+e'],
    group: 'Library',
    whileTyping: true,
    run: () => {
      if (getDesk().articleId !== null) setDesk({ dialog: 'export' });
    },
  },
  find: { label: 'Search library', keys: ['Mod+Shift+f', '/'], group: 'Library', whileTyping: true, run: focusSearch },
  findInArticle: { label: 'Find in the article', keys: ['Mod+f', 'f'], group: 'Reading', whileTyping: true, run: openFind },
  codebook: { label: 'Codebook…', keys: ['Mod+b'], group: 'Library', whileTyping: true, run: openDialog('codebook') },
  history: { label: 'History…', keys: ['Mod+Shift+h'], group: 'Library', whileTyping: true, run: openDialog('history') },
  backups: { label: 'Backups…', keys: ['Mod+Shift+b'], group: 'Library', whileTyping: true, run: openDialog('backups') },
  trash: {
    label: 'Trash…',
    keys: ['Mod+Shift+t'],
    group: 'Library',
    whileTyping: true,
    // What a notice of a deletion offers, the trash offers too.
    run: () => { setDesk(({ notice }) => ({ dialog: 'trash', notice: notice?.kind === 'error' ? notice : null })); },
  },
  settings: { label: 'Settings…', keys: ['Mod+,'], group: 'Library', whileTyping: true, run: openDialog('settings') },
  editDetails: {
    label: 'Edit article details…',
    keys: ['Mod+d'],
    group: 'Library',
    whileTyping: true,
    run: () => {
      if (getDesk().articleId !== null) setDesk({ dialog: 'details' });
    },
  },
  reviewImport: { label: 'Review import…', keys: ['Mod+Shift+r'], group: 'Library', whileTyping: true, run: reviewImport },
  deleteArticle: {
    label: 'Delete article',
    keys: ['Mod+Backspace'],
    group: 'Library',
    run: () => {
      const { articleId } = getDesk();
      if (articleId !== null) void deleteArticle(articleId);
    },
  },
  undo: { label: 'Undo', keys: ['Mod+z'], group: 'Library', run: () => void askMain('undo', undefined) },
  redo: { label: 'Redo', keys: ['Mod+Shift+z', 'Mod+y'], group: 'Library', run: () => void askMain('redo', undefined) },
  nextPane: { label: 'Next pane', keys: ['F6'], group: 'Reading', whileTyping: true, run: () => { focusPane(1); } },
  previousPane: { label: 'Previous pane', keys: ['Shift+F6'], group: 'Reading', whileTyping: true, run: () => { focusPane(-1); } },
  goBack: { label: 'Back to the article before', keys: ['Mod+['], group: 'Reading', whileTyping: true, run: () => void goInTrail('back') },
  goAhead: { label: 'Ahead again', keys: ['Mod+]'], group: 'Reading', whileTyping: true, run: () => void goInTrail('ahead') },
  toggleArticles: { label: 'Show or hide articles', keys: ['Mod+\\'], group: 'Reading', run: toggleArticles },
  toggleNotes: {
    label: 'Show or hide the notes drawer',
    keys: ['Mod+Shift+\\'],
    group: null,
    run: () => {
      setDesk(({ drawer }) => ({ drawer: drawer === 'notes' ? null : 'notes' }));
    },
  },
  largerText: { label: 'Larger text', keys: ['Mod+=', 'Mod++'], group: 'Reading', whileTyping: true, run: () => { stepTextSize(1); } },
  smallerText: { label: 'Smaller text', keys: ['Mod+-'], group: 'Reading', whileTyping: true, run: () => { stepTextSize(-1); } },
  usualText: { label: 'Usual text size', keys: ['Mod+0'], group: 'Reading', whileTyping: true, run: () => { changePreferences({ textSize: 19 }); } },
  caret: { label: 'Text cursor, to select with the arrow keys', keys: ['F7'], group: 'Highlighting', run: toggleCaret },
  highlight: { label: 'Highlight the selection', keys: ['h'], group: 'Highlighting', run: highlightSelection },
  code: { label: 'Code sentence by sentence, or by quotations', keys: ['p'], group: 'Highlighting', run: beginCoding },
  ...digitCommands(),
  next: { label: 'Next highlight', keys: ['j'], group: 'Highlighting', run: () => { stepHighlight(1); } },
  previous: { label: 'Previous highlight', keys: ['k'], group: 'Highlighting', run: () => { stepHighlight(-1); } },
  move: { label: 'Move the chosen highlight to the selection', keys: ['m'], group: 'Highlighting', run: moveChosen },
  pickEdge: { label: 'Move an edge of the chosen highlight', keys: ['e'], group: 'Highlighting', run: pickEdge },
  split: { label: 'Split the chosen highlight at the selection or cursor', keys: ['x'], group: 'Highlighting', run: () => void splitPassage() },
  merge: { label: 'Merge the chosen highlight with what it touches, or the next', keys: ['g'], group: 'Highlighting', run: () => void mergePassages() },
  extendToSentences: { label: 'Extend to the whole sentence', keys: ['u'], group: 'Highlighting', run: () => void extendToSentences() },
  extendToQuotation: { label: 'Extend to the whole quotation', keys: ['q'], group: 'Highlighting', run: () => void extendToQuotation() },
  cycle: { label: 'Next of the highlights over the same words', keys: ['o'], group: 'Highlighting', run: cyclePassages },
  remove: { label: 'Remove the chosen highlight', keys: ['Delete', 'Backspace'], group: 'Highlighting', run: removeChosen },
  correct: { label: 'Correct the paragraph’s text', keys: ['c'], group: 'Reading', run: () => { beginCorrection(); } },
  toggleAside: { label: 'Set the paragraph aside, or bring it back', keys: ['r'], group: 'Reading', run: () => { toggleAside(); } },
  note: { label: 'Write a note', keys: ['n'], group: 'Notes', run: () => { fillIn('note'); } },
  sideNotes: { label: 'Show all side notes, the chosen one or none', keys: ['v'], group: 'Notes', run: stepSideNotes },
  speaker: { label: 'Name the speaker', keys: ['s'], group: 'Notes', run: () => { fillIn('speaker'); } },
  topic: { label: 'Add a topic', keys: ['t'], group: 'Notes', run: () => { fillIn('topic'); } },
  attribution: { label: 'Say how the article carries it', keys: ['a'], group: 'Notes', run: () => { fillIn('attribution'); } },
  accept: { label: 'Accept the proposed attribution', keys: ['y'], group: 'Notes', run: proposeOnChosen },
  leave: { label: 'Let go of the selection or highlight', keys: ['Escape'], group: 'Reading', run: leave },
  palette: { label: 'All commands', keys: ['Mod+k'], group: 'Reading', whileTyping: true, run: openDialog('palette') },
  showKeys: { label: 'All keys', keys: ['?'], group: 'Reading', run: openDialog('keys') },
} as const satisfies Record<string, Command>;

function digitCommands(): Record<`digit${string}`, Command> {
  return Object.fromEntries(
    Array.from('123456789', (key) => [
      `digit${key}`,
      { label: `Tag ${key}`, keys: [key], group: null, run: () => { giveTagWithKey(key); } },
    ]),
  );
}

/** The stances as the toolbar and the menu offer them. */
export function stancesInOrder(): ReturnType<typeof tagsInOrder> {
  return tagsInOrder(getDesk().library.tags.values(), 'stance');
}

/** Runs a command of the menu. In a text field undo and redo are the field's own. */
export function runMenuCommand(command: MenuCommand): void {
  if (getDesk().phase === 'problem') return;
  const isForField = (command === 'undo' || command === 'redo') && isTextField(document.activeElement);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches a field's own undo
  if (isForField) document.execCommand(command);
  else commands[command].run();
}
