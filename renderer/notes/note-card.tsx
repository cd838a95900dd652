import { memo, useRef, useState, type ReactNode } from 'react';
import { excerptNote } from '../../core/note-excerpt';
import type { Highlight, Id, Speaker, Tag } from '../../core/records';
import { TagMark } from '../controls/tag-mark';
import { chooseHighlight } from '../desk/navigate';
import { attributionNames } from './attribution-names';
import { ChosenNote } from './chosen-note';
import { RenderedNote } from './rendered-note';

interface Props {
  highlight: Highlight;
  tags: ReadonlyMap<Id, Tag>;
  speaker: Speaker | undefined;
  isChosen: boolean;
  /** Whether its words do not stand at their place in the text. */
  isOrphan: boolean;
  /** In CSS pixels below the top of the list. */
  top: number;
  /** Its place among all notes, from 1 on, of which only some are drawn. */
  position: number;
  size: number;
}

/** How long the pointer rests on a line before it is laid open, in ms. */
const restingTime = 200;

/** One side note: a line until it is chosen, then open for changes. A line under the pointer or the focus is laid open for reading. */
export const NoteCard = memo(function NoteCard({ highlight, tags, speaker, isChosen, isOrphan, top, position, size }: Props): ReactNode {
  const own = highlight.tags.flatMap((id) => tags.get(id) ?? []);
  const [isOpen, setIsOpen] = useState(false);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const open = (after: number): void => {
    clearTimeout(resting.current);
    resting.current = setTimeout(() => { setIsOpen(true); }, after);
  };
  const close = (): void => {
    clearTimeout(resting.current);
    setIsOpen(false);
  };
  const look = `colour-${own[0]?.colour ?? 'plain'} pattern-${own[0]?.pattern ?? 'solid'}`;
  const state = isChosen ? 'chosen' : isOpen ? 'open' : '';
  return (
    <li
      className={`note-card ${look} ${state}`}
      data-note={highlight.id}
      aria-setsize={size}
      aria-posinset={position}
      style={{ translate: `0 ${String(top)}px` }}
      onPointerEnter={() => { open(restingTime); }}
      onPointerLeave={({ currentTarget }) => {
        if (!currentTarget.contains(document.activeElement)) close();
      }}
      onFocus={() => { open(0); }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close();
      }}
    >
      {isChosen && isOrphan ? <p className="orphan">Not found in the text: “{highlight.anchor.exact}”</p> : null}
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
            {isOrphan ? <span className="muted">Not found in the text: “{highlight.anchor.exact}”</span> : null}
            {own.length === 0 && !speaker && !isOrphan && highlight.note === '' ? <span className="muted">Highlight</span> : null}
            {own.map((tag) => (
              <span key={tag.id} className="chip">
                <TagMark tag={tag} /> {tag.name}
              </span>
            ))}
            {speaker ? <span className="speaker">{speaker.name}</span> : null}
            {highlight.attribution === null ? null : <span className="muted">{attributionNames[highlight.attribution]}</span>}
            {isOpen || highlight.note === '' ? null : <span className="excerpt">{excerptNote(highlight.note)}</span>}
          </button>
          {isOpen && highlight.note !== '' ? <RenderedNote note={highlight.note} /> : null}
        </>
      )}
    </li>
  );
});
