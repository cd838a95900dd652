import { useEffect, useState, type ReactNode } from 'react';
import { commandEntry, type CommandName } from '../../core/commands/command-table';
import { whyNotKey } from '../../core/commands/key-name';
import { commandOfKey, giveKey, giveUsualKeys, type Keymap } from '../../core/commands/keymap';
import { commandLabel, describeKey } from '../command-keys';
import { changePreferences } from '../desk/change-preferences';
import { nameOfPress } from '../keyboard';

interface Props {
  name: CommandName;
  keymap: Keymap;
  end: () => void;
}

/** Keys that lead on in the dialog, or are a part of the key to come. */
const passed = new Set(['Tab', 'Enter', ' ', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified']);

/** Waits for the key that a command is to have. One that is another's is taken from it only once the user says so. */
export function KeyChange({ name, keymap, end }: Props): ReactNode {
  const [wanted, setWanted] = useState<string | null>(null);
  const owner = wanted === null ? null : commandOfKey(wanted, keymap);
  const refusal = wanted === null ? null : whyNotKey(wanted);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (passed.has(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const key = nameOfPress(event);
      if (event.key === 'Escape') end();
      else if (key === '') setWanted(event.key);
      else if (whyNotKey(key) === null && [null, name].includes(commandOfKey(key, keymap))) give(giveKey(keymap, name, key), end);
      else setWanted(key);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, [name, keymap, end]);

  return (
    <div className="key-change">
      <p role="status">{sentence(wanted, refusal, owner)}</p>
      {wanted !== null && refusal === null ? (
        <button type="button" className="button" onClick={() => { give(giveKey(keymap, name, wanted), end); }}>
          Take it
        </button>
      ) : null}
      {keymap[name] === undefined ? null : (
        <button type="button" className="button" onClick={() => { give(giveUsualKeys(keymap, name), end); }}>
          Usual: {commandEntry(name).keys.map(describeKey).join(' or ') || 'no key'}
        </button>
      )}
      <button type="button" className="button" onClick={() => { give({ ...keymap, [name]: [] }, end); }}>
        No key
      </button>
    </div>
  );
}

function give(keymap: Keymap, end: () => void): void {
  changePreferences({ keymap });
  end();
}

function sentence(wanted: string | null, refusal: string | null, owner: CommandName | null): string {
  if (wanted === null) return 'Press the new key. Esc leaves it as it is.';
  const key = describeKey(wanted);
  if (refusal !== null) return `${key} ${refusal}.`;
  return owner === null ? `${key} is free.` : `${key} is the key for “${commandLabel(owner)}”.`;
}
