import { memo, type ReactNode } from 'react';
import type { Highlight, Speaker, Tag } from '../../core/records';
import { TagMark } from '../controls/tag-mark';
import { chooseHighlight } from '../desk/navigate';
import { attributionNames } from './attribution-names';
import { ChosenNote } from './chosen-note';
import { RenderedNote } from './rendered-note';

interface Props {
  highlight: Highlight;
  tags: readonly Tag[];
  speaker: Speaker | undefined;
  isChosen: boolean;
  /** Whether its words do not stand at their place in the text. */
  isOrphan: boolean;
}

/** One side note: what its highlight carries; open for changes while it is the chosen one. */
export const NoteCard = memo(function NoteCard({ highlight, tags, speaker, isChosen, isOrphan }: Props): ReactNode {
  const look = `colour-${tags[0]?.colour ?? 'plain'} pattern-${tags[0]?.pattern ?? 'solid'}`;
  return (
    <li className={`note-card ${look} ${isChosen ? 'chosen' : ''}`} data-note={highlight.id}>
      {isOrphan ? <p className="orphan">Not found in the text: “{highlight.anchor.exact}”</p> : null}
      {isChosen ? (
        <ChosenNote key={highlight.id} highlight={highlight} speaker={speaker} />
      ) : (
        <>
          <button
            type="button"
            className="note-summary"
            onClick={() => {
              chooseHighlight(highlight.id);
            }}
          >
            <span className="visually-hidden">Note on “{highlight.anchor.exact}”:</span>
            {tags.length === 0 && !speaker ? <span className="muted">Highlight</span> : null}
            {tags.map((tag) => (
              <span key={tag.id} className="chip">
                <TagMark tag={tag} /> {tag.name}
              </span>
            ))}
            {speaker ? <span className="speaker">{speaker.name}</span> : null}
            {highlight.attribution === null ? null : (
              <span className="muted">{attributionNames[highlight.attribution]}</span>
            )}
          </button>
          {highlight.note === '' ? null : <RenderedNote note={highlight.note} />}
        </>
      )}
    </li>
  );
});
