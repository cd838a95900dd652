import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { markUnsent, registerDraft } from '../desk/drafts';

/** How long a pause in typing is saved after, and how long typing without one goes on before it is, in ms. */
const savingPause = 400;
const longestWait = 1_500;

interface NoteDraft {
  field: RefObject<HTMLTextAreaElement | null>;
  /** Takes what the field holds now, to save it soon. */
  take: (text: string) => void;
  /** Saves at once and ends the visit. */
  leave: () => void;
}

/** Saves a note while it is typed; the library's note replaces the field's only where it changed for another reason. */
export function useNoteDraft(note: string, write: (note: string, session: string) => Promise<void>): NoteDraft {
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useRef({ text: note, sent: note, session: crypto.randomUUID(), unsentSince: 0, write });
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

  const take = useCallback(
    (text: string): void => {
      const { current } = draft;
      if (current.text === current.sent) current.unsentSince = performance.now();
      current.text = text;
      markUnsent(draft, current.text !== current.sent);
      clearTimeout(timer.current);
      const waited = performance.now() - current.unsentSince;
      timer.current = setTimeout(() => void send(), Math.max(0, Math.min(savingPause, longestWait - waited)));
    },
    [send],
  );
  const leave = useCallback((): void => {
    void send();
    draft.current.session = crypto.randomUUID();
  }, [send]);
  return { field, take, leave };
}
