import { joinDocuments } from '../../core/export/join-documents';
import { writeDocument } from '../../core/export/write-document';
import type { MadeDocument } from './make-documents';

/** What several articles in one file are called: its title, and without its extension the file. */
export const joinedTitle = 'Notes';

/** One article's file, or several articles in one. */
export function joinTexts(made: readonly MadeDocument[]): string {
  const [first] = made;
  return first && made.length === 1 ? first.text : writeDocument(joinDocuments(joinedTitle, made.map(({ document }) => document)));
}
