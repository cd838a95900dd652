/** Where the list of keys shows a command; one without a group is in menus and on buttons only. */
export const commandGroups = ['Reading', 'Highlighting', 'Notes', 'Library'] as const;

/** One thing the user can do. Keys, palette, menus and buttons all read it here. */
export interface CommandEntry {
  label: string;
  /** What the menu calls it, where that is not its label. */
  menuLabel?: string;
  /** Its usual keys, the one that is shown first: as `KeyboardEvent.key`, with `Mod+` for Ctrl or ⌘ and `Shift+` before it. */
  keys: readonly string[];
  group: (typeof commandGroups)[number] | null;
  /** Whether its keys also work while typing in a text field; those that are a character never do. */
  whileTyping?: true;
  /** Whether its keys are what every program has them for, and stay. */
  isFixed?: true;
}

export const commandTable = {
  import: { label: 'Import…', keys: ['Mod+i'], group: 'Library', whileTyping: true },
  importFolder: { label: 'Import folder…', keys: ['Mod+Shift+i'], group: 'Library', whileTyping: true },
  paste: { label: 'Import what is on the clipboard', keys: ['Mod+v'], group: 'Library', isFixed: true },
  export: { label: 'Export as Markdown…', keys: ['Mod+e'], group: 'Library', whileTyping: true },
  find: { label: 'Search library', menuLabel: 'Search Library…', keys: ['Mod+Shift+f', '/'], group: 'Library', whileTyping: true },
  findInArticle: { label: 'Find in the article', menuLabel: 'Find in Article…', keys: ['Mod+f', 'f'], group: 'Reading', whileTyping: true },
  codebook: { label: 'Codebook…', keys: ['Mod+b'], group: 'Library', whileTyping: true },
  history: { label: 'History…', keys: ['Mod+Shift+h'], group: 'Library', whileTyping: true },
  backups: { label: 'Backups…', keys: ['Mod+Shift+b'], group: 'Library', whileTyping: true },
  trash: { label: 'Trash…', keys: ['Mod+Shift+t'], group: 'Library', whileTyping: true },
  settings: { label: 'Settings…', keys: ['Mod+,'], group: 'Library', whileTyping: true },
  editDetails: { label: 'Edit article details…', menuLabel: 'Edit Details…', keys: ['Mod+d'], group: 'Library', whileTyping: true },
  reviewImport: { label: 'Review import…', keys: ['Mod+Shift+r'], group: 'Library', whileTyping: true },
  deleteArticle: { label: 'Delete article', keys: ['Mod+Backspace'], group: 'Library' },
  undo: { label: 'Undo', keys: ['Mod+z'], group: 'Library' },
  redo: { label: 'Redo', keys: ['Mod+Shift+z', 'Mod+y'], group: 'Library' },
  nextPane: { label: 'Next pane', keys: ['F6'], group: 'Reading', whileTyping: true },
  previousPane: { label: 'Previous pane', keys: ['Shift+F6'], group: 'Reading', whileTyping: true },
  goBack: { label: 'Back to the article before', menuLabel: 'Back', keys: ['Mod+['], group: 'Reading', whileTyping: true },
  goAhead: { label: 'Ahead again', menuLabel: 'Ahead', keys: ['Mod+]'], group: 'Reading', whileTyping: true },
  compare: { label: 'Show another article beside this one, or close it', menuLabel: 'Article Beside', keys: ['Mod+Shift+d'], group: 'Reading', whileTyping: true },
  swapSides: { label: 'Swap the two articles', keys: ['w'], group: 'Reading' },
  toggleArticles: { label: 'Show or hide articles', menuLabel: 'Articles', keys: ['Mod+\\'], group: 'Reading' },
  toggleNotes: { label: 'Show or hide the notes drawer', menuLabel: 'Notes Drawer', keys: ['Mod+Shift+\\'], group: null },
  largerText: { label: 'Larger text', keys: ['Mod+=', 'Mod++'], group: 'Reading', whileTyping: true },
  smallerText: { label: 'Smaller text', keys: ['Mod+-'], group: 'Reading', whileTyping: true },
  usualText: { label: 'Usual text size', keys: ['Mod+0'], group: 'Reading', whileTyping: true },
  ruler: { label: 'Reading ruler: dim all but the line that is read', menuLabel: 'Reading Ruler', keys: ['l'], group: 'Reading' },
  readAloud: { label: 'Read aloud, or end it', menuLabel: 'Read Aloud', keys: ['Mod+Shift+u'], group: 'Reading', whileTyping: true },
  caret: { label: 'Text cursor, to select with the arrow keys', menuLabel: 'Text Cursor', keys: ['F7'], group: 'Highlighting' },
  highlight: { label: 'Highlight the selection', keys: ['h'], group: 'Highlighting' },
  code: { label: 'Code sentence by sentence, or by quotations', menuLabel: 'Code Step by Step', keys: ['p'], group: 'Highlighting' },
  next: { label: 'Next highlight', keys: ['j'], group: 'Highlighting' },
  previous: { label: 'Previous highlight', keys: ['k'], group: 'Highlighting' },
  move: { label: 'Move the chosen highlight to the selection', menuLabel: 'Move to Selection', keys: ['m'], group: 'Highlighting' },
  pickEdge: { label: 'Move an edge of the chosen highlight', menuLabel: 'Move Edges', keys: ['e'], group: 'Highlighting' },
  split: { label: 'Split the chosen highlight at the selection or cursor', menuLabel: 'Split', keys: ['x'], group: 'Highlighting' },
  merge: { label: 'Merge the chosen highlight with what it touches, or the next', menuLabel: 'Merge', keys: ['g'], group: 'Highlighting' },
  extendToSentences: { label: 'Extend to the whole sentence', menuLabel: 'Extend to Sentence', keys: ['u'], group: 'Highlighting' },
  extendToQuotation: { label: 'Extend to the whole quotation', menuLabel: 'Extend to Quotation', keys: ['q'], group: 'Highlighting' },
  cycle: { label: 'Next of the highlights over the same words', menuLabel: 'Next Overlapping Highlight', keys: ['o'], group: 'Highlighting' },
  remove: { label: 'Remove the chosen highlight', menuLabel: 'Remove Highlight', keys: ['Delete', 'Backspace'], group: 'Highlighting' },
  correct: { label: 'Correct the paragraph’s text', menuLabel: 'Correct Paragraph’s Text', keys: ['c'], group: 'Reading' },
  toggleAside: { label: 'Set the paragraph aside, or bring it back', menuLabel: 'Set Paragraph Aside', keys: ['r'], group: 'Reading' },
  note: { label: 'Write a note', keys: ['n'], group: 'Notes' },
  sideNotes: { label: 'Show all side notes, the chosen one or none', menuLabel: 'Side Notes: All, Chosen, None', keys: ['v'], group: 'Notes' },
  speaker: { label: 'Name the speaker', keys: ['s'], group: 'Notes' },
  topic: { label: 'Add a topic', keys: ['t'], group: 'Notes' },
  attribution: { label: 'Say how the article carries it', menuLabel: 'Attribution', keys: ['a'], group: 'Notes' },
  accept: { label: 'Accept the proposed attribution', keys: ['y'], group: 'Notes' },
  leave: { label: 'Let go of the selection or highlight', keys: ['Escape'], group: 'Reading', isFixed: true },
  palette: { label: 'All commands', keys: ['Mod+k'], group: 'Reading', whileTyping: true },
  tour: { label: 'Show the tour', keys: [], group: 'Reading' },
  showKeys: { label: 'All keys', menuLabel: 'Keys', keys: ['?'], group: 'Reading' },
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof commandTable;

export const commandNames = Object.keys(commandTable) as CommandName[];

export function commandEntry(name: CommandName): CommandEntry {
  return commandTable[name];
}
