import { Merge } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { foldText } from '../../core/search';
import { moveFocusInList } from '../controls/move-focus';
import { mergeButtonId, mergeRows, type Mergeable, type Named } from './merge-rows';

interface Props<Item> {
  what: Mergeable;
  item: Item;
  /** Everything it could be merged into, in the order of the rows; itself among them. */
  all: readonly Item[];
  drawMark?: (item: Item) => ReactNode;
}

const moveInMenu = moveFocusInList('[role=menuitem]');

/**
 * The button of a codebook row that merges it into another, and its menu. A select would not do: on some systems
 * the arrow keys alone change what it says.
 */
export function MergeMenu<Item extends Named>({ what, item, all, drawMark }: Props<Item>): ReactNode {
  const menuId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const others = all.filter(({ id }) => id !== item.id);

  useLayoutEffect(() => {
    if (!isOpen || !menu.current || !button.current) return;
    const anchor = button.current.getBoundingClientRect();
    const size = menu.current.getBoundingClientRect();
    menu.current.style.left = `${String(Math.max(8, anchor.right - size.width))}px`;
    menu.current.style.top = `${String(Math.max(8, Math.min(anchor.bottom + 4, innerHeight - size.height - 8)))}px`;
    menu.current.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [isOpen]);

  const merge = (into: Item): void => {
    menu.current?.hidePopover();
    mergeRows(what, item.id, into.id);
  };
  return (
    <>
      <button
        ref={button}
        id={mergeButtonId(what, item.id)}
        type="button"
        className="button quiet icon-only merge"
        aria-label={`Merge ${item.name} into…`}
        title="Merge into…; highlights move there, undo takes it back"
        aria-haspopup="menu"
        aria-disabled={others.length === 0}
        popoverTarget={others.length === 0 ? undefined : menuId}
      >
        <Merge size={15} aria-hidden />
      </button>
      <div
        ref={menu}
        id={menuId}
        className="menu merge-menu"
        role="menu"
        aria-label={`Merge ${item.name} into`}
        popover="auto"
        onToggle={(event) => { setIsOpen(event.newState === 'open'); }}
        onKeyDown={onMenuKey}
      >
        {isOpen ? (
          <>
            <p aria-hidden>Merge {item.name} into</p>
            {others.map((other) => (
              <button key={other.id} type="button" role="menuitem" tabIndex={-1} onClick={() => { merge(other); }}>
                {drawMark ? drawMark(other) : null}
                <span>{other.name}</span>
              </button>
            ))}
          </>
        ) : null}
      </div>
    </>
  );
}

/** The arrows move along the menu, Tab leaves it, and a letter leads to the next name that begins with it. */
function onMenuKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget: menu } = event;
  if (key === 'Tab') {
    menu.hidePopover();
    event.preventDefault();
  } else if (key.length === 1 && key !== ' ' && !event.ctrlKey && !event.metaKey) {
    const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = items.findIndex((item) => item === document.activeElement);
    const fromNext = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    fromNext.find(({ innerText }) => foldText(innerText).startsWith(foldText(key)))?.focus();
  } else moveInMenu(event);
}
