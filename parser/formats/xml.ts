import { decodeText } from '../decode-text';
import { decodeReferences } from '../web/decode-references';
import { limitNesting } from '../web/limit-nesting';

/** A declaration of the document's type, with the entities that it defines: they are not wanted. */
const typeDeclaration = /<!DOCTYPE(?:[^>[]|\[(?:[^\]"']|"[^"]*"|'[^']*')*\])*>/iuy;
const namedReference = /&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z0-9]{0,31};/giu;

/** An XML document, null where the bytes are none. No entity of its own is expanded, and none is fetched. */
export function parseXml(bytes: Uint8Array): Document | null {
  const text = decodeText(bytes);
  return text === null ? null : parseXmlText(text, 'application/xml');
}

/** A page of a book, as XHTML where it is, else as the HTML that browsers make of anything. */
export function parsePage(bytes: Uint8Array): Document {
  const text = decodeText(bytes) ?? new TextDecoder().decode(bytes);
  return parseXmlText(text, 'application/xhtml+xml') ?? new DOMParser().parseFromString(limitNesting(closeElements(text)), 'text/html');
}

/** The elements of a name in any namespace, in document order. */
export function elementsNamed(root: Document | Element, localName: string): Element[] {
  return [...root.getElementsByTagNameNS('*', localName)];
}

function parseXmlText(text: string, type: 'application/xml' | 'application/xhtml+xml'): Document | null {
  const parsed = new DOMParser().parseFromString(writeReferences(withoutTypeDeclaration(text)).trimStart(), type);
  return elementsNamed(parsed, 'parsererror').length > 0 ? null : parsed;
}

function withoutTypeDeclaration(text: string): string {
  const at = text.search(/<!DOCTYPE/iu);
  if (at < 0) return text;
  typeDeclaration.lastIndex = at;
  const declaration = typeDeclaration.exec(text)?.[0] ?? '';
  return text.slice(0, at) + text.slice(at + declaration.length);
}

/** Writes out the references that HTML names and XML does not. */
function writeReferences(text: string): string {
  const written = new Map<string, string>();
  return text.replace(namedReference, (reference) => {
    const known = written.get(reference) ?? escapeMarkup(decodeReferences(reference));
    written.set(reference, known);
    return known;
  });
}

function escapeMarkup(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

/** Empty elements as HTML writes them: to it `<title/>` is a title that begins. */
function closeElements(text: string): string {
  return text.replace(/<(title|script|style|a|i|b|em|strong|span|div|p|td|th|li)(\s[^<>]{0,1000})?\/>/giu, '<$1$2></$1>');
}
