import { applyRole } from './apply-role';
import { assignRoles } from './assign-roles';
import type { ImportedArticle } from './imported-article';
import { readLineMetadata } from './line-metadata';
import { isAside, type SourceLine } from './line-role';
import { splitParagraphs } from './paragraphs';

/** Reads an article from plain text, as pasted from a news site. Offsets in `source` count in `text` as given. */
export function readNewsText(text: string): ImportedArticle {
  const paragraphs = splitParagraphs(text);
  const lines = paragraphs.map((paragraph): SourceLine => ({ ...paragraph, given: 'plain' }));
  const roles = assignRoles(lines);
  return {
    metadata: readLineMetadata(lines, roles),
    blocks: paragraphs.map(({ text: words, start, end }, index) =>
      applyRole({ type: 'paragraph', text: words, source: { start, end } }, roles[index] ?? 'prose'),
    ),
    setAside: [...roles.keys()].filter((index) => isAside(roles[index] ?? 'prose')),
    pictures: [],
  };
}
