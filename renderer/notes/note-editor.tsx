import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { focusSheet } from '../focus';
import { markUnsent, registerDraft } from '../desk/drafts';
import { useDesk } from '../desk/state';

/** How long a pause in typing is saved after, and how long typing without one goes on before it is, in ms. */
const savingPause = 400;
const longestWait = 1_500;

interface Props {
  id?: string;
  label: string;
  placeholder: string;
  note: string;
  /** Saves the note; saves of one visit share a session, and so are one step of undo. */
  write: (note: string, session: string) => Promise<void>;
  autoFocus?: boolean;
  onLeave?: () => void;
}

/**
 * A note in writing: Markdown, saved while typing. The field keeps its own text and its own undo; the library's
 * note replaces it only where the library changed for another reason.
 */
export function NoteEditor({ id, label, placeholder, note, write, autoFocus = false, onLeave }: Props): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useRef({ text: note, sent: note, session: crypto.randomUUID(), unsentSince: 0, write });
  const isReadOnly = useDesk((state) => state.readOnly !== null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    draft.current.write = write;
  }, [write]);

  useEffect(() => {
    const { current } = draft;
    if (note === current.sent || !field.current) return;
    if (current.text !== current.sent) return;
    current.text = note;
    current.sent = note;
    field.current.value = note;
  }, [note]);

  const send = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const { current } = draft;
    if (current.text === current.sent) return;
    const written = current.text;
    current.sent = written;
    await current.write(written, current.session);
    // Meanwhile more may have been typed, or the library's note may have taken the text's place.
    markUnsent(draft, current.text !== current.sent);
  }, []);

  useEffect(() => {
    const forget = registerDraft(send);
    return () => {
      forget();
      void send();
    };
  }, [send]);

  return (
    <textarea
      ref={field}
      id={id}
      className="field note-editor"
      aria-label={label}
      placeholder={placeholder}
      defaultValue={note}
      autoFocus={autoFocus}
      readOnly={isReadOnly}
      rows={2}
      onInput={(event) => {
        const { current } = draft;
        if (current.text === current.sent) current.unsentSince = performance.now();
        current.text = event.currentTarget.value;
        markUnsent(draft, current.text !== current.sent);
        clearTimeout(timer.current);
        const waited = performance.now() - current.unsentSince;
        timer.current = setTimeout(() => void send(), Math.max(0, Math.min(savingPause, longestWait - waited)));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        focusSheet();
      }}
      onBlur={() => {
        void send();
        draft.current.session = crypto.randomUUID();
        onLeave?.();
      }}
    />
  );
}
