import { createContext, useCallback, useContext, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { useDesk, type OpenBody } from '../desk/state';

/** How far beyond the view blocks are drawn with their marks, as a share of its height. */
const reach = '40%';

/**
 * Which blocks of a sheet are near the view. Only those are drawn with their marks: what a change or a scroll costs does not
 * depend on how many highlights the article has.
 */
export class NearBlocks {
  readonly #elements = new Map<Element, number>();
  readonly #near = new Set<number>();
  readonly #listeners = new Map<number, Set<() => void>>();
  #observer: IntersectionObserver | null = null;

  isNear(block: number): boolean {
    return this.#near.has(block);
  }

  /** Knows where a block is drawn, until the function that it answers is called. */
  place(element: Element, block: number): () => void {
    this.#elements.set(element, block);
    this.#observer?.observe(element);
    return () => {
      this.#elements.delete(element);
      this.#observer?.unobserve(element);
    };
  }

  subscribe(block: number, listener: () => void): () => void {
    const listeners = this.#listeners.get(block) ?? new Set();
    this.#listeners.set(block, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Follows what scrolls the sheet. What is in view now is known when this returns; what is near it, once that is painted. */
  watch(scroller: HTMLElement): () => void {
    const placed = new Set(this.#elements.values());
    for (const block of this.#near) if (!placed.has(block)) this.#near.delete(block);
    const view = scroller.getBoundingClientRect();
    for (const [element, block] of this.#elements) {
      const { top, bottom } = element.getBoundingClientRect();
      this.#set(block, element, bottom > view.top && top < view.bottom);
    }
    const painted = requestAnimationFrame(() => {
      this.#observe(scroller);
    });
    return () => {
      cancelAnimationFrame(painted);
      this.#observer?.disconnect();
      this.#observer = null;
    };
  }

  #observe(scroller: HTMLElement): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const block = this.#elements.get(target);
          if (block !== undefined) this.#set(block, target, isIntersecting);
        }
      },
      { root: scroller, rootMargin: `${reach} 0px` },
    );
    for (const element of this.#elements.keys()) this.#observer.observe(element);
  }

  #set(block: number, element: Element, isNear: boolean): void {
    if (this.#near.has(block) === isNear) return;
    // Words that are drawn anew lose the selection and the focus.
    if (!isNear && (getSelection()?.containsNode(element, true) || element.contains(document.activeElement))) return;
    if (isNear) this.#near.add(block);
    else this.#near.delete(block);
    for (const listener of this.#listeners.get(block) ?? []) listener();
  }
}

export const NearBlocksContext = createContext(new NearBlocks());

/** Whether a block is to be drawn with its marks, and what tells where it is drawn. */
export function useNearBlock(block: number): { isNear: boolean; place: (element: Element | null) => (() => void) | undefined } {
  const blocks = useContext(NearBlocksContext);
  const subscribe = useCallback((listener: () => void) => blocks.subscribe(block, listener), [blocks, block]);
  const isAssisted = useDesk((state) => state.isAssisted);
  const isNear = useSyncExternalStore(subscribe, () => blocks.isNear(block)) || isAssisted;
  const place = useCallback((element: Element | null) => (element ? blocks.place(element, block) : undefined), [blocks, block]);
  return { isNear, place };
}

/** The blocks near the view of a scroller, known before the first of them is seen. */
export function useNearBlocks(scroller: HTMLElement | null, body: OpenBody | null): NearBlocks {
  const [blocks] = useState(() => new NearBlocks());
  useLayoutEffect(() => (scroller && body ? blocks.watch(scroller) : undefined), [blocks, scroller, body]);
  return blocks;
}
