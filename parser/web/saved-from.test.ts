import { describe, expect, it } from 'vitest';
import { readHtml } from './html';

const read = async (markup: string): Promise<string> => (await readHtml(`<!doctype html>${markup}<p>The ports wait.</p>`, { kind: 'page' })).metadata.url;

describe('the address of a saved page', () => {
  it.each<[string, string, string]>([
    ['SingleFile', '<html><!--\n Page saved with SingleFile \n url: https://news.example/a?b=c \n saved date: Mon Nov 23 2026\n-->', 'https://news.example/a?b=c'],
    ['a browser', '<!-- saved from url=(0022)https://news.example/a -->', 'https://news.example/a'],
    ['a file of the user', '<!-- saved from url=(0022)file:///home/ana/a.html -->', ''],
    ['the page itself first', '<html><!--\n Page saved with SingleFile \n url: https://news.example/a \n--><link rel="canonical" href="https://news.example/own">', 'https://news.example/own'],
    ['no comment of the page’s own', '<!-- url: https://news.example/a -->', ''],
  ])('comes from %s', async (_, markup, expected) => {
    expect(await read(markup)).toBe(expected);
  });
});
