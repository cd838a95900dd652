import { describe, expect, it } from 'vitest';
import type { ImportOutcome, Source } from '../core/import/imported-article';
import { readSource } from './read-source';

const read = (kind: 'text' | 'html', text: string, name = ''): Promise<ImportOutcome> =>
  readSource({ name, content: { kind, text }, chapters: 'whole' } satisfies Source);

describe('readSource', () => {
  it.each<['text' | 'html', string, string]>([
    ['text', '', 'empty'],
    ['text', ' \n\u200B\t', 'empty'],
    ['html', '<p> </p><script>x</script>', 'empty'],
    ['text', ' https://news.example/a?b=c \n', 'web-address'],
    ['html', '<a href="https://news.example/a">https://news.example/a</a>', 'web-address'],
    ['text', 'a'.repeat(20_000_001), 'too-large'],
    ['text', '{\\rtf1\\ansi text}', 'not-text'],
    ['text', 'From: <Saved by Blink>\nMIME-Version: 1.0\n\n<html>', 'not-text'],
  ])('refuses %s %o', async (kind, text, code) => {
    const outcome = await read(kind, text);
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code);
  });

  it('tells a user who gives an address how to get the text', async () => {
    const outcome = await read('text', 'https://news.example/a');
    expect(outcome.ok ? '' : outcome.refusal.message).toMatch(/never goes online.*Ctrl\+A.*Ctrl\+C.*“Web page, HTML only”/u);
  });

  it.each(['<!DOCTYPE html><p>One</p>', '\uFEFF\n<html lang="en"><p>One</p>', '<?xml version="1.0"?>\n<!doctype html><p>One</p>'])(
    'reads text as a page where it begins like one: %s',
    async (text) => {
      const outcome = await read('text', text);
      expect(outcome.ok && outcome.articles[0].blocks.map((block) => block.text)).toEqual(['One']);
    },
  );

  it('takes the title from the name of the file where the text has none', async () => {
    const text = 'The minister left the harbour at noon on Thursday. Nobody had seen her come, her office said.';
    const outcome = await read('text', text, 'Departure of the minister.txt');
    expect(outcome.ok && outcome.articles[0].metadata.title).toBe('Departure of the minister');
  });
});
