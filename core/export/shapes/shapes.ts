import { academicShape } from './academic-shape';
import { briefingShape } from './briefing-shape';
import { logseqShape } from './logseq-shape';
import { markdownShape } from './markdown-shape';
import { obsidianShape } from './obsidian-shape';
import type { Shape } from './shape';
import type { ShapeId } from './shape-ids';
import { zoteroShape } from './zotero-shape';

export const shapes: Readonly<Record<ShapeId, Shape>> = {
  markdown: markdownShape,
  obsidian: obsidianShape,
  logseq: logseqShape,
  zotero: zoteroShape,
  academic: academicShape,
  briefing: briefingShape,
};
