import type { ReactNode } from 'react';
import type { Speaker } from '../../core/records';
import { CommittedField } from '../controls/committed-field';
import { editLibrary } from '../desk/ask-main';
import { useDesk } from '../desk/state';
import { MergeMenu } from './merge-menu';
import { offerMerge } from './merge-rows';

const fields = [
  ['name', 'Name'],
  ['role', 'Role'],
  ['affiliation', 'Affiliation'],
] as const;

/** The speakers of the library with their roles and affiliations, changed in place. */
export function SpeakerRows(): ReactNode {
  const speakers = useDesk((state) => state.library.speakers);
  const sorted = [...speakers.values()].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section className="codebook-section" aria-label="Speakers">
      <h3>Speakers</h3>
      {sorted.length === 0 ? <p className="muted">A speaker appears here once a highlight names one.</p> : null}
      <ul>
        {sorted.map((speaker) => (
          <li key={speaker.id} className="speaker-row" aria-label={speaker.name}>
            {fields.map(([field, label]) => (
              <CommittedField
                key={field}
                label={label}
                placeholder={label}
                value={speaker[field]}
                onCommit={(value) => change(speaker, field, value, sorted)}
              />
            ))}
            <MergeMenu what="speaker" item={speaker} all={sorted} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function change(speaker: Speaker, field: 'name' | 'role' | 'affiliation', value: string, all: readonly Speaker[]): Promise<void> {
  if (field === 'name' && offerMerge('speaker', speaker, value, all)) return;
  await editLibrary('changeSpeaker', { speakerId: speaker.id, fields: { [field]: value } });
}
