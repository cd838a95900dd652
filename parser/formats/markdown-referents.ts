import type { fromMarkdown } from 'mdast-util-from-markdown';

export type MarkdownRoot = ReturnType<typeof fromMarkdown>;
export type MarkdownNode = MarkdownRoot | MarkdownRoot['children'][number];
type FootnoteDefinition = Extract<MarkdownNode, { type: 'footnoteDefinition' }>;

/** What a Markdown document refers to from elsewhere in it, by identifier: the first of each counts. */
export interface Referents {
  addresses: ReadonlyMap<string, string>;
  notes: ReadonlyMap<string, FootnoteDefinition>;
}

/** Finds the addresses and footnotes that a Markdown document defines, however deep they stand. */
export function findReferents(root: MarkdownRoot): Referents {
  const [addresses, notes] = [new Map<string, string>(), new Map<string, FootnoteDefinition>()];
  const open: MarkdownNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) notes.set(node.identifier, node);
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }
  return { addresses, notes };
}
