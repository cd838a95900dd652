import type { CslItem } from '../../core/citation/csl-item';

/** Characters that mean something to a format, each with what writes it in that format. */
export type Meaningful = readonly (readonly [character: string, written: string])[];

/** Citation styles take some tags for markup. */
export const markup: Meaningful = [['<', '<'], ['>', '>']];

/** BibTeX counts braces whatever stands before them. */
export const latex: Meaningful = [
  ...markup, ['\\', '\\textbackslash{}'], ['{', '\\textbraceleft{}'], ['}', '\\textbraceright{}'], ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'], ['&', '\\&'], ['%', '\\%'], ['$', '\\$'], ['#', '\\#'], ['_', '\\_'],
];

/** The first of the characters, of no meaning to anyone, that stand for the meaningful ones while the library writes. */
const firstSign = 0xe000;
const signs = /[\uE000-\uE0FF]/gu;

/** The item with signs in the place of what is meaningful, save in its address, which stands as it is. */
export function shield(item: CslItem, meaningful: Meaningful): CslItem {
  const places = new Map(meaningful.map(([character], index) => [character, String.fromCharCode(firstSign + index)]));
  const signed = (text: string): string => text.replace(signs, '\uFFFD').replace(/[^\p{L}\p{N}\s]/gu, (character) => places.get(character) ?? character);
  const within = <Value>(value: Value): Value => mapTexts(value, signed);
  const { id, type, URL, issued, ...texts } = item;
  return { id, type, ...within(texts), ...(URL !== undefined && { URL }), ...(issued && { issued }) };
}

/** What the library wrote, with what each sign stands for. */
export function unshield(written: string, meaningful: Meaningful): string {
  return written.replace(signs, (sign) => meaningful[sign.charCodeAt(0) - firstSign]?.[1] ?? sign);
}

function mapTexts<Value>(value: Value, change: (text: string) => string): Value;
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each: unknown) => mapTexts(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts<unknown>(each, change)]));
}
