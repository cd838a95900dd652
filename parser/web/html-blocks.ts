import type { Block } from '../../core/body';
import type { PictureReference } from '../pictures';
import { isCaptionElement, readPicture, type OpenFigure } from './html-captions';
import { findFootnotes, type Footnotes } from './html-footnotes';
import { countItem, openList, type OpenList } from './html-lists';
import { findDataTables } from './html-tables';
import { walkTree, type HtmlElement, type HtmlParent } from './html-tree';
import { isTextless } from './html-visibility';
import { openRegion, type Region } from './html-regions';
import { closeMarks, openMarks } from './inline-marks';
import { InlineText, type CollectedText } from './inline-text';
import { readTable } from './read-table';
import { splitAtBlankLines } from './split-preformatted';

/** A block of a page and where it stood. */
export interface PageBlock {
  block: Block;
  region: Region;
  /** How many of its characters are in links that leave the page. */
  linked: number;
  /** The text nodes that its words come from. */
  texts: readonly Text[];
  /** The picture that it is the caption of. */
  picture: PictureReference | null;
}

/** What the elements around a piece of text make of it. */
interface Surroundings {
  flow: 'paragraph' | 'quote' | 'caption' | 'preformatted';
  headingLevel: number | null;
  list: OpenList | null;
  /** The list item that the next block begins, null once it has begun. */
  item: { depth: number; ordinal: number | null; begun: boolean } | null;
  figure: OpenFigure | null;
  /** The label of the footnote around it. */
  note: string | null;
  region: Region;
}

const blockTags = new Set(
  `address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption
  figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section
  summary table tbody td tfoot th thead tr ul`.split(/\s+/u),
);
/** Text shorter than this is no prose to judge a region by: links, labels, captions. */
const shortestProse = 60;

/** The blocks of a page in the order of its text, and its regions, parents before children. */
export function readPageBlocks(root: HtmlParent): { blocks: PageBlock[]; regions: Region[] } {
  const page: Region = { kind: 'page', parent: null, prose: 0 };
  const reader = new PageReader(page, findDataTables(root), findFootnotes(root));
  walkTree(root, reader);
  reader.flush();
  return { blocks: reader.blocks, regions: reader.regions };
}

class PageReader {
  readonly blocks: PageBlock[] = [];
  readonly regions: Region[];
  readonly #dataTables: ReadonlySet<HtmlElement>;
  readonly #footnotes: Footnotes;
  readonly #text = new InlineText();
  readonly #around: Surroundings[];
  readonly #loosePictures: PictureReference[] = [];
  #texts: Text[] = [];

  constructor(page: Region, dataTables: ReadonlySet<HtmlElement>, footnotes: Footnotes) {
    this.regions = [page];
    this.#dataTables = dataTables;
    this.#footnotes = footnotes;
    this.#around = [{ flow: 'paragraph', headingLevel: null, list: null, item: null, figure: null, note: null, region: page }];
  }

