import { parseFragment } from 'parse5';

/** A text with its character references (`&amp;`) read: some sites escape twice. Markup in it stays as it is. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const parsed = parseFragment(text.replace(/</gu, '&lt;')).childNodes[0];
  return parsed && 'value' in parsed ? parsed.value : text;
}
