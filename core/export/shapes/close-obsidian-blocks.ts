import { fromMarkdown } from 'mdast-util-from-markdown';

type Tree = ReturnType<typeof fromMarkdown>;
type MarkdownNode = Tree | Tree['children'][number];

/** The note with what closes a comment (`%%`) or a formula (`$$`) that it leaves open, which would hide what follows. */
export function closeObsidianBlocks(note: string): string {
  if (!/%%|\$\$/u.test(note)) return note;
  let open = '';
  for (const [mark] of withoutCode(note).matchAll(/\\.|%%|\$\$/gsu)) {
    if (mark.startsWith('\\')) continue;
    if (open === '') open = mark;
    else if (open === mark) open = '';
  }
  return open === '' ? note : `${note}\n\n${open}`;
}

function withoutCode(note: string): string {
  let [rest, taken] = ['', 0];
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'code' || node.type === 'inlineCode') {
      rest += note.slice(taken, node.position?.start.offset);
      taken = node.position?.end.offset ?? taken;
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(note));
  return rest + note.slice(taken);
}
