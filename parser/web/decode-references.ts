const reference = /&(?:#\d+|#x[\da-f]+|\w+);/iu;

/** A text with its character references (`&amp;`) read, twice where need be: some sites escape twice. Markup in it stays as it is. */
export function decodeReferences(text: string): string {
  const once = decode(text);
  return reference.test(once) ? decode(once) : once;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return new DOMParser().parseFromString(text.replace(/</gu, '&lt;'), 'text/html').body.textContent;
}
