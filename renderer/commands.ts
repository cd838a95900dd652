import type { CommandName } from '../core/commands/command-table';
import { sideNoteModes, textSizes } from '../core/preferences';
import { toggleReadAloud } from './aloud/read-aloud';
import { toggleCompare } from './beside/compare';
import { beginCoding } from './coding/coding';
import { askMain, editLibrary } from './desk/ask-main';
import { changePreferences } from './desk/change-preferences';
import { beginCorrection } from './desk/correct-block';
import { deleteArticle } from './desk/delete-article';
import { importChosen } from './desk/import-articles';
import { goInTrail, swapSides } from './desk/navigate';
import { fillIn, highlightSelection, moveChosen, proposeOnChosen, removeChosen, stepHighlight } from './desk/passage-actions';
import { reviewImport } from './desk/review-import';
import { getDesk, setDesk, type DialogName } from './desk/state';
import { cyclePassages } from './edges/cycle-passages';
import { pickEdge } from './edges/edge-keys';
import { mergePassages } from './edges/merge-passages';
import { splitPassage } from './edges/split-passage';
import { extendToQuotation, extendToSentences } from './edges/widen-passage';
import { openFind } from './find/find-in-article';
import { focusOnceThere, focusPane, focusSearch, isTextField } from './focus';
import { blockUnderSelection, clearSelection, selectedRange } from './sheet/selection';
import { toggleCaret } from './sheet/caret';
import { beginTour } from './tour/tour';

const openDialog = (dialog: DialogName) => (): void => {
  setDesk({ dialog });
};

/** Sets the paragraph at the selection or the focus aside, or brings it back. */
export function toggleAside(block = blockUnderSelection()): void {
  const { articleId, library } = getDesk();
  const article = articleId === null ? undefined : library.articles.get(articleId);
  if (!article || block === null) return;
  const aside = !article.setAside.includes(block);
  setDesk({ announcement: aside ? 'Set aside' : 'Brought back' });
  void editLibrary('setBlocksAside', { articleId: article.id, blocks: [block], aside });
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

function toggleRuler(): void {
  const readingRuler = !getDesk().preferences.readingRuler;
  changePreferences({ readingRuler });
  setDesk({ announcement: readingRuler ? 'Reading ruler on' : 'Reading ruler off' });
}

const sideNotesSaid = { all: 'All side notes', chosen: 'Only the chosen side note', none: 'No side notes' } as const;

function stepSideNotes(): void {
  const at = sideNoteModes.indexOf(getDesk().preferences.sideNotes);
  const sideNotes = sideNoteModes[(at + 1) % sideNoteModes.length] ?? 'all';
  changePreferences({ sideNotes });
  setDesk({ announcement: sideNotesSaid[sideNotes] });
}

/** What each command of the table does. */
export const commands: Readonly<Record<CommandName, () => void>> = {
  import: () => void importChosen('files'),
  importFolder: () => void importChosen('folder'),
  paste: () => undefined,
  export: () => {
    if (getDesk().articleId !== null) setDesk({ dialog: 'export' });
  },
  find: focusSearch,
  findInArticle: openFind,
  codebook: openDialog('codebook'),
  history: openDialog('history'),
  backups: openDialog('backups'),
  trash: () => { setDesk(({ notice }) => ({ dialog: 'trash', notice: notice?.kind === 'error' ? notice : null })); },
  settings: openDialog('settings'),
  editDetails: () => {
    if (getDesk().articleId !== null) setDesk({ dialog: 'details' });
  },
  reviewImport: reviewImport,
  deleteArticle: () => {
    const { articleId } = getDesk();
    if (articleId !== null) void deleteArticle(articleId);
  },
  undo: () => void askMain('undo', undefined),
  redo: () => void askMain('redo', undefined),
  nextPane: () => { focusPane(1); },
  previousPane: () => { focusPane(-1); },
  goBack: () => void goInTrail('back'),
  goAhead: () => void goInTrail('ahead'),
  compare: toggleCompare,
  swapSides,
  toggleArticles,
  toggleNotes: () => {
    setDesk(({ drawer }) => ({ drawer: drawer === 'notes' ? null : 'notes' }));
  },
  largerText: () => { stepTextSize(1); },
  smallerText: () => { stepTextSize(-1); },
  ruler: toggleRuler,
  readAloud: () => void toggleReadAloud(),
  usualText: () => { changePreferences({ textSize: 19 }); },
  caret: toggleCaret,
  highlight: highlightSelection,
  code: beginCoding,
  next: () => { stepHighlight(1); },
  previous: () => { stepHighlight(-1); },
  move: moveChosen,
  pickEdge,
  split: () => void splitPassage(),
  merge: () => void mergePassages(),
  extendToSentences: () => void extendToSentences(),
  extendToQuotation: () => void extendToQuotation(),
  cycle: cyclePassages,
  remove: removeChosen,
  correct: () => { beginCorrection(); },
  toggleAside: () => { toggleAside(); },
  note: () => { fillIn('note'); },
  sideNotes: stepSideNotes,
  speaker: () => { fillIn('speaker'); },
  topic: () => { fillIn('topic'); },
  attribution: () => { fillIn('attribution'); },
  accept: proposeOnChosen,
  leave,
  palette: () => {
    setDesk({ dialog: 'palette' });
    focusOnceThere(() => document.querySelector<HTMLElement>('.palette input'));
  },
  tour: beginTour,
  showKeys: openDialog('keys'),
};

/** Runs a command of the menu. In a text field undo and redo are the field's own. */
export function runMenuCommand(command: CommandName): void {
  if (getDesk().phase === 'problem') return;
  const isForField = (command === 'undo' || command === 'redo') && isTextField(document.activeElement);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches a field's own undo
  if (isForField) document.execCommand(command);
  else commands[command]();
}
