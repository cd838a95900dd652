import type { Destination } from './rtf-words';

/** What a field does, gathered while its parts are read. */
export interface Field {
  instruction: string;
  /** What its result is part of. */
  destination: Destination;
}

/** The address of a link's field, null where it leads to a place in the document, or is another kind of field. */
export function linkOf(instruction: string): string | null {
  const [, local, address = '', place] = /^\s*HYPERLINK\s+(\\l\s+)?"([^"]*)"(?:\s+\\l\s+"([^"]*)")?/iu.exec(instruction) ?? [];
  if (local !== undefined || address === '') return null;
  return place === undefined ? address : `${address}#${place}`;
}
