export type HtmlElement = Element;
export type HtmlParent = Document | DocumentFragment | Element;

/** What a walk tells of a tree, in document order. */
export interface TreeVisitor {
  /** Says whether to walk what is inside; where it says no, `leave` is not called either. */
  enter(element: HtmlElement): boolean;
  leave?(element: HtmlElement): void;
  text?(value: string, node: Text): void;
}

/** Walks what is inside `root` without recursion, for markup can nest deeper than calls can. */
export function walkTree(root: HtmlParent, visitor: TreeVisitor): void {
  let node: Node | null = root.firstChild;
  while (node) {
    if (isElement(node)) {
      if (visitor.enter(node)) {
        if (node.firstChild) {
          node = node.firstChild;
          continue;
        }
        visitor.leave?.(node);
      }
    } else if (isText(node)) visitor.text?.(node.data, node);
    node = nextBehind(node, root, visitor);
  }
}

/** The node that follows `node` and all that is in it; tells of the elements that end in between. */
function nextBehind(node: Node, root: HtmlParent, visitor: TreeVisitor): Node | null {
  let at: Node = node;
  while (!at.nextSibling) {
    const parent: Node | null = at.parentNode;
    if (!parent || parent === root) return null;
    if (isElement(parent)) visitor.leave?.(parent);
    at = parent;
  }
  return at.nextSibling;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Words, in an XML page also such as stand in a CDATA section. */
function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** An attribute's value, null where the element has none of that name. */
export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.getAttribute(name);
}
