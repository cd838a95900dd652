import { expect, it } from 'vitest';
import { joinFigures } from './join-figures';

it.each([
  ['<p><img src="a"></p><figcaption>One</figcaption>', '<figure><img src="a"><figcaption>One</figcaption></figure>'],
  ['<p>Words <img src="a"></p><figcaption>One</figcaption>', null],
  ['<p>Words</p><figcaption>One</figcaption>', null],
  ['<p><img src="a"></p><p>Words</p><figcaption>One</figcaption>', null],
  ['<figcaption>One</figcaption><p><img src="a"></p>', null],
])('makes of %s a figure, or leaves it', (markup, expected) => {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  const before = page.body.cloneNode(true);
  joinFigures(page);
  const wanted = expected === null ? before : new DOMParser().parseFromString(expected, 'text/html').body;
  expect(page.body.isEqualNode(wanted)).toBe(true);
});
