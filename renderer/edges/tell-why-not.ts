import { setDesk } from '../desk/state';

/** Says why nothing was done, and what to do. */
export function tellWhyNot(title: string, message: string): void {
  setDesk({ notice: { kind: 'information', title, message } });
}
