import type { Id } from './records';

const correction = /-c[0-9a-f]{12}$/u;

/**
 * The name of an article's next edition, after 12 random hexadecimal digits. It begins with the edition that was
 * imported, so that erasing the article finds every edition, also one that was undone and no record names any more.
 */
export function nameCorrection(edition: Id, digits: string): Id {
  return `${importedEdition(edition)}-c${digits}`;
}

/** The edition of an article that was imported, from any of its editions. Pictures lie under its name. */
export function importedEdition(edition: Id): Id {
  return edition.replace(correction, '');
}
