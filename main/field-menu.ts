import { Menu, type BrowserWindow } from 'electron';

/** Gives the text fields of a window the usual menu; the article has one of its own. */
export function offerFieldMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, dictionarySuggestions }) => {
    if (!isEditable) return;
    const spellings = dictionarySuggestions.map((word) => ({ label: word, click: () => window.webContents.replaceMisspelling(word) }));
    Menu.buildFromTemplate([
      ...spellings,
      ...(spellings.length === 0 ? [] : [{ type: 'separator' as const }]),
      { role: 'undo', enabled: editFlags.canUndo },
      { role: 'redo', enabled: editFlags.canRedo },
      { type: 'separator' },
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ]).popup({ window });
  });
}
