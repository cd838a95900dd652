import { Check, Trash2 } from 'lucide-react';
import { useCallback, useMemo, type ReactNode } from 'react';
import { tagsInOrder } from '../../core/library';
import { attributions, type Attribution } from '../../core/attribution';
import type { Highlight, Speaker } from '../../core/records';
import { keyOf, useKeyWords } from '../command-keys';
import { Combobox } from '../controls/combobox';
import { TagMark } from '../controls/tag-mark';
import { editLibrary } from '../desk/ask-main';
import { acceptProposal, namesAround, proposalFor } from '../desk/highlight-passage';
import { removeChosen } from '../desk/passage-actions';
import { useDesk } from '../desk/state';
import { focusIds } from '../focus';
import { attributionNames } from './attribution-names';
import { NoteEditor } from './note-editor';
import { TopicField } from './topic-field';

/** The chosen highlight's side note, open for changes: its stances, topics, speaker, attribution and note. */
export function ChosenNote({ highlight, speaker }: { highlight: Highlight; speaker: Speaker | undefined }): ReactNode {
  const tags = useDesk((state) => state.library.tags);
  const { withKey } = useKeyWords();
  const { id } = highlight;
  const write = useCallback(
    (note: string, session: string) => editLibrary('writeNote', { highlightId: id, note, session }),
    [id],
  );
  return (
    <div className="chosen-note" role="group" aria-label={`Highlight “${highlight.anchor.exact}”`}>
      <div className="stances" role="group" aria-label="Stances">
        {tagsInOrder(tags.values(), 'stance').map((tag) => (
          <button
            key={tag.id}
            type="button"
            className={`stance-toggle colour-${tag.colour}`}
            aria-pressed={highlight.tags.includes(tag.id)}
            title={tag.key === null ? tag.definition : `${tag.definition} (${tag.key})`}
            onClick={() => void editLibrary('toggleTag', { highlightId: id, tagId: tag.id })}
          >
            <TagMark tag={tag} /> {tag.name}
          </button>
        ))}
        <button type="button" className="button quiet icon-only remove" aria-label="Remove highlight" title={withKey('Remove highlight', 'remove')} onClick={removeChosen}>
          <Trash2 size={15} aria-hidden />
        </button>
      </div>
      <NoteEditor
        id={focusIds.note}
        label="Side note"
        placeholder={withKey('Write a note', 'note')}
        note={highlight.note}
        highlightId={id}
        write={write}
      />
      <Proposal highlight={highlight} />
      <SpeakerField highlight={highlight} speaker={speaker} />
      <label className="labelled">
        <span>Attribution</span>
        <select
          id={focusIds.attribution}
          className="field"
          value={highlight.attribution ?? ''}
          onChange={(event) => {
            const attribution = event.target.value === '' ? null : (event.target.value as Attribution);
            void editLibrary('attribute', { highlightId: id, attribution });
          }}
        >
          <option value="">Not said</option>
          {attributions.map((attribution) => (
            <option key={attribution} value={attribution}>
              {attributionNames[attribution]}
            </option>
          ))}
        </select>
      </label>
      <TopicField highlight={highlight} />
    </div>
  );
}

function Proposal({ highlight }: { highlight: Highlight }): ReactNode {
  const { withKey } = useKeyWords();
  const proposal = proposalFor(highlight);
  if (!proposal) return null;
  const parts = [proposal.attribution === null ? null : attributionNames[proposal.attribution], proposal.speakerName];
  return (
    <button type="button" className="button quiet proposal" title={withKey('Accept', 'accept')} onClick={() => void acceptProposal(highlight)}>
      <Check size={15} aria-hidden />
      {parts.filter((part) => part !== null).join(', ')}?
      <kbd aria-hidden>{keyOf('accept')}</kbd>
    </button>
  );
}

function SpeakerField({ highlight, speaker }: { highlight: Highlight; speaker: Speaker | undefined }): ReactNode {
  const speakers = useDesk((state) => state.library.speakers);
  const body = useDesk((state) => state.body);
  const { withKey } = useKeyWords();
  const options = useMemo(() => {
    const inParagraph = body ? namesAround(body, highlight) : [];
    return [...new Set([...inParagraph, ...[...speakers.values()].map(({ name }) => name).sort()])];
  }, [body, speakers, highlight]);
  return (
    <div className="labelled">
      <span>Speaker</span>
      <Combobox
        id={focusIds.speaker}
        label="Speaker"
        placeholder={withKey('Who holds this stance?', 'speaker')}
        value={speaker?.name ?? ''}
        options={options}
        onCommit={(name) =>
          void editLibrary('attribute', { highlightId: highlight.id, speaker: { name, newId: crypto.randomUUID() } })
        }
      />
    </div>
  );
}
