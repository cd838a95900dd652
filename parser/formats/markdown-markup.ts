import { escapeMarkup } from './escape-markup';
import { keepKnownMarkup } from './markdown-raw-markup';
import { findReferents, type MarkdownNode, type MarkdownRoot, type Referents } from './markdown-referents';

/** What is still to be written: nodes, and markup between them. */
type Pending = MarkdownNode | string;

/** Where the pictures of a block are shown: behind it. */
const endOfBlock = /^<\/(?:p|h\d|table)>$/u;
const noteName = 'footnote-of-markdown';

/**
 * Writes a Markdown document as HTML for the page reader, without recursion. Pictures become figures with their
 * alternatives as captions; footnotes follow the text, numbered in the order of their references.
 */
export function writeMarkup(root: MarkdownRoot): string {
  const writer = new MarkupWriter(findReferents(root));
  writer.write([root]);
  writer.writeNotes();
  return writer.markup;
}

class MarkupWriter {
  readonly #referents: Referents;
  readonly #written: string[] = [];
  readonly #figures: string[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(referents: Referents) {
    this.#referents = referents;
  }

  get markup(): string {
    return [...this.#written, ...this.#figures].join('');
  }

  write(nodes: readonly Pending[]): void {
    const pending = nodes.toReversed();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (typeof next !== 'string') for (const part of this.#partsOf(next).toReversed()) pending.push(part);
      else {
        this.#written.push(next);
        if (endOfBlock.test(next)) this.#written.push(...this.#figures.splice(0));
      }
    }
  }

  writeNotes(): void {
    const { notes } = this.#referents;
    // A footnote can refer to another, which then joins those that are being gone through.
    for (const [label, number] of this.#numbers) {
      this.write(wrap('div', notes.get(label)?.children ?? [], ` id="${noteName}-${number}" role="doc-footnote"`));
    }
    for (const [label, note] of notes) {
      if (!this.#numbers.has(label)) this.write(labelled(`[^${note.label ?? label}]: `, note.children));
    }
  }

  #partsOf(node: MarkdownNode): readonly Pending[] {
    switch (node.type) {
      case 'paragraph': return wrap('p', node.children);
      case 'heading': return wrap(`h${node.depth}`, node.children);
      case 'blockquote': return wrap('blockquote', node.children);
      case 'list': return wrap(node.ordered ? 'ol' : 'ul', node.children, node.ordered ? ` start="${node.start ?? 1}"` : '');
      case 'listItem': return wrap('li', typeof node.checked === 'boolean' ? labelled(node.checked ? '☑ ' : '☐ ', node.children) : node.children);
      case 'table': return wrap('table', node.children.flatMap((row, index) => writeRow(row, index === 0 ? 'th' : 'td')));
      case 'code': return wrap('pre', [`\n${escapeMarkup(node.value)}`]);
      case 'thematicBreak': return ['<hr>'];
      case 'emphasis': return wrap('em', node.children);
      case 'strong': return wrap('strong', node.children);
      case 'delete': return wrap('del', node.children);
      case 'inlineCode': return wrap('code', [escapeMarkup(node.value)]);
      case 'break': return ['<br>'];
      case 'text': case 'yaml': return [escapeMarkup(node.value)];
      case 'html': return [keepKnownMarkup(node.value)];
      case 'link': return wrap('a', node.children, ` href="${escapeMarkup(node.url)}"`);
      case 'linkReference': return wrap('a', node.children, ` href="${escapeMarkup(this.#addressOf(node.identifier))}"`);
      case 'image': return this.#takeFigure(node.url, node.alt);
      case 'imageReference': return this.#takeFigure(this.#addressOf(node.identifier), node.alt);
      case 'footnoteReference': return [this.#referTo(node.identifier)];
      case 'definition': case 'footnoteDefinition': return [];
      case 'root': case 'tableRow': case 'tableCell': return node.children;
    }
  }

  #addressOf(identifier: string): string {
    return this.#referents.addresses.get(identifier) ?? '';
  }

  #takeFigure(address: string, alternative: string | null | undefined): [] {
    this.#figures.push(`<figure><img src="${escapeMarkup(address)}" alt="${escapeMarkup(alternative ?? '')}"></figure>`);
    return [];
  }

  #referTo(label: string): string {
    const number = this.#numbers.get(label) ?? this.#numbers.size + 1;
    this.#numbers.set(label, number);
    return `<sup><a href="#${noteName}-${number}" role="doc-noteref">${number}</a></sup>`;
  }
}

function wrap(tag: string, parts: readonly Pending[], attributes = ''): Pending[] {
  return [`<${tag}${attributes}>`, ...parts, `</${tag}>`];
}

/** Blocks with a label before the words of the first. */
function labelled(label: string, [first, ...others]: readonly MarkdownNode[]): Pending[] {
  const words = escapeMarkup(label);
  if (first?.type === 'paragraph') return [...wrap('p', [words, ...first.children]), ...others];
  return [...wrap('p', [words]), ...(first ? [first, ...others] : [])];
}

function writeRow(row: Extract<MarkdownNode, { type: 'tableRow' }>, tag: 'th' | 'td'): Pending[] {
  return wrap('tr', row.children.flatMap((cell) => wrap(tag, cell.children)));
}
