import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Block } from '../../core/body';
import { saveCorrection } from '../desk/correct-block';
import { markUnsent, registerDraft } from '../desk/drafts';
import { getDesk, setDesk } from '../desk/state';
import { focusSheet } from '../focus';
import { placeCaret } from './caret';

interface Props {
  block: Block;
  index: number;
}

/** A block's text as a field in its own place. What was typed is saved by Enter or by leaving, and given up by Escape. */
export function CorrectionField({ block, index }: Props): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useRef({ isOver: false, isSending: false });

  useEffect(() => {
    const { current } = field;
    const correcting = getDesk().correcting;
    if (!current || !correcting) return;
    current.focus({ preventScroll: true });
    current.setSelectionRange(correcting.selected.start, correcting.selected.end);
  }, []);

  const close = (): void => {
    draft.current.isOver = true;
    markUnsent(draft, false);
    const { current } = field;
    const cursor = document.activeElement === current ? current?.selectionEnd : undefined;
    setDesk(({ correcting }) => (correcting?.block === index ? { correcting: null } : {}));
    if (cursor === undefined) return;
    focusSheet();
    // Once the words are drawn again.
    requestAnimationFrame(() => {
      placeCaret((getDesk().body?.starts[index] ?? 0) + cursor);
    });
  };

  const save = async (): Promise<void> => {
    const { current } = draft;
    if (current.isOver || current.isSending) return;
    const text = field.current?.value ?? block.text;
    if (text === block.text) {
      close();
      return;
    }
    current.isSending = true;
    // A text that is refused stays in the field, to be put right.
    const isSaved = await saveCorrection(index, text);
    current.isSending = false;
    if (isSaved) close();
  };

  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const forget = registerDraft(() => latest.current());
    const { current } = draft;
    return () => {
      forget();
      markUnsent(draft, false);
      current.isOver = true;
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const isLine = block.type !== 'table' && block.type !== 'preformatted' && !event.shiftKey;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <textarea
      ref={field}
      className="correction"
      aria-label="Correct the text"
      dir="auto"
      rows={1}
      wrap={block.type === 'preformatted' || block.type === 'table' ? 'off' : 'soft'}
      defaultValue={block.text}
      onInput={(event) => {
        markUnsent(draft, event.currentTarget.value !== block.text);
      }}
      onClick={(event) => {
        event.stopPropagation();
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        // Another window in front is no leaving: what is corrected may be compared with it.
        if (document.activeElement !== event.currentTarget) void save();
      }}
    />
  );
}
