const copied = [
  'boxSizing', 'width', 'paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft', 'borderTopWidth', 'borderRightWidth', 'borderBottomWidth',
  'borderLeftWidth', 'fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'fontFeatureSettings', 'letterSpacing', 'wordSpacing', 'lineHeight', 'tabSize',
] as const;

/** Where a character of a text area stands, in CSS pixels of the window. */
export function measureCaret(field: HTMLTextAreaElement, offset: number): DOMRect {
  // No browser tells it: the text is laid out once more, as the field lays it out.
  const copy = document.createElement('div');
  const style = getComputedStyle(field);
  for (const name of copied) copy.style[name] = style[name];
  Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', borderStyle: 'solid', whiteSpace: 'pre-wrap', overflowWrap: 'break-word' });
  const caret = document.createElement('span');
  caret.textContent = field.value.slice(offset, offset + 2) || '.';
  copy.append(field.value.slice(0, offset), caret);
  document.body.append(copy);
  const [box, origin, place] = [field.getBoundingClientRect(), copy.getBoundingClientRect(), caret.getBoundingClientRect()];
  copy.remove();
  return new DOMRect(box.left + place.left - origin.left, box.top + place.top - origin.top - field.scrollTop, place.width, place.height);
}
