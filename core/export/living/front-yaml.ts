import { isCollection, isMap, isScalar, isSeq, parseDocument, type Pair } from 'yaml';
import { isList, type FrontEntry, type FrontValue } from '../export-document';
import { writeValue, writeYaml } from '../write-yaml';
import { judgeKey, mergeList, printsOfValue, sameEntries, type FrontRecord } from './front-record';
import { replaceList } from './yaml-list';
import { holdsComment, keyOf, replaceAll, spanOf, textOf, wholeLines, type Replacement } from './yaml-places';
import type { FrontChange } from './update-report';

/** The value of a key of text; null where there is none. Of a source that is no YAML mapping, that of the line which looks like it. */
export function readYamlText(source: string, key: string): string | null {
  const pairs = readPairs(source);
  if (!pairs) return new RegExp(`^${key}:[ \\t]+["']?([\\w-]+)["']?[ \\t]*\\r?$`, 'mu').exec(source)?.[1] ?? null;
  const pair = pairs.find((each) => keyOf(each) === key);
  return pair ? textOf(pair.value) : null;
}

/**
 * Sets the owned keys in the YAML between two `---`, and leaves every other character as it is: the user's keys, comments,
 * quotes and order. Null where the source is no YAML mapping, or uses more of YAML than text edits can keep whole.
 */
export function updateYaml(source: string, entries: readonly FrontEntry[], before: FrontRecord, end: string): ({ source: string } & FrontChange) | null {
  const pairs = readPairs(source);
  if (!pairs) return null;
  const fresh = new Map(entries.map(({ key, value }) => [key, value]));
  const [changed, conflicts]: [string[], string[]] = [[], []];
  const replacements: Replacement[] = [];
  const present = new Set(pairs.map(keyOf));
  for (const pair of pairs) {
    const key = keyOf(pair);
    const written = before.get(key);
    if (!fresh.has(key) && !written) continue;
    const decided = decidePair(source, pair, written, fresh.get(key), end);
    if (decided === 'conflict') conflicts.push(key);
    else if (decided.length > 0) {
      changed.push(key);
      replacements.push(...decided);
    }
  }
  const added = entries.filter(({ key }) => !present.has(key) && !before.has(key));
  if (added.length > 0) {
    changed.push(...added.map(({ key }) => key));
    const gap = source === '' || source.endsWith('\n') ? '' : end;
    replacements.push({ from: source.length, to: source.length, text: gap + writeYaml(added, end) + end });
  }
  const updated = replaceAll(source, replacements);
  return readPairs(updated) ? { source: updated, changed, conflicts } : null;
}

function readPairs(source: string): Pair[] | null {
  const document = parseDocument(source, { logLevel: 'silent' });
  const { contents } = document;
  if (contents === null && document.errors.length === 0) return [];
  if (document.errors.length > 0 || !isMap(contents) || contents.flow === true || contents.anchor !== undefined) return null;
  return contents.items;
}

function decidePair(source: string, pair: Pair, written: readonly string[] | undefined, fresh: FrontValue | undefined, end: string): Replacement[] | 'conflict' {
  const current = valueOf(pair);
  const print = (value: FrontValue): string => printsOfValue(value).join();
  if (fresh !== undefined && isList(fresh) && current !== null && (current === '' || isList(current))) {
    const entries = current === '' ? [] : current;
    const merged = mergeList(entries, written ?? [], fresh);
    return sameEntries(merged, entries) ? [] : replaceList(source, pair, merged, end);
  }
  // What is no value of ours is the user's.
  const now = current === null ? 'theirs' : print(current);
  const verdict = judgeKey(now, written?.join(), fresh === undefined ? null : print(fresh));
  if (verdict === 'conflict') return 'conflict';
  if (verdict === 'remove') {
    const lines = wholeLines(source, pair);
    return holdsComment(source, lines) ? [] : [lines];
  }
  if (verdict !== 'set' || fresh === undefined) return [];
  const span = spanOf(source, pair);
  return holdsComment(source, span) ? 'conflict' : [{ ...span, text: writeValue(fresh, end) }];
}

/** A value of the kinds that are written; null for any other, and for one with an anchor. */
function valueOf({ value }: Pair): FrontValue | null {
  if ((isScalar(value) || isCollection(value)) && value.anchor !== undefined) return null;
  if (isSeq(value)) {
    const entries = value.items.map(textOf);
    return entries.every((entry) => entry !== null) ? entries : null;
  }
  if (!isMap(value)) return textOf(value);
  const numbers = value.items.map((item): [string, number] => [keyOf(item), Number(textOf(item.value) ?? NaN)]);
  return numbers.some(([, number]) => Number.isNaN(number)) ? null : Object.fromEntries(numbers);
}