  enter(element: HtmlElement): boolean {
    if (isTextless(element) || this.#footnotes.wayBack.has(element)) return false;
    if (element.localName === 'br') this.#breakLine();
    this.#takePicture(readPicture(element));
    if (this.#dataTables.has(element)) {
      this.flush();
      walkTree(element, { enter: (inner) => !isTextless(inner), text: (_, node) => this.#texts.push(node) });
      for (const { block, linked } of readTable(element)) this.#push(block, linked);
      this.#texts = [];
      return false;
    }
    if (blockTags.has(element.localName)) this.#enterBlock(element);
    openMarks(element, this.#text);
    const label = this.#footnotes.references.get(element);
    if (label !== undefined) this.#text.openReference(label);
    return true;
  }

  leave(element: HtmlElement): void {
    if (this.#footnotes.references.has(element)) this.#text.closeReference();
    closeMarks(element, this.#text);
    if (!blockTags.has(element.localName)) return;
    this.flush();
    if (element.localName === 'figure' && this.#here.figure) this.#endFigure(this.#here.figure);
    this.#around.pop();
  }

  text(value: string, node: Text): void {
    this.#texts.push(node);
    if (this.#here.flow === 'preformatted') this.#text.appendExactly(value);
    else this.#text.append(value);
  }

  /** Ends the block being read. */
  flush(): void {
    const { flow } = this.#here;
    const collected = this.#text.take(flow === 'preformatted');
    if (collected) this.#pushText(collected, flow);
    this.#texts = [];
    for (const picture of this.#loosePictures.splice(0)) this.#push({ type: 'caption', text: '' }, 0, picture);
  }

  get #here(): Surroundings {
    const here = this.#around.at(-1);
    if (!here) throw new Error('The page itself surrounds all its text.');
    return here;
  }

  #enterBlock(element: HtmlElement): void {
    this.flush();
    const around = this.#here;
    const here = { ...around };
    const { localName: tagName } = element;
    const region = openRegion(element, around.region);
    if (region) {
      here.region = region;
      this.regions.push(region);
    }
    if (/^h[1-6]$/u.test(tagName)) here.headingLevel = Number(tagName[1]);
    if (tagName === 'blockquote') here.flow = 'quote';
    if (tagName === 'pre') here.flow = 'preformatted';
    if (tagName === 'ul' || tagName === 'ol') here.list = openList(element, around.list);
    if (tagName === 'li') here.item = { ...countItem(element, around.list), begun: false };
    if (tagName === 'figure') here.figure = { pictures: [], caption: null };
    here.note = this.#footnotes.notes.get(element) ?? around.note;
    if (isCaptionElement(element)) here.flow = 'caption';
    this.#around.push(here);
  }

  /** A picture in a figure waits for the caption; any other follows the block that it stands in. */
  #takePicture(picture: PictureReference | null): void {
    if (!picture) return;
    const { figure } = this.#here;
    if (figure) figure.pictures.push(picture);
    else this.#loosePictures.push(picture);
  }

  /** Pushes the pictures of the figure that ends, but for the one that its caption shows. */
  #endFigure({ pictures, caption }: OpenFigure): void {
    if (caption && !caption.picture) caption.picture = pictures.shift() ?? null;
    for (const picture of pictures) this.#push({ type: 'caption', text: caption ? '' : picture.alternative }, 0, picture);
  }

  #breakLine(): void {
    const { flow, headingLevel } = this.#here;
    if (flow === 'preformatted') this.#text.appendExactly('\n');
    else if (headingLevel !== null) this.#text.appendSpace();
    else if (this.#text.lineIsBlank) this.flush();
    else this.#text.breakLine();
  }

  #pushText({ text, inline, linked }: CollectedText, flow: Surroundings['flow']): void {
    const shared = inline.length > 0 ? { text, inline } : { text };
    const { headingLevel, item, note } = this.#here;
    if (note !== null && flow !== 'preformatted') this.#push({ type: 'footnote', label: note, ...shared }, linked);
    else if (headingLevel !== null) this.#push({ type: 'heading', level: headingLevel, ...shared }, linked);
    else if (item && !item.begun && (flow === 'paragraph' || flow === 'quote')) {
      item.begun = true;
      this.#push({ type: 'list-item', depth: item.depth, ordinal: item.ordinal, ...shared }, linked);
    } else if (flow === 'preformatted') {
      for (const part of splitAtBlankLines(text)) this.#push({ type: flow, text: part }, linked);
    } else {
      const pageBlock = this.#push({ type: flow, ...shared }, linked);
      const { figure } = this.#here;
      if (flow === 'caption' && figure && !figure.caption) figure.caption = pageBlock;
    }
  }

  #push(block: Block, linked: number, picture: PictureReference | null = null): PageBlock {
    const { region } = this.#here;
    const pageBlock = { block, region, linked, texts: this.#texts, picture };
    this.blocks.push(pageBlock);
    const isProse = block.type !== 'heading' && block.type !== 'caption' && block.text.length >= shortestProse;
    if (isProse) region.prose += block.text.length - linked;
    return pageBlock;
  }
}
