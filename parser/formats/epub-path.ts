/** A place in a book: a file of the archive, and an element in it or empty. */
export interface BookPlace {
  path: string;
  fragment: string;
}

/** Stands for the archive while addresses are resolved; nothing is ever asked of it. */
const origin = 'https://book.invalid';

/** Where an address leads that stands in the file `base`; null where it leads out of the book. */
export function pathInBook(address: string, base: string): BookPlace | null {
  const from = `${origin}/${base.split('/').map(encodeURIComponent).join('/')}`;
  const place = URL.parse(address.trim(), from);
  if (place?.origin !== origin) return null;
  return { path: decode(place.pathname.slice(1)), fragment: decode(place.hash.slice(1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
