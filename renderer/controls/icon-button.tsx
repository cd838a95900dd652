import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** The tooltip, where it says more than the label. */
  title?: string;
  icon: LucideIcon;
  press: () => void;
}

/** A quiet button that shows only an icon. */
export function IconButton({ label, title = label, icon: Icon, press }: Props): ReactNode {
  return (
    <button type="button" className="button quiet icon-only" aria-label={label} title={title} onClick={press}>
      <Icon size={16} aria-hidden />
    </button>
  );
}
