import { docxStyleNames } from './docx-styles';

/** What a paragraph style is for. */
export type StyleKind = 'title' | 'quote' | 'preformatted' | 'caption' | 'plain' | { heading: number };

const kinds = (['quote', 'preformatted', 'caption'] as const).map((kind) => ({ kind, names: new Set(docxStyleNames[kind].map(fold)) }));

/** What a style of that name is for, as Word, LibreOffice and pandoc name styles in English. */
export function styleKind(name: string): StyleKind {
  const folded = fold(name);
  if (folded === 'title') return 'title';
  const level = /^heading(\d)$/u.exec(folded)?.[1];
  if (level !== undefined) return { heading: Number(level) };
  return kinds.find(({ names }) => names.has(folded))?.kind ?? 'plain';
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_]+/gu, '');
}
