import { Fragment, useState, type ReactNode } from 'react';
import { commandEntry, commandNames, type CommandEntry, type CommandName } from '../../core/commands/command-table';
import { keysOf } from '../../core/commands/keymap';
import { commandLabel, describeKey } from '../command-keys';
import { changePreferences } from '../desk/change-preferences';
import { useDesk } from '../desk/state';
import { KeyChange } from './key-change';

/** Two columns, each of about as many keys. */
const columns: readonly (readonly NonNullable<CommandEntry['group']>[])[] = [
  ['Highlighting', 'Notes'],
  ['Reading', 'Library'],
];

/** What is written in a note is formatted by these, as in other programs. */
const noteKeys: readonly (readonly [label: string, key: string])[] = [
  ['In a note: bold', 'Mod+b'],
  ['In a note: italic', 'Mod+i'],
  ['In a note: link', 'Mod+Shift+k'],
  ['In a note: numbers, bullets, quotation', 'Mod+Shift+7 … 9'],
  ['In a note: link to a passage or article', '[['],
];

/** The keys of all commands, by group. A press on a command's keys lets the user give it others. */
export function KeyList(): ReactNode {
  const keymap = useDesk((state) => state.preferences.keymap);
  const [changing, setChanging] = useState<CommandName | null>(null);
  const end = (): void => {
    setChanging(null);
  };
  return (
    <>
      <div className="keys">
        {columns.map((groups) => (
          <div key={groups.join(' ')}>
            {groups.map((group) => (
              <section key={group}>
                <h3>{group}</h3>
                <ul>
                  {group === 'Highlighting' ? <FixedRow label="Give a stance or topic its tag" keys={['1 … 9']} /> : null}
                  {commandNames
                    .filter((name) => commandEntry(name).group === group)
                    .map((name) =>
                      commandEntry(name).isFixed ? (
                        <FixedRow key={name} label={commandLabel(name)} keys={keysOf(name, keymap).map(describeKey)} />
                      ) : (
                        <li key={name}>
                          <span>{commandLabel(name)}</span>
                          <KeyButton name={name} keys={keysOf(name, keymap)} isChanging={changing === name} press={() => { setChanging(changing === name ? null : name); }} />
                          {changing === name ? <KeyChange name={name} keymap={keymap} end={end} /> : null}
                        </li>
                      ),
                    )}
                  {group === 'Notes' ? noteKeys.map(([label, key]) => <FixedRow key={label} label={label} keys={[describeKey(key)]} />) : null}
                </ul>
              </section>
            ))}
          </div>
        ))}
      </div>
      {Object.keys(keymap).length === 0 ? null : (
        <button type="button" className="button" onClick={() => { changePreferences({ keymap: {} }); }}>
          All usual keys again
        </button>
      )}
    </>
  );
}

interface KeyButtonProps {
  name: CommandName;
  keys: readonly string[];
  isChanging: boolean;
  press: () => void;
}

function KeyButton({ name, keys, isChanging, press }: KeyButtonProps): ReactNode {
  return (
    <button type="button" className="key-button" aria-expanded={isChanging} title="Change the key" onClick={press}>
      <span className="visually-hidden">{commandLabel(name)}: </span>
      {keys.length === 0 ? <span className="muted">none</span> : keys.map((key, index) => (
        <Fragment key={key}>
          {index === 0 ? null : <span className="visually-hidden"> or </span>}
          <kbd>{describeKey(key)}</kbd>
        </Fragment>
      ))}
    </button>
  );
}

function FixedRow({ label, keys }: { label: string; keys: readonly string[] }): ReactNode {
  return (
    <li>
      <span>{label}</span>
      <span className="key-button fixed">
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </span>
    </li>
  );
}
