const closings: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’', '«': '»', '„': '“' };

interface Pair {
  open: number;
  close: number;
  /** How many pairs stand around this one. */
  depth: number;
}

/**
 * The passage in one pair of quotation marks. A pair around all of it is not doubled; pairs within turn single
 * and double by turns; a double mark at an edge whose other half was not selected is left out.
 */
export function quoteOnce(passage: string): string {
  const trimmed = passage.trim();
  const pairsOfAll = pairMarks(trimmed);
  const isWhole = pairsOfAll.some(({ open, close }) => open === 0 && close === trimmed.length - 1);
  const words = isWhole ? trimmed.slice(1, -1).trim() : trimmed;
  const turned = new Map<number, string>();
  for (const { open, close, depth } of isWhole ? pairMarks(words) : pairsOfAll) {
    const isSingle = depth % 2 === 0;
    turned.set(open, isSingle ? '‘' : '“');
    turned.set(close, isSingle ? '’' : '”');
  }
  for (const edge of [0, words.length - 1]) {
    if (!turned.has(edge) && /["“”]/u.test(words.charAt(edge))) turned.set(edge, '');
  }
  return `“${putAt(words, turned).trim()}”`;
}

/** The words with other characters, or none, at some places. */
function putAt(words: string, characters: ReadonlyMap<number, string>): string {
  let [written, taken] = ['', 0];
  for (const [at, character] of [...characters].sort(([a], [b]) => a - b)) {
    written += words.slice(taken, at) + character;
    taken = at + 1;
  }
  return written + words.slice(taken);
}

function pairMarks(words: string): Pair[] {
  const open: { at: number; mark: string }[] = [];
  const pairs: Pair[] = [];
  for (const { 0: mark, index: at } of words.matchAll(/["“”‘’«»„]/gu)) {
    const last = open.at(-1);
    if (last && closes(words, at, mark, last.mark)) {
      open.pop();
      pairs.push({ open: last.at, close: at, depth: open.length });
    } else if (mark in closings && !continues(words, at, last?.mark === mark)) open.push({ at, mark });
  }
  return pairs;
}

function closes(words: string, at: number, mark: string, opening: string): boolean {
  if (closings[opening] !== mark) return false;
  // An apostrophe is no closing mark, nor is a straight mark before a word.
  if (mark === '’') return !/[\p{L}\p{N}]/u.test(words.charAt(at + 1));
  return mark !== '"' || !/^$|[\s(]/u.test(words.charAt(at - 1));
}

/** A quotation of several paragraphs opens each of them anew and closes once. */
function continues(words: string, at: number, isOpen: boolean): boolean {
  return isOpen && words.slice(0, at).endsWith('\n\n');
}
