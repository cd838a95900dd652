import { create } from 'zustand';
import { listCodingSteps, stepAt, type CodingUnit } from '../../core/coding-steps';
import type { Highlight, Id } from '../../core/records';
import { editLibrary } from '../desk/ask-main';
import { highlightRange, type TextRange } from '../desk/highlight-passage';
import { placedHighlights } from '../desk/placed-highlights';
import { getDesk, setDesk, type OpenBody } from '../desk/state';
import { openLanguage } from '../edges/edge-state';
import { tellWhyNot } from '../edges/tell-why-not';
import { focusField, focusSheet } from '../focus';
import { clearSelection, focusOffset, sheetElement } from '../sheet/selection';

/** Coding one article: by sentences or quotations, and where in its text the present one begins. */
interface Coding {
  articleId: Id;
  unit: CodingUnit;
  offset: number;
}

export const useCoding = create<{ coding: Coding | null }>(() => ({ coding: null }));

export interface PresentStep {
  unit: CodingUnit;
  at: number;
  steps: readonly TextRange[];
  step: TextRange;
}

let known: { body: OpenBody; setAside: readonly number[]; unit: CodingUnit; language: string; steps: readonly TextRange[] } | null = null;

/** The sentence or quotation that keys code now; null outside of coding mode. */
export function presentStep(): PresentStep | null {
  const { coding } = useCoding.getState();
  if (!coding || coding.articleId !== getDesk().body?.articleId) return null;
  const steps = stepsBy(coding.unit);
  const at = stepAt(steps, coding.offset);
  const step = steps[at];
  return step ? { unit: coding.unit, at, steps, step } : null;
}

/** Begins coding by sentences where the user is; asked again, goes on by quotations, and by sentences once more. */
export function beginCoding(): void {
  const { body, correcting } = getDesk();
  if (!body || correcting !== null) return;
  const present = presentStep();
  const unit = present?.unit === 'sentence' ? 'quotation' : 'sentence';
  const steps = stepsBy(unit);
  const step = steps[stepAt(steps, present?.step.start ?? whereReading(body))];
  if (step) {
    clearSelection();
    focusSheet();
    goTo(body.articleId, unit, step);
  } else tellWhyNot('Nothing to code', unit === 'quotation' ? 'This article has no passages in quotation marks.' : 'This article has no sentences.');
}

export function leaveCoding(): void {
  useCoding.setState({ coding: null });
  setDesk({ announcement: 'Coding ended' });
}

/** Goes to the next step or the one before; the first and the last stay. */
export function goStep(direction: 1 | -1): void {
  const [present, { body }] = [presentStep(), getDesk()];
  const next = present?.steps[present.at + direction];
  if (present && body && next) goTo(body.articleId, present.unit, next);
  else setDesk({ announcement: direction === 1 ? 'That was the last' : 'This is the first' });
}

/** Highlights the present step with a tag, or without one, and goes on; one that is highlighted has the tag toggled, and stays. */
export function codeStep(tagId: Id | null): void {
  const present = presentStep();
  if (!present || getDesk().readOnly) return;
  const coded = highlightOver(present.step);
  if (coded) {
    setDesk({ chosen: coded.id });
    if (tagId !== null) void editLibrary('toggleTag', { highlightId: coded.id, tagId });
  } else {
    void highlightRange(present.step, tagId === null ? [] : [tagId]);
    goStep(1);
  }
}

/** Opens the note of the present step, highlighting it first. */
export function noteStep(): void {
  const present = presentStep();
  if (!present || getDesk().readOnly) return;
  const coded = highlightOver(present.step);
  if (coded) setDesk({ chosen: coded.id });
  else void highlightRange(present.step, []);
  focusField('note');
}

/** The highlight over just the words of a step. */
export function highlightOver({ start, end }: TextRange): Highlight | undefined {
  return placedHighlights(getDesk()).placed.find(({ anchor }) => anchor.start === start && anchor.end === end);
}

function goTo(articleId: Id, unit: CodingUnit, step: TextRange): void {
  useCoding.setState({ coding: { articleId, unit, offset: step.start } });
  setDesk({ announcement: getDesk().body?.text.slice(step.start, step.end) ?? '' });
}

function stepsBy(unit: CodingUnit): readonly TextRange[] {
  const { body, library } = getDesk();
  const article = body ? library.articles.get(body.articleId) : undefined;
  if (!body || !article) return [];
  const { setAside } = article;
  const language = openLanguage();
  if (known?.body !== body || known.setAside !== setAside || known.unit !== unit || known.language !== language) {
    known = { body, setAside, unit, language, steps: listCodingSteps({ blocks: body.blocks, starts: body.starts, setAside, language }, unit) };
  }
  return known.steps;
}

/** The offset of the cursor or selection, or of the chosen highlight, or of the first block in view. */
export function whereReading(body: OpenBody): number {
  const { chosen, library } = getDesk();
  const highlight = chosen === null ? undefined : library.highlights.get(body.articleId)?.get(chosen);
  const offset = focusOffset() ?? highlight?.anchor.start;
  if (offset !== undefined) return offset;
  const sheet = sheetElement();
  const top = sheet?.closest('.desk-scroll')?.getBoundingClientRect().top ?? 0;
  const inView = [...(sheet?.querySelectorAll<HTMLElement>('[data-block]:not(button)') ?? [])].find((block) => block.getBoundingClientRect().bottom > top);
  return body.starts[Number(inView?.dataset['block'] ?? 0)] ?? 0;
}
