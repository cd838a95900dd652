/** The shapes that the program brings along, in the order in which they are offered. */
export const shapeIds = ['markdown', 'obsidian', 'logseq', 'zotero', 'academic', 'briefing'] as const;
export type ShapeId = (typeof shapeIds)[number];

/**
 * What a shape is called, one line on what it is for, and whether its passages stand under their stances or in the order of the
 * text as the user chooses: those that are not arranged so have an order of their own.
 */
export const shapeNames: Readonly<Record<ShapeId, { label: string; description: string; isArranged: boolean }>> = {
  markdown: { label: 'Markdown', description: 'Block quotes under stances or headings, for any editor.', isArranged: true },
  obsidian: { label: 'Obsidian', description: 'Callouts with block ids, tags and wikilinks, for a vault.', isArranged: true },
  logseq: { label: 'Logseq', description: 'An outline of blocks with ids and properties, for a graph.', isArranged: true },
  zotero: { label: 'Zotero', description: 'A paragraph per passage, with its source and your comment.', isArranged: true },
  academic: { label: 'Academic', description: 'Quotations whose footnotes hold the source and your note.', isArranged: true },
  briefing: { label: 'Briefing', description: 'Who takes which stance, with counts, by stance and speaker.', isArranged: false },
};
