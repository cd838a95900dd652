import { isList, type ExportDocument, type FrontEntry } from './export-document';
import type { WritableDocument } from './write-document';

/**
 * Several articles of one shape in one file, each under its own title. The front matter tells how many there are,
 * and of lists and counts what is true of all; the ids of parts are led by the article's.
 */
export function joinDocuments(title: string, documents: readonly ExportDocument[]): WritableDocument {
  const [first] = documents;
  return {
    frontStyle: first?.frontStyle ?? 'yaml',
    front: [
      { key: first?.frontStyle === 'properties' ? 'full-title' : 'title', value: title },
      { key: 'articles', value: documents.length },
      ...addUp(documents.map(({ front }) => front)),
    ],
    separator: first?.separator ?? '\n\n',
    parts: documents.flatMap(({ articleId, parts }) =>
      parts.map((part) => ({
        ...part,
        id: `${articleId}/${part.id}`,
        section: part.section === null ? null : `${articleId}/${part.section}`,
      })),
    ),
  };
}

/** Numbers are added up, lists united; text is each article's own and left out. */
function addUp(fronts: readonly (readonly FrontEntry[])[]): FrontEntry[] {
  const sums = new Map<string, FrontEntry['value']>();
  for (const { key, value } of fronts.flat()) {
    if (typeof value === 'string') continue;
    const sum = sums.get(key);
    if (typeof value === 'number') sums.set(key, value + (typeof sum === 'number' ? sum : 0));
    else if (isList(value)) sums.set(key, [...new Set([...(sum !== undefined && typeof sum === 'object' && isList(sum) ? sum : []), ...value])]);
    else sums.set(key, addCounts(sum, value));
  }
  return [...sums].map(([key, value]) => ({ key, value }));
}

function addCounts(sum: FrontEntry['value'] | undefined, counts: Readonly<Record<string, number>>): Record<string, number> {
  const added = new Map(typeof sum === 'object' && !isList(sum) ? Object.entries(sum) : []);
  for (const [name, count] of Object.entries(counts)) added.set(name, (added.get(name) ?? 0) + count);
  return Object.fromEntries(added);
}
