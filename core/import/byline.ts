import { findDates } from './written-date';

const opening = new RegExp(
  '^(?:by|von|par|por|door|di|da|(?:written|story|words|text) by|text|author|autor|auteur)(?::\\s*|\\s+)(.{2,120})$',
  'iu',
);
const particles = new Set(
  `and und et y e en with mit avec con com met & | · , de da di do dos von van der den la le del della al el bin ibn
  for of in at the`.split(/\s+/u),
);
const longestByline = 130;

/** What parts names from what the people do: “ | Business reporters”, “, chief correspondent”. */
const beforeOccupation = /\s+[|·•]\s+|,\s+(?=\p{Ll})(?!and\s)/u;

/** What stands between the names of a byline and its date. */
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const beforeDate = new RegExp(String.raw`(?<!\p{L})(?:on|published|updated|posted|${weekday})[\s,:]*$`, 'iu');

/** The names of a line such as “By Jane Roe and John Doe | Feb. 24, 2022”, as worded; null for any other line. */
export function readByline(line: string): string | null {
  if (line.length > longestByline) return null;
  const rest = opening.exec(line)?.[1];
  if (rest === undefined) return null;
  const names = withoutDate(rest).split(beforeOccupation)[0] ?? '';
  return namesPeople(names) ? names : null;
}

/** What stands before the first date of a byline, without what joins the two. */
export function withoutDate(text: string): string {
  const date = findDates(text)[0];
  const names = date ? text.slice(0, date.start).replace(beforeDate, '') : text;
  return names.replace(/[\s,;:|·•–—-]{1,20}$/u, '');
}

const contributions = [
  'contributed to (?:this (?:report|story|article)|the report|reporting)',
  'contributed reporting(?: (?:to|from|for) .{2,80})?',
  'reported from .{2,160}',
];
const contribution = new RegExp(String.raw`^(.{3,220}?) (?:${contributions.join('|')})\.?\)?$`, 'u');

const credits = [
  '(?:Additional r|R)eporting by', 'Writing by', 'Editing by', 'With (?:assistance|reporting|files) (?:by|from)',
  'Mit (?:Agenturm|M)aterial von', 'Avec',
];
const someone = String.raw`(?=\p{Lu}|dpa|dem |der ).{1,260}`;
const credit = new RegExp(String.raw`^[(—–\s-]{0,3}(?:${credits.join('|')}) ${someone}$`, 'u');

/** Whether a paragraph only says who else worked on the article: “John Doe contributed to this report.” */
export function isContributorLine(paragraph: string): boolean {
  if (paragraph.length > 300 || /[“”"]/u.test(paragraph)) return false;
  if (credit.test(paragraph)) return true;
  const names = contribution.exec(paragraph)?.[1];
  return names !== undefined && namesPeople(names);
}

/** A contributor line as metadata words it: without the brackets around it and the period that ends it. */
export function wordContributors(paragraph: string): string {
  return paragraph.replace(/^\(|\)$/gu, '').replace(/\.$/u, '');
}

const mostWords = 18;

/** Whether the words could all be names of people and what joins them. */
export function namesPeople(text: string): boolean {
  const words = text.split(/[\s/]+/u).filter((word) => word !== '');
  const isName = (word: string): boolean => /^[(‘’'"]?\p{Lu}[\p{L}.'’,()-]*$|^\p{Lo}+$/u.test(word);
  const isParticle = (word: string): boolean => particles.has(word.toLowerCase().replace(/^\(|[,)]$/gu, ''));
  const [first] = words;
  if (first === undefined || words.length > mostWords || !isName(first)) return false;
  return words.every((word) => isName(word) || isParticle(word));
}
