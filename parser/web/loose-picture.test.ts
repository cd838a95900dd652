import { expect, it } from 'vitest';
import { readHtml } from './html';
import { describeLoosePicture } from './loose-picture';

const said = 'The minister shakes hands with two delegates';

it.each([
  [said, said],
  ['港の会議で握手する大臣', '港の会議で握手する大臣'],
  ['', ''],
  ['image', ''],
  ['Image 12', ''],
  ['/srv/pictures/harbour at dusk.png', ''],
  ['images/harbour', ''],
  ['harbour talks 2.JPG', ''],
  ['Talks go on', ''],
])('%s', (alternative, expected) => {
  expect(describeLoosePicture({ address: 'a.jpg', alternative, isIcon: false }, ['“Talks go on.”'])).toBe(expected);
});

const paragraph = 'The talks in the harbour broke off late on Monday, two delegates said, and will go on next week in the capital.';
const readPage = async (image: string) =>
  readHtml(`<main><h1>Talks go on</h1><p>${paragraph}</p><div>${image}</div><p>${paragraph.replace('Monday', 'Tuesday')}</p></main>`, { kind: 'page' });

it('keeps what a picture showed that did not come along, as a caption set aside', async () => {
  const { blocks, setAside } = await readPage(`<img src="a.jpg" alt="${said}">`);
  const at = blocks.findIndex(({ text }) => text === said);
  expect(blocks[at]).toEqual({ type: 'caption', text: said });
  expect(setAside).toContain(at);
});

it.each([['width="24"', 'icon'], ['height="16px"', 'icon']])('leaves out what an %s shows', async (size) => {
  const { blocks } = await readPage(`<img src="a.jpg" ${size} alt="${said}">`);
  expect(blocks.map(({ text }) => text)).not.toContain(said);
});
