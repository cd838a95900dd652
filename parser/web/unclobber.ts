const clobbering = 'form, input, button, select, textarea, output, fieldset, object, embed, iframe, img';

/**
 * Takes the names away by which controls and pictures stand in for properties of their form and document: an
 * `<input name=attributes>` would be found where a form's attributes are looked for, and a walk never end.
 */
export function unclobber(page: Document): void {
  const elements: NodeListOf<Element> = Reflect.apply(Document.prototype.querySelectorAll, page, [clobbering]);
  for (const element of elements) {
    for (const name of ['name', 'id']) Element.prototype.removeAttribute.call(element, name);
  }
}
