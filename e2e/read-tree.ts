import type { CDPSession, Page } from '@playwright/test';

type Node = Awaited<ReturnType<typeof fullTree>>[number];

/**
 * What assistive technology is told of an element, a line for each thing it meets: its role, its words and, in brackets, what
 * describes it; deeper things are indented.
 */
export async function readTree(page: Page, selector: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { root } = await session.send('DOM.getDocument', {});
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const nodes = await fullTree(session);
  await session.detach();
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  return top ? linesOf(top, byId, 0).join('\n') : '';
}

async function fullTree(session: CDPSession) {
  return (await session.send('Accessibility.getFullAXTree')).nodes;
}

function linesOf(node: Node, byId: ReadonlyMap<string, Node>, depth: number): string[] {
  const within = (deeper: number): string[] => (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? linesOf(child, byId, deeper) : [];
  });
  const role = String(node.role?.value ?? '');
  // The boxes of a text's lines, and what only groups, are not read out.
  if (role === 'InlineTextBox') return [];
  if (node.ignored || role === 'generic' || role === 'none') return within(depth);
  const words = String(node.name?.value ?? '');
  const described: unknown = node.properties?.find(({ name }) => (name as string) === 'description')?.value.value;
  const description = String(node.description?.value ?? described ?? '');
  const line = [role, words === '' ? '' : JSON.stringify(words), description === '' ? '' : `(${description})`].filter((part) => part !== '').join(' ');
  return [`${'  '.repeat(depth)}${line}`, ...within(depth + 1)];
}
