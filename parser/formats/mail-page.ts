import { attributeOf } from '../web/html-tree';
import { limitNesting } from '../web/limit-nesting';
import { unclobber } from '../web/unclobber';

/** How mails hide what a list of mails shows of them, beside `display: none`, which hides anywhere. */
const hiding = /(?:^|;)\s*(?:visibility\s*:\s*hidden|(?:opacity|max-height)\s*:\s*0(?:px)?)\s*(?:!important\s*)?(?:;|$)/iu;
/** In UTF-16 units: what is longer in a cell is prose, and its table a layout. */
const longestCell = 300;

/** The page of a mail: what it hides is hidden for any reader, and tables that only lay it out say so. */
export function makeMailPage(markup: string): Document {
  const page = new DOMParser().parseFromString(limitNesting(markup), 'text/html');
  unclobber(page);
  for (const element of page.querySelectorAll('[style]')) {
    if (hiding.test(attributeOf(element, 'style') ?? '')) element.setAttribute('hidden', '');
  }
  for (const cell of page.querySelectorAll('td')) {
    const table = cell.closest('table');
    const laysOut = cell.querySelector('img') !== null || cell.textContent.length > longestCell;
    if (table && laysOut) table.setAttribute('role', 'presentation');
  }
  return page;
}
