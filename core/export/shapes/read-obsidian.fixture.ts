import { load } from 'js-yaml';

/** A vault's file as Obsidian sees it, by its documentation: a strict reader, which throws at what is not valid. */
export interface ObsidianFile {
  tags: string[];
  callouts: { type: string; blockId: string | null }[];
  blockIds: string[];
  wikilinks: string[];
}

const validTag = /^(?=.*[^\d/])[\p{L}\p{M}\p{N}_-]+(?:\/[\p{L}\p{M}\p{N}_-]+)*$/u;

export function readObsidian(file: string): ObsidianFile {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(file) ?? [];
  const front = load(yaml);
  const tags = typeof front === 'object' && front !== null && 'tags' in front && Array.isArray(front.tags) ? front.tags.map(String) : [];
  const read: ObsidianFile = { tags, callouts: [], blockIds: [], wikilinks: [] };
  const lines = visibleLines(body);
  for (const [index, line] of lines.entries()) {
    const callout = /^> \[!(\w+)\]/u.exec(line);
    if (callout && !(lines[index - 1] ?? '').startsWith('>')) read.callouts.push({ type: callout[1] ?? '', blockId: null });
    const id = /(?:^|\s)\^([A-Za-z0-9-]+)$/u.exec(line)?.[1];
    if (id !== undefined) {
      if (read.blockIds.includes(id)) throw new Error(`${id} is the id of two blocks`);
      if (lines[index - 1] !== '' || lines[index + 1] !== '') throw new Error(`${id} does not stand alone`);
      read.blockIds.push(id);
      const last = read.callouts.at(-1);
      if (last && lines[index - 2]?.startsWith('>')) last.blockId ??= id;
    }
    for (const [, target = ''] of line.matchAll(/(?<!\\)\[\[([^\]]+)\]\]/gu)) read.wikilinks.push(target);
    for (const [, tag = ''] of line.matchAll(/(?<![\\\S])#(?=[^\s#])(\S+)/gu)) tags.push(tag);
  }
  for (const tag of tags) if (!validTag.test(tag)) throw new Error(`${tag} is no tag`);
  return read;
}

/** Lines outside of code, comments and formulas; an open one hides all that follows. */
function visibleLines(body: string): string[] {
  return body
    .replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n(?:.*?\n)?? {0,3}\2[`~]*[ \t]*$/gmsu, '')
    .replace(/(?<!\\)(`+)(?!`)(?:(?!\n\n)[\s\S])*?(?<!`)\1(?!`)/gu, '')
    .replace(/(?<!\\)(%%|\$\$).*?(?:(?<!\\)\1|$(?![\s\S]))/gsu, '')
    .split('\n');
}
