import { zipSync, type Zippable } from 'fflate';
import { markOrdinals } from './docx-numbering';
import type { Archive } from './unzip';
import { elementsNamed, parseXml } from './xml';

const markupPart = /\.(?:xml|rels)$/iu;
const picturePart = /(?:^|\/)media\/[^/]+\.(?:png|jpe?g|gif|webp)$/iu;
/** Parts that hold no text of the document. */
const otherPart = /^(?:customXml|docProps)\/|(?:^|\/)(?:theme|glossary|embeddings|charts|diagrams)\//iu;
const textPart = /(?:^|\/)(?:document\d*|footnotes\d*|endnotes\d*)\.xml$/u;

/** Elements around text that mammoth leaves out with all that is in them. */
const wrappers = ['fldSimple', 'dir', 'bdo', 'ruby', 'rubyBase', 'oMath', 'oMathPara'];
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * A Word document's text and pictures packed anew, so that what reads them unpacks nothing that was not bounded here,
 * and with the text that it would leave out.
 */
export function repackDocx(archive: Archive): ArrayBuffer {
  const kept: Zippable = {};
  const [numbering, styles] = ['word/numbering.xml', 'word/styles.xml'].map((name) => {
    const bytes = archive.read(name);
    return bytes && parseXml(bytes);
  });
  const prepare = (text: Document): void => {
    unwrapText(text);
    if (numbering) markOrdinals(text, numbering, styles ?? null);
  };
  for (const name of archive.names) {
    if (otherPart.test(name)) continue;
    const picture = picturePart.test(name) ? archive.readSpare(name) : null;
    const bytes = markupPart.test(name) ? archive.read(name) : picture;
    if (bytes) kept[name] = textPart.test(name) ? rewrite(bytes, prepare) : bytes;
  }
  return zipSync(kept, { level: 0 }).buffer;
}

/** A part of the document with a change made to it; as it is where it is no sound XML, for mammoth to say so. */
function rewrite(bytes: Uint8Array, change: (part: Document) => void): Uint8Array {
  const part = parseXml(bytes);
  if (!part) return bytes;
  change(part);
  return new TextEncoder().encode(new XMLSerializer().serializeToString(part));
}

function unwrapText(part: Document): void {
  for (const name of ['oMath', 'rt']) for (const element of elementsNamed(part, name)) flatten(element);
  for (const name of wrappers) for (const element of elementsNamed(part, name)) element.replaceWith(...element.childNodes);
}

/** A formula becomes a run of its characters; the reading of a ruby goes, for it is said above the text, not in it. */
function flatten(element: Element): void {
  if (element.localName === 'rt') {
    element.remove();
    return;
  }
  const page = element.ownerDocument;
  const [run, text] = [page.createElementNS(wordNamespace, 'w:r'), page.createElementNS(wordNamespace, 'w:t')];
  text.textContent = elementsNamed(element, 't').map(({ textContent }) => textContent).join('');
  run.append(text);
  element.replaceWith(run);
}
