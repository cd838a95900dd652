/** A text with its character references (`&amp;`) read: some sites escape twice. Markup in it stays as it is. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const parsed = new DOMParser().parseFromString(text.replace(/</gu, '&lt;'), 'text/html');
  return parsed.body.textContent;
}
