import type { Preferences } from '../../core/preferences';
import { askMain } from './ask-main';
import { getDesk, setDesk } from './state';

/** Changes what the user prefers: here at once, then in every window and on the disk. */
export function changePreferences(preferences: Partial<Preferences>): void {
  setDesk({ preferences: { ...getDesk().preferences, ...preferences } });
  void askMain('changePreferences', preferences);
}
