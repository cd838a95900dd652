/** Strings whole, so that nothing within them is taken for what stands between them. */
const token = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|\/\*(?:[\s\S]*?\*\/|[\s\S]*)|\/\/[^\n]*|<!--|-->|(?:\/\/\s*)?(?:<!\[CDATA\[|\]\]>)|,(?=\s{0,100}[}\]])/gu;
const strayEscape = /\\(?:u(?![\da-f]{4})|(?!["\\/bfnrtu])[\s\S])/giu;
const longestScript = 1_000_000;

/** JSON that pages carry, parsed: with comments, CDATA marks, trailing commas, raw line breaks. Null for what is none. */
export function parseLooseJson(script: string): unknown {
  return parse(script) ?? (script.length > longestScript ? null : parse(mend(script)));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

function mend(script: string): string {
  return script.replace(token, (found) => (found.startsWith('"') ? mendString(found) : ' ')).replace(/[\s;]+$/u, '');
}

function mendString(literal: string): string {
  const escaped = literal.replace(strayEscape, (escape) => (escape.length === 2 && !/[u\s]/u.test(escape) ? escape.slice(1) : ' '));
  // Control characters, of which line breaks are the most frequent, may not stand in a string.
  return escaped.replace(/\p{Cc}+/gu, ' ');
}
