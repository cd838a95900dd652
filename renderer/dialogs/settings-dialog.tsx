import type { ReactNode } from 'react';
import { bookChapters, textSizes, themes, type Preferences } from '../../core/preferences';
import { changePreferences } from '../commands';
import { Dialog } from '../controls/dialog';
import { askMain } from '../desk/ask-main';
import { useDesk } from '../desk/state';
import { KeyList } from './keys-dialog';

const themeNames: Record<Preferences['theme'], string> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const chapterNames: Record<Preferences['bookChapters'], string> = { whole: 'One article', each: 'An article a chapter' };

/** What the user prefers, where the library lies, and the keys. */
export function SettingsDialog(): ReactNode {
  const { theme, textSize, selectsWholeWords, bookChapters: chosenChapters } = useDesk((state) => state.preferences);
  const place = useDesk((state) => state.place);
  return (
    <Dialog title="Settings" className="wide">
      <section className="setting">
        <fieldset className="choices">
          <legend>Theme</legend>
          {themes.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="theme"
                checked={theme === name}
                onChange={() => {
                  changePreferences({ theme: name });
                }}
              />
              {themeNames[name]}
            </label>
          ))}
        </fieldset>
        <fieldset className="choices">
          <legend>Text size</legend>
          {textSizes.map((size) => (
            <label key={size}>
              <input
                type="radio"
                name="text-size"
                checked={textSize === size}
                onChange={() => {
                  changePreferences({ textSize: size });
                }}
              />
              {size}
            </label>
          ))}
        </fieldset>
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
        <fieldset className="choices">
          <legend>E-books become</legend>
          {bookChapters.map((name) => (
            <label key={name}>
              <input
                type="radio"
                name="book-chapters"
                checked={chosenChapters === name}
                onChange={() => {
                  changePreferences({ bookChapters: name });
                }}
              />
              {chapterNames[name]}
            </label>
          ))}
        </fieldset>
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
