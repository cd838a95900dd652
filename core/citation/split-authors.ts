import { flattenLines } from '../export/flatten-lines';
import { namesPublication, readAuthorNames } from '../import/author-names';

/** A name of CSL-JSON: a person's in its parts, an institution's, or one of unknown order, as it is. */
export type AuthorName =
  | { family: string; given: string; 'non-dropping-particle'?: string; suffix?: string }
  | { literal: string };

const separators = /\s*[;/|·•、，]\s*|\s*,\s*(?:and|und|et|y|e|og|och|en)\s+|\s+(?:and|und|et|y|og|och|&|＆)\s+|\s*,\s*/iu;
const suffix = /^(?:jr|sr|[ii]{2,3}|iv|ph\.?d|md)\.?$/iu;
/** What stands within a family name and begins it: “van der Meer”, “bin Salman”. */
const particle = /^(?:van|von|vom|zu|zum|de|del|della|di|da|dos|du|la|le|den|der|ter|ten|bin|ibn|al|el|af|av)$/u;
const organisation =
  /(?:^|[^\p{L}])(?:staff|desk|board|team|agency|agencies|institute|institut|council|commission|committee|ministry|office|bureau|department|university|centre|center|foundation|association|union|bank|group|press|news|service|government|redaktion|rédaction|redacción|editors|editorial)(?![\p{L}])/iu;
/** Scripts whose names stand in another order, or without spaces. */
const otherOrder = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The authors that a byline names, in its order; all of an unreadable one as it is. None where there is none. */
export function splitAuthors(byline: string, publication: string): AuthorName[] {
  const whole = flattenLines(byline);
  const named = readAuthorNames(whole, publication);
  if (whole === '') return [];
  if (named === '' || namesPublication(named, publication)) return [{ literal: named === '' ? whole : named }];
  const pieces = named.split(separators).filter((piece) => piece !== '');
  // Reading a byline for people takes “of Trade” from a ministry.
  if (pieces.length === 1 && isInstitution(named, publication)) return [{ literal: whole.slice(whole.indexOf(named)) }];
  const [first = '', second = ''] = pieces;
  const isInverted = pieces.length === 2 && named.includes(',') && !/\s/u.test(first) && !isInstitution(first, publication) && !isInstitution(second, publication);
  if (isInverted) return [{ family: first, given: second }];
  const authors: AuthorName[] = [];
  for (const piece of pieces) {
    const last = authors.at(-1);
    if (suffix.test(piece) && last && 'family' in last) last.suffix = piece;
    else authors.push(isInstitution(piece, publication) ? { literal: piece } : splitName(piece));
  }
  return authors;
}

function isInstitution(name: string, publication: string): boolean {
  return namesPublication(name, publication) || organisation.test(name) || otherOrder.test(name) || /\d/u.test(name);
}

function splitName(name: string): AuthorName {
  const words = name.split(' ');
  if (words.length === 1) return { literal: name };
  const first = words.findIndex((word, index) => index > 0 && particle.test(word));
  const familyAt = first > 0 && first < words.length - 1 ? first : words.length - 1;
  const given = words.slice(0, familyAt).join(' ');
  const family = words.slice(familyAt);
  const particles = family.findIndex((word) => !particle.test(word));
  if (particles <= 0) return { family: family.join(' '), given };
  return { family: family.slice(particles).join(' '), given, 'non-dropping-particle': family.slice(0, particles).join(' ') };
}
