import { isPartialDate } from '../../core/partial-date';
import type { Metadata } from '../../core/records';
import { Refusal } from '../refusal';
import { pathInBook } from './epub-path';
import type { Archive } from './unzip';
import { elementsNamed, parseXml } from './xml';

/** What a book's package document says of it; paths are those of the archive. */
export interface BookPackage {
  metadata: Omit<Metadata, 'url'>;
  /** Its pages in reading order, those beside the line of reading last. */
  spine: string[];
  /** The navigation document and the older NCX, each null where there is none. */
  navigation: string | null;
  ncx: string | null;
  /** Pages that the book calls its cover or its table of contents. */
  guides: ReadonlySet<string>;
}

interface Item {
  path: string;
  type: string;
  properties: string[];
}

/** Algorithms that only keep a book's fonts from being taken out of it. */
const fontAlgorithms = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** Reads a book's package document. Throws `Refusal` where the book is damaged, or locked by its seller. */
export function readPackage(archive: Archive): BookPackage {
  const container = parsePart(archive, 'META-INF/container.xml');
  const root = container && elementsNamed(container, 'rootfile')[0]?.getAttribute('full-path');
  const path = root ?? archive.names.find((name) => name.endsWith('.opf')) ?? '';
  const opf = parsePart(archive, path);
  if (!opf) throw damagedBook();
  const items = new Map<string, Item>();
  for (const item of elementsNamed(opf, 'item')) {
    const place = pathInBook(item.getAttribute('href') ?? '', path);
    const [type, properties] = [item.getAttribute('media-type') ?? '', (item.getAttribute('properties') ?? '').split(/\s+/u)];
    if (place) items.set(item.getAttribute('id') ?? '', { path: place.path, type, properties });
  }
  const all = [...items.values()];
  const spine = readSpine(opf, items);
  if (!spine.some((page) => archive.has(page))) throw damagedBook();
  refuseLocked(archive, new Set(spine));
  return {
    metadata: readBookMetadata(opf),
    spine,
    navigation: all.find(({ properties }) => properties.includes('nav'))?.path ?? null,
    ncx: all.find(({ type }) => type === 'application/x-dtbncx+xml')?.path ?? null,
    guides: new Set(readGuides(opf, path)),
  };
}

function damagedBook(): Refusal {
  return new Refusal('unreadable', 'The e-book is damaged: it does not say where its pages are. Download it anew, and import that.');
}

function parsePart(archive: Archive, name: string): Document | null {
  const bytes = archive.read(name);
  return bytes && parseXml(bytes);
}

function readSpine(opf: Document, items: ReadonlyMap<string, Item>): string[] {
  const [inLine, beside]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const reference of elementsNamed(opf, 'itemref')) {
    const item = items.get(reference.getAttribute('idref') ?? '');
    if (item && !item.type.startsWith('image/')) (reference.getAttribute('linear') === 'no' ? beside : inLine).add(item.path);
  }
  return [...new Set([...inLine, ...beside])];
}

function readGuides(opf: Document, base: string): string[] {
  return elementsNamed(opf, 'reference')
    .filter((reference) => ['cover', 'toc'].includes(reference.getAttribute('type')?.toLowerCase() ?? ''))
    .flatMap((reference) => pathInBook(reference.getAttribute('href') ?? '', base)?.path ?? []);
}

function readBookMetadata(opf: Document): BookPackage['metadata'] {
  const values = (name: string): string[] =>
    elementsNamed(opf, name)
      .filter(({ parentElement }) => parentElement?.localName !== 'item')
      .map(({ textContent }) => textContent.replace(/\s+/gu, ' ').trim())
      .filter((value) => value !== '');
  return {
    title: values('title')[0] ?? '',
    byline: values('creator').flatMap((creator) => creator.split(/\s*;\s*/u)).join(', '),
    publication: values('publisher')[0] ?? '',
    published: readPublished(elementsNamed(opf, 'date')),
    language: values('language')[0] ?? '',
  };
}

/** The date of publication among dates of which older books have several. */
function readPublished(dates: readonly Element[]): Metadata['published'] {
  const eventOf = (date: Element): string => date.getAttributeNS('http://www.idpf.org/2007/opf', 'event')?.toLowerCase() ?? '';
  const date = dates.find((each) => eventOf(each) === 'publication') ?? dates.find((each) => eventOf(each) === '');
  // Before the year 1000 stands what programs write for "unknown".
  const written = /^[12]\d{3}(?:-\d{2}(?:-\d{2})?)?(?!\d)/u.exec(date?.textContent.trim() ?? '')?.[0];
  return written !== undefined && isPartialDate(written) ? written : null;
}

function refuseLocked(archive: Archive, spine: ReadonlySet<string>): void {
  const encryption = parsePart(archive, 'META-INF/encryption.xml');
  for (const data of encryption ? elementsNamed(encryption, 'EncryptedData') : []) {
    const algorithm = elementsNamed(data, 'EncryptionMethod')[0]?.getAttribute('Algorithm') ?? '';
    const place = pathInBook(elementsNamed(data, 'CipherReference')[0]?.getAttribute('URI') ?? '', '');
    if (fontAlgorithms.has(algorithm) || !place || !spine.has(place.path)) continue;
    throw new Refusal('unreadable', 'The e-book is locked by its seller, and only the seller’s own reader can open it. Import a copy without copy protection, or copy the passages that you need and paste them here.');
  }
}
