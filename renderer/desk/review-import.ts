import { getDesk, setDesk } from './state';

/** Opens the review of what the open article's import kept and set aside; nothing happens while no text is open. */
export function reviewImport(): void {
  if (getDesk().body !== null) setDesk({ dialog: 'review' });
}
