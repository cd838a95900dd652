import { getDesk, setDesk } from './desk/state';
import { areNotesInDrawer } from './notes/notes-drawer';

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
  beside: 'beside',
  tour: 'tour',
} as const;

const panes = [focusIds.articles, focusIds.sheet, focusIds.notes, focusIds.beside, focusIds.tour] as const;

export function focusSearch(): void {
  const field = document.getElementById(focusIds.search);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

export function focusSheet(): void {
  document.getElementById(focusIds.sheet)?.focus({ preventScroll: true });
}

/** What a button beside the sheet does: the focus then goes back to the sheet. */
export function thenFocusSheet(run: () => void): () => void {
  return () => {
    run();
    focusSheet();
  };
}

/** Moves the focus to a field of the chosen highlight, where there is one. */
export function focusField(field: 'note' | 'speaker' | 'topic' | 'attribution'): void {
  if (getDesk().chosen !== null) focusInChosen(focusIds[field]);
}

/** Moves the focus to the next pane that can take it: articles, sheet, side notes, the article beside, the tour. */
export function focusPane(step: 1 | -1): void {
  const present = panes.flatMap((id) => {
    const pane = document.getElementById(id);
    const inside = pane?.matches('[tabindex]') ? pane : (pane?.querySelector<HTMLElement>('article[tabindex]') ?? pane?.querySelector<HTMLElement>('button, a, [tabindex]'));
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
  if (areNotesInDrawer()) setDesk({ drawer: 'notes' });
  focusOnceThere(() => document.getElementById(id));
}

/** Focuses a field that may still be on its way; what is typed meanwhile is typed into it. */
export function focusOnceThere(find: () => HTMLElement | null): void {
  const typed = holdTyping();
  let framesLeft = 60;
  const tryNow = (): void => {
    const field = find();
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
