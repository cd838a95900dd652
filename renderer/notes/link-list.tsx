import { FileText, Highlighter } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import type { SuggestedLink } from '../../core/note-editing/suggest-links';
import { describeDate } from '../../core/partial-date';
import { useDesk } from '../desk/state';
import { measureCaret } from './caret-place';
import type { LinkOffer } from './link-type-ahead';

interface Props {
  id: string;
  field: RefObject<HTMLTextAreaElement | null>;
  offer: LinkOffer;
  onTake: (link: SuggestedLink) => void;
}

const gap = 4;
const edge = 8;

/** What a note can link to, below the brackets that ask for it; the field keeps the focus. */
export function LinkList({ id, field, offer, onTake }: Props): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const articleId = useDesk((state) => state.articleId);

  useLayoutEffect(() => {
    list.current?.showPopover();
  }, []);
  useLayoutEffect(() => {
    if (list.current && field.current) placeBelow(list.current, measureCaret(field.current, offer.from));
  });
  useLayoutEffect(() => {
    list.current?.children[offer.active]?.scrollIntoView({ block: 'nearest' });
  }, [offer]);
  useEffect(() => {
    const follow = (): void => {
      if (list.current && field.current) placeBelow(list.current, measureCaret(field.current, offer.from));
    };
    window.addEventListener('scroll', follow, { capture: true, passive: true });
    window.addEventListener('resize', follow);
    // The note may still glide to its place.
    window.addEventListener('transitionend', follow);
    return () => {
      window.removeEventListener('scroll', follow, { capture: true });
      window.removeEventListener('resize', follow);
      window.removeEventListener('transitionend', follow);
    };
  }, [field, offer.from]);

  return (
    <ul ref={list} id={id} popover="manual" role="listbox" aria-label="Link to" className="link-list">
      {offer.links.map((link, index) => (
        <li
          key={`${link.kind} ${link.id}`}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === offer.active}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(link);
          }}
        >
          {link.kind === 'article' ? <FileText size={15} aria-hidden /> : <Highlighter size={15} aria-hidden />}
          <span className="words">{link.words}</span>
          <span className="muted">{describeOrigin(link, articleId)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The id of an offered link's element, which the field names as the active one. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${String(index)}`;
}

function describeOrigin({ kind, article, note }: SuggestedLink, openArticle: string | null): string {
  if (kind === 'article') {
    const date = article.published === null ? '' : describeDate(article.published);
    return [article.publication, date].filter((part) => part !== '').join(' · ') || 'Article';
  }
  const source = article.id === openArticle ? 'This article' : article.title;
  return note === '' ? source : `${source} · ${note}`;
}

function placeBelow(list: HTMLElement, caret: DOMRect): void {
  const { width, height } = list.getBoundingClientRect();
  const isRoomBelow = caret.bottom + gap + height <= innerHeight - edge;
  const top = isRoomBelow ? caret.bottom + gap : Math.max(edge, caret.top - gap - height);
  list.style.left = `${String(Math.max(edge, Math.min(caret.left, innerWidth - width - edge)))}px`;
  list.style.top = `${String(top)}px`;
}
