import { askMain } from './ask-main';
import { getDesk, setDesk } from './state';

/** Says what has just been done and offers to take it back, until the library changes again. */
export function offerUndo(title: string, message: string, label = 'Undo'): void {
  const offer = { label, run: () => void askMain('undo', undefined), about: getDesk().sequence };
  setDesk({ notice: { kind: 'information', title, message, offer } });
}
