import { create } from 'zustand';
import { highlightsOf, type Library } from '../../core/library';
import type { Id } from '../../core/records';
import { changePreferences } from '../desk/change-preferences';
import { getDesk, type DeskState } from '../desk/state';
import { tellWhyNot } from '../edges/tell-why-not';

/** What the tour shows, in order: each step is done by doing it, or passed over. */
export const tourSteps = ['mark', 'note', 'overview', 'export'] as const;
export type TourStep = (typeof tourSteps)[number];

/** The step that is shown, and what there was when it began. */
interface Tour {
  step: TourStep;
  articleId: Id | null;
  marks: number;
  notes: number;
}

export const useTour = create<{ tour: Tour | null }>(() => ({ tour: null }));

/** Shows a new user round: once, in a library that has only what it began with. */
export function offerTour(): void {
  const { preferences, library, readOnly, articleId } = getDesk();
  const isNew = library.articles.size === 1 && library.trash.size === 0 && [...library.highlights.values()].every(({ size }) => size === 0);
  if (!preferences.hasSeenTour && isNew && articleId !== null && readOnly === null) goToStep(tourSteps[0]);
}

/** Shows the user round in the article that is open. */
export function beginTour(): void {
  const { articleId, readOnly } = getDesk();
  if (articleId === null) tellWhyNot('The tour needs an article', 'Open one and choose the tour again.');
  else if (readOnly) tellWhyNot('The tour needs a library that can be changed', 'This one is open for reading only.');
  else goToStep(tourSteps[0]);
}

/** Goes to the step after a step; after the last one the tour ends. */
export function passStep(step: TourStep): void {
  const next = tourSteps[tourSteps.indexOf(step) + 1];
  if (next) goToStep(next);
  else endTour();
}

export function endTour(): void {
  useTour.setState({ tour: null });
  if (!getDesk().preferences.hasSeenTour) changePreferences({ hasSeenTour: true });
}

/** Whether the user has done what a step asks for. */
export function isStepDone({ step, marks, notes }: Tour, { library, articleId, dialog, importing }: DeskState): boolean {
  switch (step) {
    case 'mark':
      return count(library, articleId).marks > marks;
    case 'note':
      return count(library, articleId).notes > notes;
    case 'overview':
      return dialog === 'palette';
    case 'export':
      return dialog === 'export' || importing !== null;
  }
}

/** Whether a step has to begin anew: in another article, or where what it began with has been taken away. */
export function isStepStale({ articleId: begunIn, marks, notes }: Tour, { library, articleId }: DeskState): boolean {
  const now = count(library, articleId);
  return articleId !== begunIn || now.marks < marks || now.notes < notes;
}

export function goToStep(step: TourStep): void {
  const { library, articleId } = getDesk();
  useTour.setState({ tour: { step, articleId, ...count(library, articleId) } });
}

function count(library: Library, articleId: Id | null): { marks: number; notes: number } {
  const highlights = articleId === null ? [] : [...highlightsOf(library, articleId).values()];
  return { marks: highlights.length, notes: highlights.filter(({ note }) => note !== '').length };
}
