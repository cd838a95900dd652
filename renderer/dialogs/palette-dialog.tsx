import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { matchLabel } from '../../core/match-label';
import { commandEntry, commandNames } from '../../core/commands/command-table';
import { commandOfKey } from '../../core/commands/keymap';
import { commandLabel, keyOf } from '../command-keys';
import { commands } from '../commands';
import { closeDialog, Dialog } from '../controls/dialog';
import { openArticle, openBeside } from '../desk/navigate';
import { getDesk } from '../desk/state';
import { selectRange } from '../edges/select-range';
import { nameOfPress } from '../keyboard';
import { selectedRange } from '../sheet/selection';

/** Something to run from the palette. */
interface Entry {
  label: string;
  key: string;
  run: () => void;
  /** What it does with Ctrl or ⌘ held. */
  runBeside?: () => void;
}

const mostArticles = 8;
/** What was run before, the last one first. */
let lastRun: string[] = [];

/** Every command by its name, and each article by its title: what is typed picks among them. */
export function PaletteDialog(): ReactNode {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  // The field takes the selection away that a command may be for.
  const [selected] = useState(selectedRange);
  const entries = entriesFor(typed);
  const run = (entry: Entry | undefined, isBeside = false): void => {
    if (!entry) return;
    lastRun = [entry.label, ...lastRun.filter((label) => label !== entry.label)];
    closeDialog();
    // Once the focus is back where it was, which a command may ask for.
    requestAnimationFrame(() => {
      if (selected) selectRange(selected);
      (isBeside ? (entry.runBeside ?? entry.run) : entry.run)();
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) move(step);
    else if (event.key === 'Enter') run(entries[active], event.ctrlKey || event.metaKey);
    else if (commandOfKey(nameOfPress(event.nativeEvent), getDesk().preferences.keymap) === 'palette' && (event.ctrlKey || event.metaKey)) closeDialog();
    else return;
    event.preventDefault();
  };
  const move = (step: number): void => {
    const next = (active + step + entries.length) % Math.max(1, entries.length);
    setActive(next);
    document.getElementById(`${listId}-${String(next)}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog title="Commands" className="palette">
      <input
        type="text"
        className="field"
        role="combobox"
        aria-label="Command"
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={entries.length === 0 ? undefined : `${listId}-${String(active)}`}
        autoComplete="off"
        spellCheck={false}
        placeholder="What do you want to do?"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id={listId} role="listbox" aria-label="Commands">
        {entries.map((entry, index) => (
          <li
            key={index}
            id={`${listId}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
            }}
            onClick={(event) => { run(entry, event.ctrlKey || event.metaKey); }}
          >
            <span>{entry.label}</span>
            {entry.key === '' ? null : <kbd aria-hidden>{entry.key}</kbd>}
          </li>
        ))}
      </ul>
      {entries.length === 0 ? <p role="status">No command or article is called so.</p> : null}
    </Dialog>
  );
}

function entriesFor(typed: string): Entry[] {
  const own = commandNames
    .filter((name) => commandEntry(name).group !== null && name !== 'paste' && name !== 'palette')
    .map((name): Entry => ({ label: commandLabel(name), key: keyOf(name), run: commands[name] }));
  const found = ranked(own, typed, ({ label }) => {
    const before = lastRun.indexOf(label);
    return before === -1 ? lastRun.length : before;
  });
  if (typed.trim() === '') return found;
  const articles = [...getDesk().library.articles.values()].map(({ id, title }): Entry => ({ label: `Open “${title}”`, key: '', run: () => void openArticle(id), runBeside: () => void openBeside(id) }));
  const byTitle = ranked(articles, typed, () => 0, (label) => label.slice('Open “'.length));
  return [...found, ...byTitle.slice(0, mostArticles)];
}

/** The entries that answer what was typed, best first; those that answer alike by `order`. */
function ranked(entries: readonly Entry[], typed: string, order: (entry: Entry) => number, named: (label: string) => string = (label) => label): Entry[] {
  return entries
    .flatMap((entry) => {
      const score = matchLabel(named(entry.label), typed);
      return score === null ? [] : [{ entry, score }];
    })
    .sort((a, b) => a.score - b.score || order(a.entry) - order(b.entry))
    .map(({ entry }) => entry);
}
