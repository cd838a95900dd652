import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { tagsInOrder } from '../../core/library';
import { colours, patterns } from '../../core/palette';
import type { TagKind } from '../../core/records';
import { Dialog } from '../controls/dialog';
import { editLibrary } from '../desk/ask-main';
import { useDesk } from '../desk/state';
import { SpeakerRows } from './speaker-rows';
import { TagRow } from './tag-row';

const sections = [
  ['stance', 'Stances', 'New stance'],
  ['topic', 'Topics', 'New topic'],
] as const;

/** The codebook: every stance and topic with its look, key and definition, and the speakers. */
export function CodebookDialog(): ReactNode {
  const tags = useDesk((state) => state.library.tags);
  return (
    <Dialog title="Codebook" className="wide">
      {sections.map(([kind, title, addLabel]) => {
        const ofKind = tagsInOrder(tags.values(), kind);
        return (
          <section key={kind} className="codebook-section" aria-label={title}>
            <h3>{title}</h3>
            {ofKind.length === 0 ? <p className="muted">Topics say what a stance is about: sanctions, energy, elections.</p> : null}
            <ul>
              {ofKind.map((tag, index) => (
                <TagRow key={tag.id} tag={tag} index={index} ofKind={ofKind} />
              ))}
            </ul>
            <button type="button" className="button" onClick={() => void addTag(kind, ofKind.map(({ name }) => name))}>
              <Plus size={15} aria-hidden /> {addLabel}
            </button>
          </section>
        );
      })}
      <SpeakerRows />
    </Dialog>
  );
}

async function addTag(kind: TagKind, names: readonly string[]): Promise<void> {
  const base = kind === 'stance' ? 'New stance' : 'New topic';
  let name = base;
  for (let number = 2; names.includes(name); number += 1) name = `${base} ${String(number)}`;
  const id = crypto.randomUUID();
  await editLibrary('addTag', {
    id,
    kind,
    name,
    colour: colours[names.length % colours.length] ?? 'slate',
    pattern: patterns[names.length % patterns.length] ?? 'solid',
    key: kind === 'stance' ? freeKey() : null,
    parent: null,
    definition: '',
  });
  requestAnimationFrame(() => {
    const field = document.getElementById(`tag-name-${id}`);
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    field.select();
  });
}

function freeKey(): string | null {
  const taken = new Set([...useDesk.getState().library.tags.values()].map(({ key }) => key));
  return Array.from('123456789').find((key) => !taken.has(key)) ?? null;
}
