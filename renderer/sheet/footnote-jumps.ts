/** Scrolls from a footnote's reference to its text, and from the text's label back; says whether the click was on either. */
export function followFootnote(clicked: EventTarget): boolean {
  if (!(clicked instanceof Element)) return false;
  const sheet = clicked.closest('.article-text');
  const reference = clicked.closest<HTMLElement>('.footnote-reference')?.dataset['note'];
  const label = clicked.closest<HTMLElement>('.footnote-label')?.dataset['note'];
  const goal = reference === undefined ? label && find(sheet, '.footnote-reference', label) : find(sheet, '.block.footnote', reference);
  if (!(goal instanceof HTMLElement)) return false;
  goal.scrollIntoView({ block: 'center' });
  return true;
}

function find(sheet: Element | null, selector: string, note: string): HTMLElement | undefined {
  return [...(sheet?.querySelectorAll<HTMLElement>(selector) ?? [])].find(({ dataset }) => dataset['note'] === note);
}
