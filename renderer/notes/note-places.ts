import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { placeNotes } from '../../core/place-notes';
import type { Highlight, Id } from '../../core/records';
import type { OpenBody } from '../desk/state';
import { sheetElement } from '../sheet/selection';
import { setMarkPlaces } from '../sheet/mark-places';

/** The room between two side notes, in CSS pixels. */
const gap = 10;

/** Keeps each note at its passage: measures all first, then moves all, and again whenever a size changes. */
export function useNotePlaces(
  list: RefObject<HTMLUListElement | null>,
  inOrder: readonly Highlight[],
  chosen: Id | null,
  body: OpenBody | null,
): void {
  useLayoutEffect(() => {
    if (list.current) arrange(list.current, inOrder, chosen);
  });
  useEffect(() => {
    const element = list.current;
    const sheet = sheetElement();
    if (!element || !sheet) return;
    const observer = new ResizeObserver(() => {
      arrange(element, inOrder, chosen);
    });
    observer.observe(sheet);
    for (const card of element.children) observer.observe(card);
    return () => {
      observer.disconnect();
    };
  }, [list, inOrder, chosen, body]);
}

function arrange(list: HTMLUListElement, inOrder: readonly Highlight[], chosen: Id | null): void {
  const sheet = sheetElement();
  const passageTops = sheet ? measurePassages(sheet) : new Map<Id, number>();
  const origin = list.getBoundingClientRect().top;
  const cards = [...list.children].filter((card) => card instanceof HTMLElement);
  const notes = cards.map((card, index) => ({
    anchorTop: (passageTops.get(inOrder[index]?.id ?? '') ?? origin) - origin,
    height: card.offsetHeight,
  }));
  const chosenIndex = inOrder.findIndex(({ id }) => id === chosen);
  const tops = placeNotes(notes, chosenIndex === -1 ? null : chosenIndex, gap);
  cards.forEach((card, index) => {
    card.style.top = `${String(Math.round(tops[index] ?? 0))}px`;
  });
  const last = notes.length - 1;
  list.style.height = last < 0 ? '' : `${String(Math.ceil((tops[last] ?? 0) + (notes[last]?.height ?? 0)))}px`;
  if (!sheet) return;
  const sheetTop = sheet.getBoundingClientRect().top;
  setMarkPlaces(new Map([...passageTops].map(([id, top]) => [id, top - sheetTop])), sheet.offsetHeight);
}

/** The top of each highlight's first words, in the window's pixels. */
function measurePassages(sheet: HTMLElement): Map<Id, number> {
  const tops = new Map<Id, number>();
  for (const mark of sheet.querySelectorAll<HTMLElement>('[data-over]')) {
    const ids = mark.dataset['over']?.split(' ') ?? [];
    if (ids.every((id) => tops.has(id))) continue;
    const top = mark.getClientRects()[0]?.top ?? 0;
    for (const id of ids) if (!tops.has(id)) tops.set(id, top);
  }
  return tops;
}
