import { attributeOf, walkTree, type HtmlElement, type HtmlParent } from './html-tree';

interface TableShape {
  rows: number;
  cellsInRow: number;
  widestRow: number;
  paragraphsInCell: number;
  holdsBlocks: boolean;
}

const blockTags = new Set('h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre figure form article section'.split(' '));

/** The tables of a page that hold data: two rows and columns or more, no blocks in their cells. Others only lay out. */
export function findDataTables(root: HtmlParent): ReadonlySet<HtmlElement> {
  const found = new Set<HtmlElement>();
  const open: TableShape[] = [];
  walkTree(root, {
    enter: (element) => {
      const shape = open.at(-1);
      if (element.localName === 'table') {
        if (shape) shape.holdsBlocks = true;
        open.push({ rows: 0, cellsInRow: 0, widestRow: 0, paragraphsInCell: 0, holdsBlocks: false });
      } else if (shape) measure(shape, element.localName);
      return true;
    },
    leave: (element) => {
      if (element.localName !== 'table') return;
      const shape = open.pop();
      if (shape && isData(shape) && !isPresentation(element)) found.add(element);
    },
  });
  return found;
}

function measure(shape: TableShape, tagName: string): void {
  if (tagName === 'tr') {
    shape.rows += 1;
    shape.cellsInRow = 0;
  } else if (tagName === 'td' || tagName === 'th') {
    shape.cellsInRow += 1;
    shape.widestRow = Math.max(shape.widestRow, shape.cellsInRow);
    shape.paragraphsInCell = 0;
  } else if (tagName === 'p') {
    shape.paragraphsInCell += 1;
    if (shape.paragraphsInCell > 1) shape.holdsBlocks = true;
  } else if (blockTags.has(tagName)) shape.holdsBlocks = true;
}

function isData({ rows, widestRow, holdsBlocks }: TableShape): boolean {
  return rows >= 2 && widestRow >= 2 && !holdsBlocks;
}

function isPresentation(table: HtmlElement): boolean {
  return ['presentation', 'none'].includes(attributeOf(table, 'role')?.toLowerCase() ?? '');
}
