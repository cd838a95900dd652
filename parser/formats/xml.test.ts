import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parsePage, parseXml } from './xml';

const parse = (text: string): Document | null => parseXml(strToU8(text));

describe('parseXml', () => {
  it.each([
    ['<a>b</a>', 'b'],
    ['\uFEFF<?xml version="1.0"?>\n<a>b</a>', 'b'],
    ['<!DOCTYPE a SYSTEM "https://x.example/a.dtd"><a>b</a>', 'b'],
    ['<!DOCTYPE a [<!ENTITY e "]>"><!ENTITY f \'>\'>]><a>&e;b&f;</a>', '&e;b&f;'],
    ['<!DOCTYPE a [<!ENTITY % p SYSTEM "https://x.example/p">%p;<!ATTLIST a b CDATA "c">]><a>b</a>', 'b'],
    ['<a>&eacute;&amp;&lt;&#233;&unknown;</a>', 'é&<é&unknown;'],
  ])('reads %s without its type', (text, content) => {
    const parsed = parse(text);
    expect(parsed?.documentElement.textContent).toBe(content);
    expect(parsed?.doctype).toBeNull();
    expect(parsed?.documentElement.attributes).toHaveLength(0);
  });

  it.each(['', 'words', '<a>', '<a></b>', '<!DOCTYPE '.repeat(20_000)])('makes nothing of %o', (text) => {
    expect(parse(text)).toBeNull();
  });
});

describe('parsePage', () => {
  it.each([
    ['<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>a<br/>b</p></body></html>', 'ab'],
    ['<html><head><title/><script src="x"/></head><body><p>a<br>b<p>c<i/>d</body></html>', 'abcd'],
    ['words', 'words'],
  ])('reads %s', (text, content) => {
    expect(parsePage(strToU8(text)).querySelector('body')?.textContent).toBe(content);
  });
});
