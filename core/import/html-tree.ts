import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
type HtmlNode = DefaultTreeAdapterTypes.Node;

/** What a walk tells of a tree, in document order. */
export interface TreeVisitor {
  /** Says whether to walk what is inside; where it says no, `leave` is not called either. */
  enter(element: HtmlElement): boolean;
  leave?(element: HtmlElement): void;
  text?(value: string): void;
}

/** Walks what is inside `root`. Keeps its own stack, for markup can nest deeper than calls can. */
export function walkTree(root: HtmlParent, visitor: TreeVisitor): void {
  const open: { node: HtmlParent; next: number }[] = [{ node: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.node.childNodes[top.next];
    top.next += 1;
    if (child === undefined) {
      open.pop();
      if (open.length > 0 && isElement(top.node)) visitor.leave?.(top.node);
    } else if (isElement(child)) {
      if (visitor.enter(child)) open.push({ node: child, next: 0 });
    } else if (child.nodeName === '#text' && 'value' in child) {
      visitor.text?.(child.value);
    }
  }
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** An attribute's value, null where the element has none of that name. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}
