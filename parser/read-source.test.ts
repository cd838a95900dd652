import { describe, expect, it } from 'vitest';
import { readSource, type Source } from './read-source';

describe('readSource', () => {
  it.each<[Source, string]>([
    [{ kind: 'text', content: '' }, 'empty'],
    [{ kind: 'text', content: ' \n\u200B\t' }, 'empty'],
    [{ kind: 'html', content: '<p> </p><script>x</script>' }, 'empty'],
    [{ kind: 'text', content: ' https://news.example/a?b=c \n' }, 'web-address'],
    [{ kind: 'html', content: '<a href="https://news.example/a">https://news.example/a</a>' }, 'web-address'],
    [{ kind: 'text', content: 'a'.repeat(20_000_001) }, 'too-large'],
    [{ kind: 'text', content: '{\\rtf1\\ansi text}' }, 'not-text'],
    [{ kind: 'text', content: 'From: <Saved by Blink>\nMIME-Version: 1.0\n\n<html>' }, 'not-text'],
  ])('refuses %o', (source, code) => {
    const outcome = readSource(source);
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code);
  });

  it('tells a user who gives an address how to get the text', () => {
    const outcome = readSource({ kind: 'text', content: 'https://news.example/a' });
    expect(outcome.ok ? '' : outcome.refusal.message).toMatch(/never goes online.*Ctrl\+A.*Ctrl\+C.*“Web page, HTML only”/u);
  });

  it.each(['<!DOCTYPE html><p>One</p>', '\uFEFF\n<html lang="en"><p>One</p>', '<?xml version="1.0"?>\n<!doctype html><p>One</p>'])(
    'reads text as a page where it begins like one: %s',
    (content) => {
      const outcome = readSource({ kind: 'text', content });
      expect(outcome.ok && outcome.imported.blocks.map(({ text }) => text)).toEqual(['One']);
    },
  );

  it('takes the title from the name of the file where the text has none', () => {
    const content = 'The minister left the harbour at noon on Thursday. Nobody had seen her come, her office said.';
    const outcome = readSource({ kind: 'text', content, name: 'Departure of the minister.txt' });
    expect(outcome.ok && outcome.imported.metadata.title).toBe('Departure of the minister');
  });
});
