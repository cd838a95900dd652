import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { colours, patterns, type Colour, type Pattern } from '../../core/palette';
import type { Tag } from '../../core/records';
import { CommittedField } from '../controls/committed-field';
import { TagMark } from '../controls/tag-mark';
import { editLibrary } from '../desk/ask-main';
import { MergeMenu } from './merge-menu';
import { offerMerge } from './merge-rows';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

interface Props {
  tag: Tag;
  index: number;
  /** Every tag of its kind, in the codebook's order. */
  ofKind: readonly Tag[];
}

/** One tag of the codebook, changed in place. */
export function TagRow({ tag, index, ofKind }: Props): ReactNode {
  const count = ofKind.length;
  const change = (fields: Partial<Pick<Tag, 'name' | 'colour' | 'pattern' | 'key' | 'definition'>>): Promise<void> =>
    editLibrary('changeTag', { tagId: tag.id, fields });
  const move = (to: number): void => {
    if (to < 0 || to >= count) return;
    void editLibrary('moveTag', { tagId: tag.id, index: to });
  };
  const rename = async (name: string): Promise<void> => {
    if (!offerMerge(tag.kind, tag, name, ofKind)) await change({ name });
  };
  return (
    <li className="tag-row" aria-label={tag.name}>
      <TagMark tag={tag} />
      <CommittedField id={`tag-name-${tag.id}`} label="Name" value={tag.name} onCommit={rename} />
      <select className="field" aria-label="Colour" value={tag.colour} onChange={(event) => void change({ colour: event.target.value as Colour })}>
        {colours.map((colour) => (
          <option key={colour} value={colour}>{capital(colour)}</option>
        ))}
      </select>
      <select className="field" aria-label="Underline" value={tag.pattern} onChange={(event) => void change({ pattern: event.target.value as Pattern })}>
        {patterns.map((pattern) => (
          <option key={pattern} value={pattern}>{capital(pattern)}</option>
        ))}
      </select>
      <select className="field" aria-label="Key" value={tag.key ?? ''} onChange={(event) => void change({ key: event.target.value === '' ? null : event.target.value })}>
        <option value="">No key</option>
        {Array.from('123456789', (key) => (
          <option key={key} value={key}>{key}</option>
        ))}
      </select>
      <button type="button" className="button quiet icon-only" aria-label={`Move ${tag.name} up`} aria-disabled={index === 0} onClick={() => { move(index - 1); }}>
        <ArrowUp size={15} aria-hidden />
      </button>
      <button type="button" className="button quiet icon-only" aria-label={`Move ${tag.name} down`} aria-disabled={index === count - 1} onClick={() => { move(index + 1); }}>
        <ArrowDown size={15} aria-hidden />
      </button>
      <MergeMenu what={tag.kind} item={tag} all={ofKind} drawMark={(other) => <TagMark tag={other} />} />
      <button
        type="button"
        className="button quiet icon-only"
        aria-label={`Delete ${tag.name}`}
        title="Delete; highlights stay, undo brings it back"
        onClick={() => void editLibrary('deleteTag', { tagId: tag.id })}
      >
        <Trash2 size={15} aria-hidden />
      </button>
      <CommittedField
        className="definition"
        label="Definition"
        placeholder="Definition: when does this tag apply?"
        value={tag.definition}
        onCommit={(definition) => change({ definition })}
      />
    </li>
  );
}
