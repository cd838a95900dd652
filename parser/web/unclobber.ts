/**
 * Takes the names away by which controls and pictures stand in for properties of their form and document: an
 * `<input name=attributes>` would be found where a form's attributes are looked for, and a walk never end.
 */
export function unclobber(page: Document): void {
  // What is a property elsewhere by its name.
  const clobbering = [
    HTMLInputElement, HTMLButtonElement, HTMLSelectElement, HTMLTextAreaElement, HTMLOutputElement, HTMLFieldSetElement,
    HTMLObjectElement, HTMLEmbedElement, HTMLIFrameElement, HTMLImageElement,
  ];
  // The parser's own document makes the walker: nothing stands in for its methods.
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_ELEMENT);
  const [forms, others]: [HTMLElement[], HTMLElement[]] = [[], []];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLFormElement) forms.push(node);
    else if (node instanceof HTMLElement && clobbering.some((kind) => node instanceof kind)) others.push(node);
  }
  // Once the others have no names, a form is itself again.
  for (const element of [...others, ...forms]) {
    element.removeAttribute('name');
    element.removeAttribute('id');
  }
}
