import { expect, it } from 'vitest';
import { unclobber } from './unclobber';

// Unlike a browser, the DOM that this runs on lets nothing stand in for a form's properties: e2e reads such pages.
it('leaves no name by which a control or picture stands in for a property, and the names of places', () => {
  const markup = `<form name="a" id="b"><p id="place">c</p><input name="attributes"><button id="parentNode">d</button></form>
    <img name="querySelectorAll" id="e"><iframe name="f"></iframe><object id="g"></object><a name="anchor">h</a>`;
  const page = new DOMParser().parseFromString(markup, 'text/html');
  unclobber(page);
  expect([...page.querySelectorAll('[name], [id]')].map((element) => element.getAttribute('id') ?? element.getAttribute('name'))).toEqual(['place', 'anchor']);
});
