/** A block of Logseq's outline: its own lines, its properties and the blocks below it. */
export interface LogseqBlock {
  lines: string[];
  properties: Record<string, string>;
  children: LogseqBlock[];
}

export interface LogseqPage {
  properties: Record<string, string>;
  blocks: LogseqBlock[];
}

/**
 * A page as Logseq's parser takes it: properties before the first bullet; a bullet or a heading at the start of any line
 * outside of code begins a block. Throws at a line that belongs to no block.
 */
export function readLogseq(file: string): LogseqPage {
  const page: LogseqPage = { properties: {}, blocks: [] };
  const open: { depth: number; block: LogseqBlock }[] = [];
  let fence = '';
  for (const line of file.split('\n')) {
    const bullet = fence === '' ? /^(\t*) *-(?: (.*))?$/u.exec(line) : null;
    if (bullet) {
      const [, tabs = '', words = ''] = bullet;
      const block: LogseqBlock = { lines: [], properties: {}, children: [] };
      while ((open.at(-1)?.depth ?? -1) >= tabs.length) open.pop();
      if ((open.at(-1)?.depth ?? -1) !== tabs.length - 1) throw new Error(`“${line}” stands too deep`);
      (open.at(-1)?.block.children ?? page.blocks).push(block);
      open.push({ depth: tabs.length, block });
      fence = addLine(block, words, fence);
      continue;
    }
    const block = open.at(-1)?.block;
    if (fence === '' && /^\s*#{1,6}\s/u.test(line)) throw new Error(`“${line}” begins a block of its own`);
    if (block) fence = addLine(block, line.trim(), fence);
    else addProperty(page.properties, line);
  }
  return page;
}

function addLine(block: LogseqBlock, line: string, fence: string): string {
  if (fence === '' && /^(?:TODO|DOING|DONE|LATER|NOW|WAITING)\b/u.test(line) && block.lines.length === 0) throw new Error(`“${line}” is a task`);
  if (fence !== '' || !addProperty(block.properties, line)) block.lines.push(line);
  const mark = /^(?:[>*] *)*(`{3,}|~{3,})/u.exec(line)?.[1] ?? '';
  if (fence === '') return mark;
  return mark.startsWith(fence) ? '' : fence;
}

function addProperty(properties: Record<string, string>, line: string): boolean {
  const [, key, value = ''] = /^([\w-]+):: (.*)$/u.exec(line) ?? [];
  if (key === undefined) return false;
  properties[key] = value;
  return true;
}
