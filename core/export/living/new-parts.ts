import { partId, type ExportPart } from '../export-document';
import { noteIdOf } from './find-place';

/** The parts of a document and how they stand in a file. */
export interface PartsToPlace {
  parts: readonly ExportPart[];
  /** Those to be inserted: new to the file, or taken out of it to be moved. Headings are not yet chosen among them. */
  absent: readonly ExportPart[];
  moved: ReadonlySet<string>;
  /** The ids of those in the file, without what stands under a dated heading. */
  placed: ReadonlySet<string>;
}

/**
 * Which of the absent parts are inserted, in the order of the document, and which of them under the dated heading:
 * highlights that are new to the file, with their notes. A section's heading comes only with the section's first part.
 */
export function choosePlaces({ parts, absent, moved, placed }: PartsToPlace, hasDatedHeading: boolean): { part: ExportPart; isDated: boolean }[] {
  const dated = new Set(hasDatedHeading ? absent.filter(({ id }) => id.startsWith(partId.highlight('')) && !moved.has(id)) : []);
  const besideDated = new Set([...dated].map(noteIdOf));
  const headings = headingsOf(parts);
  // The user may have a section without its heading.
  const begun = new Set(parts.filter(({ id }) => placed.has(id)).map((part) => headings.get(part)));
  const wanted = new Set(absent.filter((part) => !isHeading(part) || moved.has(part.id)));
  for (const part of absent) {
    if (isHeading(part) || dated.has(part) || besideDated.has(part.id)) continue;
    for (let heading = headings.get(part); heading && !wanted.has(heading) && !begun.has(heading); heading = headings.get(heading)) wanted.add(heading);
  }
  return absent.filter((part) => wanted.has(part)).map((part) => ({ part, isDated: dated.has(part) }));
}

/** The heading of each part's section, or else the nearest before it. */
function headingsOf(parts: readonly ExportPart[]): Map<ExportPart, ExportPart> {
  const byId = new Map<string, ExportPart>();
  const headings = new Map<ExportPart, ExportPart>();
  let last: ExportPart | undefined;
  for (const part of parts) {
    const heading = byId.get(part.section ?? '') ?? (isHeading(part) ? undefined : last);
    if (heading) headings.set(part, heading);
    if (!isHeading(part)) continue;
    byId.set(part.id, part);
    last = part;
  }
  return headings;
}

export function isHeading({ id }: Pick<ExportPart, 'id'>): boolean {
  return id.startsWith(partId.heading(''));
}
