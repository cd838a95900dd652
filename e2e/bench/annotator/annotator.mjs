// What @recogito/text-annotator does with the same text and highlights, as functions for the page it runs in.
import { createTextAnnotator } from '@recogito/text-annotator';

/** @typedef {{ start: number, end: number }} TextRange */

/** @type {ReturnType<typeof createTextAnnotator> | null} */
let annotator = null;
/** @type {HTMLElement | null} */
let article = null;

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** @param {string[]} paragraphs */
function layOut(paragraphs) {
  annotator?.destroy();
  annotator = null;
  document.body.replaceChildren();
  document.body.style.cssText = 'margin: 0; font: 19px/1.6 serif';
  const scroller = document.createElement('div');
  scroller.id = 'scroller';
  scroller.style.cssText = 'height: 100vh; overflow-y: auto';
  article = document.createElement('article');
  article.style.cssText = 'width: 618px; margin: 0 auto; position: relative';
  article.append(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  scroller.append(article);
  document.body.append(scroller);
}

/** @param {TextRange} range @param {number} number */
function makeAnnotation({ start, end }, number) {
  if (!article) throw new Error('There is no article.');
  let at = 0;
  for (const element of article.querySelectorAll('p')) {
    const length = element.textContent.length;
    // The text of the article has a blank line between paragraphs, the page has none.
    if (start < at + length) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(), from = at; node; node = walker.nextNode()) {
        const to = from + /** @type {Text} */ (node).length;
        if (start >= from && start < to) range.setStart(node, start - from);
        if (end > from && end <= to) range.setEnd(node, end - from);
        from = to;
      }
      const id = `annotation-${String(number)}`;
      return { id, bodies: [], target: { annotation: id, created: new Date(0), creator: { id: 'bench' }, selector: [{ quote: range.toString(), start, end, range }] } };
    }
    at += length + 2;
  }
  throw new Error('There is no such place.');
}

/** The functions, as the page has them. */
export const annotating = {
  layOut,
  /** @param {'SPANS' | 'CSS_HIGHLIGHTS'} renderer @param {TextRange[]} ranges */
  async show(renderer, ranges) {
    if (!article) throw new Error('There is no article.');
    const annotations = ranges.map(makeAnnotation);
    const began = performance.now();
    annotator = createTextAnnotator(article, { renderer, style: { fill: '#b3401f', fillOpacity: 0.2 } });
    annotator.state.store.bulkAddAnnotations(annotations, true);
    await painted();
    await painted();
    return performance.now() - began;
  },
  /** @param {TextRange} range @param {number} number */
  async add(range, number) {
    if (!annotator) throw new Error('There is no annotator.');
    const annotation = makeAnnotation(range, number);
    const began = performance.now();
    annotator.state.store.addAnnotation(annotation);
    await painted();
    return performance.now() - began;
  },
  /** @param {number} number */
  async remove(number) {
    if (!annotator) throw new Error('There is no annotator.');
    const began = performance.now();
    annotator.state.store.deleteAnnotation(`annotation-${String(number)}`);
    await painted();
    return performance.now() - began;
  },
};
Object.assign(window, { annotating });
