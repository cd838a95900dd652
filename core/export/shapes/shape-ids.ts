/** The shapes that the program brings along, in the order in which they are offered. */
export const shapeIds = ['markdown', 'obsidian', 'logseq', 'zotero', 'academic', 'briefing'] as const;
export type ShapeId = (typeof shapeIds)[number];

/** What a shape is called, and one line on what it is for. */
export const shapeNames: Readonly<Record<ShapeId, { label: string; description: string }>> = {
  markdown: { label: 'Markdown', description: 'Block quotes under stances or headings, for any editor.' },
  obsidian: { label: 'Obsidian', description: 'Callouts with block ids, tags and wikilinks, for a vault.' },
  logseq: { label: 'Logseq', description: 'An outline of blocks with ids and properties, for a graph.' },
  zotero: { label: 'Zotero', description: 'A paragraph per passage, with its source and your comment.' },
  academic: { label: 'Academic', description: 'Quotations whose footnotes hold the source and your note.' },
  briefing: { label: 'Briefing', description: 'Who takes which stance, with counts, by stance and speaker.' },
};

/** The shapes whose passages stand under their stances or in the order of the text, as the user chooses; the others have an order of their own. */
export const arrangedShapes: ReadonlySet<ShapeId> = new Set(['markdown', 'obsidian', 'logseq', 'zotero', 'academic']);
