import type { ReactNode } from 'react';
import type { Tag } from '../../core/records';

/** A tag's look in small: its initial over its own underline, so that colour never speaks alone. */
export function TagMark({ tag }: { tag: Pick<Tag, 'name' | 'colour' | 'pattern'> }): ReactNode {
  const [initial = ''] = tag.name;
  return (
    <span className={`tag-mark colour-${tag.colour} pattern-${tag.pattern}`} aria-hidden>
      {initial.toLocaleUpperCase()}
    </span>
  );
}
