import { partId, type ExportDocument, type ExportPart } from '../export-document';

/** A document of one article, as a shape in plain Markdown would write it. */
export function aDocument(parts: readonly ExportPart[], changes: Partial<ExportDocument> = {}): ExportDocument {
  return {
    articleId: 'a1', frontStyle: 'yaml', front: [{ key: 'title', value: 'The strait' }], parts, separator: '\n\n', marks: 'html', ...changes,
  };
}

/** The same as an outline with properties, as Logseq has it. */
export function anOutline(parts: readonly ExportPart[], changes: Partial<ExportDocument> = {}): ExportDocument {
  const outlined = parts.map((part): ExportPart => {
    const depth = part.id.startsWith('note:') ? 2 : part.section === null ? 0 : 1;
    const before = '\t'.repeat(depth);
    return { ...part, lead: `${before}- `, indent: `${before}  ` };
  });
  return aDocument(outlined, { frontStyle: 'properties', separator: '\n', ...changes });
}

export function aPart(id: string, text: string, section: string | null = null): ExportPart {
  return { id, section, text, lead: '', indent: '' };
}

export const title = aPart(partId.article, '# The strait\n\nAda Vale · The Meridian');
export const aHeading = (key: string): ExportPart => aPart(partId.heading(key), `## ${key}`);
export const aHighlight = (id: string, key: string, words = `Words of ${id}.`): ExportPart =>
  aPart(partId.highlight(id), `> ${words}\n\n— **Ilse Marrow**`, partId.heading(key));
export const aNote = (id: string, key: string, note = `A note on ${id}.`): ExportPart => aPart(partId.note(id), note, partId.heading(key));
