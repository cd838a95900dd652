import { getDesk, useDesk } from '../desk/state';
import { useMedia } from '../media';

const narrow = '(width < 860px)';

/** Whether side notes stand in a drawer, as they do where there is no room beside the article or another article has it. */
export function areNotesInDrawer(): boolean {
  return matchMedia(narrow).matches || getDesk().beside !== null;
}

/** The same, followed. */
export function useNotesInDrawer(): boolean {
  const isNarrow = useMedia(narrow);
  const isBeside = useDesk((state) => state.beside !== null);
  return isNarrow || isBeside;
}
