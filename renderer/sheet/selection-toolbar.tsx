import { Highlighter, MessageSquareText, TextSelect } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { tagsInOrder } from '../../core/library';
import { commandLabel, useKeyWords } from '../command-keys';
import { TagMark } from '../controls/tag-mark';
import { fillIn, highlightSelection, moveChosen, tagSelection } from '../desk/passage-actions';
import { useDesk } from '../desk/state';
import { focusSheet } from '../focus';
import { placeBeside, type FloatingPlace } from './floating-place';
import { clearSelection, selectedRange } from './selection';

/** The tools beside a selection: each stance with its number key, plain highlight, note, and moving what is chosen here. */
export function SelectionToolbar({ scroller }: { scroller: HTMLElement }): ReactNode {
  const target = useSelectionTarget();
  const tags = useDesk((state) => state.library.tags);
  const hasChosen = useDesk((state) => state.chosen !== null);
  const { hint, withKey } = useKeyWords();
  const toolbar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<FloatingPlace | null>(null);

  useLayoutEffect(() => {
    if (!target || !toolbar.current) return;
    setPlace(placeBeside(target, toolbar.current.getBoundingClientRect(), scroller));
  }, [target, scroller, hasChosen]);

  if (!target) return null;
  const act = (run: () => void) => () => {
    run();
    focusSheet();
  };
  return (
    <div
      ref={toolbar}
      className="selection-toolbar"
      role="toolbar"
      aria-label="Highlight"
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
      onKeyDown={(event) => {
        moveAlong(event, toolbar.current);
      }}
    >
      {tagsInOrder(tags.values(), 'stance').map((tag) => (
        <button key={tag.id} type="button" className="button quiet" title={tag.definition} onClick={act(() => { tagSelection(tag.id); })}>
          <TagMark tag={tag} />
          {tag.name}
          {tag.key === null ? null : <kbd aria-hidden>{tag.key}</kbd>}
        </button>
      ))}
      <span className="divider" role="separator" aria-orientation="vertical" />
      <button type="button" className="button quiet icon-only" aria-label="Plain highlight" title={withKey('Plain highlight', 'highlight')} onClick={act(highlightSelection)}>
        <Highlighter size={16} aria-hidden />
      </button>
      <button type="button" className="button quiet icon-only" aria-label="Note" title={withKey('Highlight and write a note', 'note')} onClick={() => { fillIn('note'); }}>
        <MessageSquareText size={16} aria-hidden />
      </button>
      {hasChosen ? (
        <button type="button" className="button quiet icon-only" aria-label={commandLabel('move')} title={hint('move')} onClick={act(moveChosen)}>
          <TextSelect size={16} aria-hidden />
        </button>
      ) : null}
    </div>
  );
}

/** The rectangle of the selected words once the selection rests; null while there is none or it is being drawn. */
function useSelectionTarget(): DOMRect | null {
  const articleId = useDesk((state) => state.articleId);
  const [target, setTarget] = useState<DOMRect | null>(null);
  useEffect(() => {
    let isPressed = false;
    const look = (): void => {
      const selection = getSelection();
      if (isPressed || !selection || !selectedRange()) {
        setTarget(null);
        return;
      }
      const rectangles = selection.getRangeAt(0).getClientRects();
      setTarget(rectangles[0] ?? null);
    };
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Element && event.target.closest('.selection-toolbar')) return;
      isPressed = event.button === 0;
    };
    const onUp = (): void => {
      isPressed = false;
      // A click that ends a selection tells so only after the pointer is up.
      requestAnimationFrame(look);
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
    };
  }, [articleId]);
  return target;
}

function moveAlong(event: KeyboardEvent, toolbar: HTMLElement | null): void {
  if (event.key === 'Escape') {
    clearSelection();
    focusSheet();
    event.preventDefault();
    return;
  }
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...(toolbar?.querySelectorAll('button') ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons.at((at + step) % buttons.length)?.focus();
  event.preventDefault();
  event.stopPropagation();
}
