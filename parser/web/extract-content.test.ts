import { expect, it } from 'vitest';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readHtml } from './html';

const sentence = 'The council of the island voted on Thursday, after a long debate, to build three tidal turbines off the shore. ';
const prose = (name: string): string => `<p>${name}: ${sentence.repeat(2)}</p>`;
const many = ['a', 'b', 'c'].map(prose).join('');
const furniture = '<nav><a href="/x">World</a></nav>';

async function keep(html: string): Promise<string[]> {
  const { blocks, setAside }: ImportedArticle = await readHtml(html, { kind: 'page' });
  return blocks.filter((_, index) => !setAside.includes(index)).map(({ text }) => text.split(':')[0] ?? '');
}

it.each([
  ['sets aside what the extractor drops', `${furniture}<div>${many}</div><div class="sidebar">${prose('z')}</div>`, ['a', 'b', 'c']],
  ['brings back prose dropped from between', `${furniture}<div>${many}<p class="extra">z: ${sentence}</p>${many}</div>`, ['a', 'b', 'c', 'z', 'a', 'b', 'c']],
  ['keeps text that stands directly in a div', `${furniture}<section>${many}<div>z: ${sentence}</div></section>`, ['a', 'b', 'c', 'z']],
  ['keeps all of a document without furniture', `<p>x</p>${many}<div class="extra">y</div>`, ['x', 'a', 'b', 'c', 'y']],
  ['keeps a page that is nested too deep to look through', `${furniture}${'<div>'.repeat(150)}${many}`, ['a', 'b', 'c']],
])('%s', async (_, html, kept) => {
  expect(await keep(html)).toEqual(kept);
});
