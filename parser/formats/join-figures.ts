/** Makes figures of the captions that follow a picture's paragraph, as word processors write them. */
export function joinFigures(page: Document): void {
  for (const caption of page.querySelectorAll('figcaption')) {
    const before = caption.previousElementSibling;
    if (before?.localName !== 'p' || !before.querySelector('img') || before.textContent.trim() !== '') continue;
    const figure = page.createElement('figure');
    before.before(figure);
    figure.append(...before.childNodes, caption);
    before.remove();
  }
}
