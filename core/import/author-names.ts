import { withoutDate } from './byline';
import { agencyPattern, wirePattern } from './news-agencies';
import { readKnownMasthead } from './masthead';

const opening = new RegExp(
  String.raw`^(?:(?:(?:written|posted|published|reported|updated|submitted|words|text|story|analysis) )?by|von|par|por|door|` +
    String.raw`(?:di|da|de|af|av)(?=\s+\p{Lu}\S*\s+\p{Lu})|author|authors|autor|autora|autoren|auteur|autore|автор|作者|記者|记者|文)` +
    String.raw`(?:\s*[:：/]\s*|\s+|(?<=[作者記记文]))`,
  'iu',
);
/** What follows the names on the same line, and parts them from it. */
const partings = /\s+[|·•/—–-]{1,2}\s+|\s*[|·•\n]\s*/u;

const qualifiers = `senior|chief|deputy|associate|assistant|executive|managing|political|politics|economics|economy|business|
  finance|financial|world|national|international|foreign|diplomatic|defen[cs]e|security|science|health|education|home|
  legal|technology|tech|sports?|staff|news|environment|energy|investigative|special|guest|contributing|freelance|former|
  european?|asia|middle|east|africa|us|uk|white|house|washington|brussels|berlin|london|paris|moscow|beijing|the|our`;
const occupations = `editor|editors|correspondent|correspondents|reporter|reporters|writer|writers|columnist|journalist|
  contributor|producer|analyst|photographer|blogger|bureau chief|redakteur|redakteurin|korrespondent|korrespondentin|
  journaliste|correspondante?|redactora?|corresponsal|giornalista|corrispondente|repórter|jornalista|colunista`;
const flat = (alternatives: string): string => alternatives.replace(/\s*\|\s*/gu, '|').trim();
/** An office behind a name, with or without a comma. */
const office = new RegExp(
  String.raw`(?:,\s*(?:[\p{L}&’'-]+\s+){0,3}|(?<=\S\s\S{1,40})\s+(?:(?:${flat(qualifiers)})\s+){0,4})(?:${flat(occupations)})(?!\p{L}).*$`, 'iu',
);
const notNames = new RegExp([
  String.raw`\S+@\S+\.\S+`, String.raw`\(?(?<![\p{L}\d])@\w+\)?`, String.raw`https?:\S+`,
  String.raw`\b(?:follow|contact|email|view all posts by|more from|read more from|see all)\b.*`,
  String.raw`\b\d+\s*(?:min(?:ute)?s?(?:\s+read)?|comments?|shares?|hours? ago|days? ago)\b.*`,
].join('|'), 'giu');
const agency = String.raw`(?:the )?(?:${agencyPattern}|${wirePattern}|associated press|agencies|agence france-presse)`;
/** What says who somebody is, and for whom or where they write: “is a reporter”, “for The Harbour Herald”, “in Port Lindow”, “and agencies”, “(Reuters)”. */
const trailings = [
  /(?<=\S\s\S+)\s+(?:is|are|was|has|covers|reports|writes|joined)\s.*$/u,
  /,?\s+(?:for|of)\s+(?:the\s+)?\p{Lu}.*$/u,
  /,?\s+(?:in|à|en|aus)\s+\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*){0,2}(?=$|,|\s+(?:and|und|et|y)\s)/gu,
  new RegExp(String.raw`\s*(?:,|\band\b|\bund\b|\bet\b|\by\b|\bwith\b|\bavec\b|\bmit\b)\s*${agency}$`, 'iu'),
  new RegExp(String.raw`\s*\(${agency}\)$`, 'iu'),
];
/** What programs write where they know no name. */
const nobody = /^(?:(?:site)?admin(?:istrator)?|webmaster|null|undefined|none|n\/a|unknown|authors?|by|user|guest|root|editor|editors|staff|\[object object\])$/iu;
const address = /^(?:https?:|www\.|\/)|^@|^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co|de|fr|info|io)(?:\W|$)|^\d+$/iu;
const [longestText, longestNames] = [400, 160];

/** The names in what a page gives as its byline, as worded: no “By”, office, agency, account or date. Empty for none. */
export function readAuthorNames(text: string, publication = ''): string {
  if (text.length > longestText) return '';
  const pieces = withoutDate(text.replace(/[^\S\n]+/gu, ' ').trim()).split(partings).map(trimNames);
  const named = pieces.filter((piece) => piece !== '');
  return named.find((piece) => !namesPublication(piece, publication)) ?? named[0] ?? '';
}

/** Whether a byline names who publishes rather than who wrote. */
export function namesPublication(names: string, publication: string): boolean {
  const fold = (name: string): string => name.toLowerCase().replace(/^the\s+/u, '').replace(/[^\p{L}\p{N}]/gu, '');
  if (publication !== '' && fold(names) === fold(publication)) return true;
  return readKnownMasthead(names) !== null || new RegExp(`^${agency}$`, 'iu').test(names);
}

function trimNames(piece: string): string {
  let names = piece.replace(notNames, ' ').replace(/\s+/gu, ' ').trim().replace(opening, '');
  const withOffice = names;
  names = names.replace(office, '');
  if (!/\p{L}/u.test(names)) names = withOffice;
  for (const trailing of trailings) names = names.replace(trailing, '');
  names = dropPublications(names).replace(/^[\s,;:.–—-]+|[\s,;:–—-]+$/gu, '');
  const isNone = names.length < 2 || names.length > longestNames || !/\p{L}/u.test(names);
  return isNone || nobody.test(names) || address.test(names) ? '' : names;
}

/** Names without the newspaper that some bylines give behind a comma: “Jane Roe, The Guardian”. */
function dropPublications(names: string): string {
  const [first = '', ...others] = names.split(/,\s*/u);
  const people = others.filter((other) => !namesPublication(other, ''));
  return people.length === others.length ? names : [first, ...people].join(', ');
}
