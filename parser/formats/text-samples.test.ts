import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../read-source';

const folder = join(import.meta.dirname, 'samples');
const names = readdirSync(folder).filter((name) => /^(?:markdown|mail)-.*\.(?:md|eml|mhtml)$/u.test(name));

async function readSample(name: string): Promise<string> {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const outcome = await readSource({ name, content: { kind: 'file', bytes }, chapters: 'whole' });
  if (!outcome.ok) return JSON.stringify(outcome.refusal, null, 2) + '\n';
  const [{ metadata, blocks, setAside }] = outcome.articles;
  const body = blocks.map((block, index) => ({ ...(setAside.includes(index) ? { aside: true } : {}), ...block }));
  return `${JSON.stringify({ metadata }, null, 2)}\n${body.map((block) => JSON.stringify(block)).join('\n')}\n`;
}

describe('samples of Markdown, mails and web archives as programs write them', () => {
  it.each(names)('%s', async (name) => {
    await expect(await readSample(name)).toMatchFileSnapshot(join(folder, `${name}.json`));
  });
});
