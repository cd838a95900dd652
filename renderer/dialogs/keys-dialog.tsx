import type { ReactNode } from 'react';
import { commands, type Command } from '../commands';
import { Dialog } from '../controls/dialog';
import { describeKey } from '../keyboard';

const groups = ['Reading', 'Highlighting', 'Notes', 'Library'] as const;

/** Every key there is. */
export function KeysDialog(): ReactNode {
  return (
    <Dialog title="Keys" className="wide">
      <KeyList />
    </Dialog>
  );
}

export function KeyList(): ReactNode {
  const all: readonly Command[] = Object.values(commands);
  return (
    <div className="keys">
      {groups.map((group) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl>
            {group === 'Highlighting' ? <KeyRow label="Give a stance or topic its tag" keys={['1 … 9']} /> : null}
            {all
              .filter((command) => command.group === group)
              .map(({ label, keys }) => (
                <KeyRow key={label} label={label} keys={keys.map(describeKey)} />
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function KeyRow({ label, keys }: { label: string; keys: readonly string[] }): ReactNode {
  return (
    <div>
      <dt>{label.replace(/…$/u, '')}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dd>
    </div>
  );
}
