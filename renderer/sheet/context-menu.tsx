import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { blockIndexAt } from '../../core/article-text';
import { resolveLinksIn } from '../../core/internal-link';
import { tagsInOrder } from '../../core/library';
import type { Article, Highlight, Tag } from '../../core/records';
import { describeKey, keyOf } from '../command-keys';
import { toggleAside } from '../commands';
import { TagMark } from '../controls/tag-mark';
import { askMain } from '../desk/ask-main';
import { beginCorrection } from '../desk/correct-block';
import { chooseHighlight } from '../desk/navigate';
import { fillIn, highlightSelection, removeChosen, tagSelection } from '../desk/passage-actions';
import { getDesk, useDesk, type OpenBody } from '../desk/state';
import { offsetAtPoint } from '../edges/offset-at-point';
import { passageItems } from '../edges/passage-items';
import { focusSheet, isTextField } from '../focus';
import { blockUnderSelection, rangeOf, selectedRange, sheetElement } from './selection';
import { highlightsUnder } from './mark-clicks';

interface Opened {
  x: number;
  y: number;
  block: number | null;
  /** The offset under the pointer; null from the keyboard. */
  at: number | null;
}

/** The menu of the sheet, at the pointer or, from the keyboard, at the selected words or the chosen passage. */
export function ContextMenu({ article, body }: { article: Article; body: OpenBody }): ReactNode {
  const [opened, setOpened] = useState<Opened | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  const tags = useDesk((state) => state.library.tags);
  const chosenId = useDesk((state) => state.chosen);

  useEffect(() => {
    const sheet = sheetElement();
    const open = (event: PointerEvent): void => {
      if (!(event.target instanceof Element)) return;
      // A text field has a menu of its own.
      if (isTextField(event.target)) return;
      event.preventDefault();
      if (event.button === -1) {
        const isOnWords = selectedRange() !== null || getDesk().chosen !== null;
        const block = isOnWords ? null : blockUnderSelection();
        if (isOnWords || block !== null) setOpened({ ...keyboardPlace(), block, at: null });
        return;
      }
      const under = highlightsUnder(event.target);
      const { chosen } = getDesk();
      if (!selectedRange() && !(chosen !== null && under.includes(chosen))) {
        chooseHighlight(under.at(-1) ?? null, false);
      }
      const block = event.target.closest<HTMLElement>('[data-block]')?.dataset['block'];
      const at = offsetAtPoint(event.clientX, event.clientY);
      setOpened({ x: event.clientX, y: event.clientY, block: block === undefined ? null : Number(block), at });
    };
    sheet?.addEventListener('contextmenu', open);
    return () => sheet?.removeEventListener('contextmenu', open);
  }, [body]);

  useLayoutEffect(() => {
    const element = menu.current;
    if (!opened || !element) return;
    element.showPopover();
    const size = element.getBoundingClientRect();
    element.style.left = `${String(Math.max(8, Math.min(opened.x, innerWidth - size.width - 8)))}px`;
    element.style.top = `${String(Math.max(8, Math.min(opened.y, innerHeight - size.height - 8)))}px`;
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [opened]);

  useEffect(() => {
    if (!opened) return;
    // An `auto` popover would be dismissed by the release of the very button that opened it.
    const onPointerDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpened(null);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => {
      document.removeEventListener('pointerdown', onPointerDown);
    };
  }, [opened]);

  if (!opened) return null;
  const range = selectedRange();
  const chosen = chosenId === null ? undefined : getDesk().library.highlights.get(article.id)?.get(chosenId);
  const anchor = range ?? chosen?.anchor;
  const words = anchor ? body.text.slice(anchor.start, anchor.end) : '';
  const block = opened.block ?? (anchor ? blockIndexAt(body.starts, anchor.start) : null);
  const close = (): void => {
    setOpened(null);
    focusSheet();
  };
  const item = (label: string, key: string, run: () => void, tag?: Tag): ReactNode => (
    <button type="button" role="menuitem" onClick={() => { close(); run(); }}>
      {tag ? <TagMark tag={tag} /> : <span />}
      {label}
      {key === '' ? null : <kbd aria-hidden>{key}</kbd>}
    </button>
  );
  return (
    <div
      ref={menu}
      className="menu"
      role="menu"
      aria-label="Passage"
      popover="manual"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpened(null);
      }}
      onKeyDown={(event) => {
        moveInMenu(event, menu.current, close);
      }}
    >
      {anchor ? (
        <>
          {tagsInOrder(tags.values(), 'stance').map((tag) => (
            <div role="none" key={tag.id}>
              {item(chosen?.tags.includes(tag.id) === true && !range ? `Remove ${tag.name}` : tag.name, tag.key ?? '', () => { tagSelection(tag.id); }, tag)}
            </div>
          ))}
          {range ? item('Plain highlight', keyOf('highlight'), highlightSelection) : null}
          {item('Note', keyOf('note'), () => { fillIn('note'); })}
          <hr />
          {passageItems(range !== null, chosen !== undefined, opened.at).map(({ label, key, run }) => (
            <div role="none" key={label}>{item(label, key, run)}</div>
          ))}
          <hr />
          {item('Copy', describeKey('Mod+c'), () => void askMain('copyText', { text: words }))}
          {item('Copy as quotation', '', () => void copy('quotation', article, words, chosen))}
          {item('Copy as Markdown', '', () => void copy('markdown', article, words, chosen))}
          {range || !chosen ? null : (
            <>
              <hr />
              {item('Remove highlight', keyOf('remove'), removeChosen)}
            </>
          )}
          {block === null ? null : <hr />}
        </>
      ) : null}
      {block === null ? null : item('Correct text', keyOf('correct'), () => { beginCorrection(block); })}
      {block === null
        ? null
        : item(article.setAside.includes(block) ? 'Bring paragraph back' : 'Set paragraph aside', keyOf('toggleAside'), () => { toggleAside(block); })}
    </div>
  );
}

async function copy(how: 'quotation' | 'markdown', article: Article, words: string, highlight: Highlight | undefined): Promise<void> {
  const { copyAsMarkdown, copyAsQuotation } = await import('../../core/export/copy-passage');
  const { library } = getDesk();
  const [tags, speakers] = [[...library.tags.values()], [...library.speakers.values()]];
  const passage = { article, passage: words, highlight: highlight ?? null, tags, speakers, linked: resolveLinksIn(library) };
  await askMain('copyText', { text: how === 'quotation' ? copyAsQuotation(passage) : copyAsMarkdown(passage) });
}

function keyboardPlace(): { x: number; y: number } {
  const { articleId, chosen, library } = getDesk();
  const selected = selectedRange() ? getSelection()?.getRangeAt(0) : null;
  const anchor = articleId === null || chosen === null ? undefined : library.highlights.get(articleId)?.get(chosen)?.anchor;
  const range = selected ?? (anchor ? rangeOf(anchor) : null);
  const rectangle = [...(range?.getClientRects() ?? [])].at(-1) ?? document.activeElement?.getBoundingClientRect();
  return { x: rectangle?.left ?? 0, y: Math.max(0, Math.min(rectangle?.bottom ?? 0, innerHeight / 2)) };
}

function moveInMenu(event: KeyboardEvent, menu: HTMLElement | null, close: () => void): void {
  if (event.key === 'Escape' || event.key === 'Tab') {
    close();
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const at = items.findIndex((element) => element === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  items.at(next % items.length)?.focus();
  event.preventDefault();
  event.stopPropagation();
}
