import { commonWords, otherAbbreviations, titleAbbreviations } from './quotation-words';

const list = (words: string): string[] => words.trim().split(/\s+/u);

/** Besides the English ones, without their full stop: what newspapers shorten before a capital or a number. */
const abbreviations = new Set([
  ...titleAbbreviations,
  ...otherAbbreviations,
  ...list(`
    Inc Corp Ltd Co Bros Mt Ft Ave Blvd Apr e.g i.e cf etc al p pp Nos vol Vol ed Fig fig approx est
    z.B d.h u.a u.U i.d.R s.o v.a bzw ca Nr Abs Art Hr Fr Bd Dipl Ing inkl evtl ggf vgl sog usw Mio Mrd Jh St Str
    Mme Mmes Mlle MM M.M p.ex av env Sra Sras Srta Sres Dña Exc Excmo núm Dott Sig Sigg Avv On
    dhr mevr nr blz resp jr tzv bijv o.a t.ex bl.a dvs kl`),
]);

/** Languages that write an ordinal with a full stop: “am 3. Oktober”. */
const ordinalLanguages = new Set(list('de da nb nn no fi cs sk hu pl hr sl sr bs et lv is tr'));

const lastWord = /(?:^|[\s(“„«‘"'])((?:\p{L}{1,5}\.\s?)*[\p{L}]+|\d{1,2})\.\s+$/u;

/**
 * Whether a full stop at the end of `before`, with the white space behind it, only shortens a word: “Mr.”, “z. B.”,
 * “J. Marrow”. One of “U.S.” ends a sentence where `after` begins as sentences do: “The”, “He”.
 */
export function endsInAbbreviation(before: string, after: string, language: string): boolean {
  const word = lastWord.exec(before)?.[1];
  if (word === undefined) return false;
  if (/^\d/u.test(word)) return ordinalLanguages.has(language.split('-')[0]?.toLowerCase() ?? '');
  const compact = word.replace(/\s/gu, '');
  // A small letter alone is the first half of one, as in “z. B.”.
  if (/^\p{Ll}$/u.test(compact) || abbreviations.has(compact) || abbreviations.has(compact.split('.').at(-1) ?? '')) return true;
  if (!/^\p{Lu}(?:\.\p{Lu})*$/u.test(compact)) return false;
  const next = /^[“‘"'«„(]*([\p{L}’']+)/u.exec(after)?.[1];
  return next !== undefined && !commonWords.has(next);
}
