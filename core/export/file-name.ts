import { flattenLines } from './flatten-lines';

const extension = '.md';
/** The longest name in UTF-8 bytes: far below every file system's limit, so that a folder's path fits too. */
const longest = 100;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

// Windows takes these for devices, whatever follows a dot.
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/iu;

/** An article's Markdown file, named by its title as Linux, macOS, Windows and Obsidian's links accept it. */
export function exportFileName({ title }: { title: string }): string {
  const name = trimName(
    title
      .normalize('NFC')
      // Invisible characters: halves of pairs, control, bidirectional; but not what joins an emoji or a Persian word.
      .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}]|(?![\s\u200c\u200d\u{e0020}-\u{e007f}])[\p{Control}\p{Format}]/gu, '')
      .replace(/"/gu, '’')
      .replace(/:\s/gu, ' - ')
      .replace(/[/\\|:]/gu, '-')
      .replace(/[<>?*#^[\]]/gu, ' '),
  );
  const harmless = reserved.test(name) ? `Article ${name}` : name;
  return (trimName(cutName(harmless, longest - extension.length)) || 'Untitled article') + extension;
}

/** The names made distinct, letter case aside: a later one gets “ 2”, “ 3” and so on before its extension. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set(names.map(foldName));
  const seen = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let number = 2; seen.has(foldName(name)) && taken.has(foldName(distinct)); number += 1) {
      distinct = numberName(name, number);
    }
    seen.add(foldName(name));
    taken.add(foldName(distinct));
    return distinct;
  });
}

function numberName(name: string, number: number): string {
  const ending = ` ${number}${extension}`;
  const stem = name.endsWith(extension) ? name.slice(0, -extension.length) : name;
  return cutName(stem, longest - ending.length).trimEnd() + ending;
}

/** A leading dot hides a file and a leading hyphen makes it an option; Windows drops dots and spaces at the end. */
function trimName(name: string): string {
  return flattenLines(name).replace(/^[\s.\-\p{Format}]+|[\s.\p{Format}]+$/gu, '');
}

/** As many whole graphemes as fit into `limit` bytes, to the last whole word where that costs little. */
function cutName(name: string, limit: number): string {
  if (bytesOf(name) <= limit) return name;
  let kept = '';
  for (const { segment } of graphemes.segment(name)) {
    if (bytesOf(kept) + bytesOf(segment) > limit) break;
    kept += segment;
  }
  const lastSpace = kept.lastIndexOf(' ');
  return lastSpace > kept.length / 2 ? kept.slice(0, lastSpace) : kept;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function foldName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}
