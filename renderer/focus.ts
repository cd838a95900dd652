import { getDesk, setDesk } from './desk/state';

/** The ids of the elements that commands move the focus to. */
export const focusIds = {
  search: 'search-library',
  find: 'find-in-article',
  articles: 'articles',
  sheet: 'article-text',
  notes: 'side-notes',
  note: 'note-editor',
  speaker: 'speaker-field',
  topic: 'topic-field',
  attribution: 'attribution-field',
} as const;

const panes = [focusIds.articles, focusIds.sheet, focusIds.notes] as const;

export function focusSearch(): void {
  const field = document.getElementById(focusIds.search);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

export function focusSheet(): void {
  document.getElementById(focusIds.sheet)?.focus({ preventScroll: true });
}

/** Puts the cursor into the note of the chosen highlight, once it is there. */
/** Moves the focus to a field of the chosen highlight, where there is one. */
export function focusField(field: 'note' | 'speaker' | 'topic' | 'attribution'): void {
  if (getDesk().chosen !== null) focusInChosen(focusIds[field]);
}

/** Moves the focus to the next pane that can take it: articles, sheet, side notes. */
export function focusPane(step: 1 | -1): void {
  const present = panes.flatMap((id) => {
    const pane = document.getElementById(id);
    const inside = pane?.matches('[tabindex]') ? pane : pane?.querySelector<HTMLElement>('button, a, [tabindex]');
    return pane && inside && inside.checkVisibility() ? [{ pane, inside }] : [];
  });
  const active = present.findIndex(({ pane }) => pane.contains(document.activeElement));
  const next = present.at((active === -1 && step === -1 ? 0 : active + step) % present.length);
  next?.inside.focus();
}

/** Whether what is typed into an element is text. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

function focusInChosen(id: string): void {
  if (window.matchMedia('(width < 860px)').matches) setDesk({ drawer: 'notes' });
  const typed = holdTyping();
  // The chosen note may still be on its way from main.
  let framesLeft = 60;
  const tryNow = (): void => {
    const field = document.getElementById(id);
    if (field?.checkVisibility()) {
      field.focus();
      typeInto(field, typed());
    } else if (framesLeft > 0) {
      framesLeft -= 1;
      requestAnimationFrame(tryNow);
    } else typed();
  };
  tryNow();
}

/** Keeps letters that are typed before their field is there from acting as commands; ends by telling them. */
function holdTyping(): () => string {
  let typed = '';
  const hold = (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    typed += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', hold, { capture: true });
  return () => {
    window.removeEventListener('keydown', hold, { capture: true });
    return typed;
  };
}

function typeInto(field: HTMLElement, text: string): void {
  if (text === '' || !(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
