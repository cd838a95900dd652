import type { ReactNode } from 'react';
import { Dialog } from '../controls/dialog';
import { KeyList } from './key-list';

/** Every key there is; each can be changed. */
export function KeysDialog(): ReactNode {
  return (
    <Dialog title="Keys" className="wide">
      <KeyList />
    </Dialog>
  );
}
