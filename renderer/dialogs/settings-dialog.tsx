import { useId, type ReactNode } from 'react';
import { bookChapters, textSizes, themes, type Preferences } from '../../core/preferences';
import { changePreferences } from '../desk/change-preferences';
import { Dialog } from '../controls/dialog';
import { askMain } from '../desk/ask-main';
import { useDesk } from '../desk/state';
import { KeyList } from './key-list';

const themeNames: Record<Preferences['theme'], string> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const chapterNames: Record<Preferences['bookChapters'], string> = { whole: 'One article', each: 'An article a chapter' };

/** What the user prefers, where the library lies, and the keys. */
export function SettingsDialog(): ReactNode {
  const { theme, textSize, selectsWholeWords, bookChapters: chapters } = useDesk((state) => state.preferences);
  const place = useDesk((state) => state.place);
  return (
    <Dialog title="Settings" className="wide">
      <section className="setting">
        <Choices legend="Theme" of={themes} chosen={theme} label={(name) => themeNames[name]} choose={(name) => { changePreferences({ theme: name }); }} />
        <Choices legend="Text size" of={textSizes} chosen={textSize} label={String} choose={(size) => { changePreferences({ textSize: size }); }} />
        <p className="type-sample" style={{ fontSize: `${String(textSize / 16)}rem` }}>
          The minister chose her words with care.
        </p>
      </section>
      <section className="setting">
        <fieldset className="choices">
          <legend>Selecting</legend>
          <label title="Hold Alt while letting go of the button to select to the letter">
            <input type="checkbox" checked={selectsWholeWords} onChange={() => { changePreferences({ selectsWholeWords: !selectsWholeWords }); }} />
            Select whole words with the mouse (with Alt held, to the letter)
          </label>
        </fieldset>
        <Choices legend="E-books become" of={bookChapters} chosen={chapters} label={(name) => chapterNames[name]} choose={(name) => { changePreferences({ bookChapters: name }); }} />
      </section>
      <section className="setting">
        <h3>Library</h3>
        <p className="folder">{place.folder}</p>
        <div className="buttons">
          <button type="button" className="button" onClick={() => void askMain('showLibraryFolder', undefined)}>Show in file manager</button>
          <button type="button" className="button" onClick={() => void askMain('openLibrary', { folder: null })}>Open another…</button>
          <button type="button" className="button" onClick={() => void askMain('newLibrary', undefined)}>New…</button>
        </div>
        {place.recent.length > 1 ? (
          <ul className="recent" aria-label="Recent libraries">
            {place.recent
              .filter((folder) => folder !== place.folder)
              .map((folder) => (
                <li key={folder}>
                  <button type="button" className="button quiet" onClick={() => void askMain('openLibrary', { folder })}>{folder}</button>
                </li>
              ))}
          </ul>
        ) : null}
      </section>
      <section className="setting">
        <h3>Keys</h3>
        <KeyList />
      </section>
    </Dialog>
  );
}

interface ChoicesProps<Value> {
  legend: string;
  of: readonly Value[];
  chosen: Value;
  label: (value: Value) => string;
  choose: (value: Value) => void;
}

function Choices<Value extends string | number>({ legend, of: values, chosen, label, choose }: ChoicesProps<Value>): ReactNode {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => { choose(value); }} />
          {label(value)}
        </label>
      ))}
    </fieldset>
  );
}
