import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { internalAddress } from '../../core/internal-link';
import { findLinkQuery, writeLink, type LinkQuery } from '../../core/note-editing/link-type-ahead';
import { suggestLinks, type SuggestedLink } from '../../core/note-editing/suggest-links';
import type { Id } from '../../core/records';
import { getDesk } from '../desk/state';
import { editField, textOfField } from './edit-field';

/** What is offered behind a `[[`, and which of it Enter takes. */
export interface LinkOffer extends LinkQuery {
  links: readonly SuggestedLink[];
  active: number;
}

export interface LinkTypeAhead {
  listId: string;
  offer: LinkOffer | null;
  /** Looks at what stands before the cursor; `opens` where something was typed. */
  look: (opens: boolean) => void;
  /** Answers whether the list has taken the key. */
  onKey: (event: KeyboardEvent) => boolean;
  take: (link: SuggestedLink) => void;
  close: () => void;
}

/** Offers articles and highlights while the name of one is typed behind `[[`. `writing` is the highlight of the note. */
export function useLinkTypeAhead(field: RefObject<HTMLTextAreaElement | null>, writing: Id | null): LinkTypeAhead {
  const listId = useId();
  const [offer, setOffer] = useState<LinkOffer | null>(null);
  // What found nothing finds nothing with more behind it: a large library is not looked through at every letter. Nor
  // does a list come back that Escape has closed.
  const barren = useRef<LinkQuery | null>(null);
  const close = (): void => {
    setOffer(null);
  };

  const look = (opens: boolean): void => {
    const query = field.current ? findLinkQuery(textOfField(field.current)) : null;
    if (offer && query?.from === offer.from && query.query === offer.query) return;
    const isBarren = query !== null && barren.current?.from === query.from && query.query.startsWith(barren.current.query);
    if (!query || isBarren || (!offer && !opens)) {
      if (!query) barren.current = null;
      close();
      return;
    }
    const { library, articleId } = getDesk();
    const links = suggestLinks(library, { query: query.query, articleId, writing });
    barren.current = links.length === 0 ? query : null;
    setOffer(links.length === 0 ? null : { ...query, links, active: 0 });
  };

  const take = (link: SuggestedLink): void => {
    if (!offer || !field.current) return;
    close();
    editField(field.current, writeLink(textOfField(field.current), offer, link.words, internalAddress(link)));
  };

  const onKey = (event: KeyboardEvent): boolean => {
    if (!offer || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const { links, active } = offer;
    const chosen = links[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : links.length - 1;
      setOffer({ ...offer, active: (active + step) % links.length });
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen);
    else if (event.key === 'Escape') {
      barren.current = { from: offer.from, query: '' };
      close();
    } else return false;
    return true;
  };

  return { listId, offer, look, onKey, take, close };
}
