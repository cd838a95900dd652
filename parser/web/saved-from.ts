import { isAbsoluteWebAddress } from '../../core/import/web-address';

/** How browsers and their extensions note where a page was saved from, in a comment at its beginning. */
const notes = [/^\s*Page saved with SingleFile\s+url:\s*(\S+)/u, /^\s*saved from url=\(\d+\)(\S+)/u];
const mostNodes = 20;

/** The address that a saved page says it was saved from; empty where it says none of the web. */
export function findSavedAddress(page: Document): string {
  const comments = document.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  for (let read = 0, comment = comments.nextNode(); comment && read < mostNodes; read += 1, comment = comments.nextNode()) {
    const text = comment.nodeValue ?? '';
    const address = notes.map((note) => note.exec(text)?.[1]).find((found) => found !== undefined) ?? '';
    if (isAbsoluteWebAddress(address)) return address;
  }
  return '';
}
