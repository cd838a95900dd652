import { flattenLines } from '../export/flatten-lines';
import { mendText } from '../export/mend-text';
import { datePartsOf, describeDate, type PartialDate } from '../partial-date';
import type { Metadata } from '../records';
import { splitAuthors, type AuthorName } from './split-authors';

/** An article as CSL-JSON has it, with what is known only. */
export interface CslItem {
  id: string;
  type: 'article-newspaper' | 'article-magazine' | 'report' | 'webpage' | 'post' | 'document';
  title?: string;
  author?: AuthorName[];
  issued?: { 'date-parts': [[number] | [number, number] | [number, number, number]] } | { literal: string };
  'container-title'?: string;
  publisher?: string;
  URL?: string;
  language?: string;
}

const magazines =
  /^(?:the )?(?:economist|atlantic|new yorker|new statesman|spectator|diplomat|nation|week|national interest|american conservative)$|(?:foreign (?:affairs|policy)|spiegel|newsweek|^time$|magazin|weekly|review|quarterly|monthly|l’express|le point|profil|focus)/iu;
const institutions =
  /(?:^|[^\p{L}])(?:institut[eo]?|council|commission|committee|ministry|department|agency|organi[sz]ation|university|centre|center|foundation|bank|imf|rand|nato|oecd|brookings|chatham house|carnegie|stiftung|parliament|think tank)(?!\p{L})/iu;
const posts = /^https?:\/\/(?:[^/]*\.)?(?:twitter|x|facebook|bsky|threads|linkedin|reddit|mastodon|t)\.(?:com|app|net|social|me|org)(?:[/:]|$)/iu;
const siteName = /^(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}$/u;

/** What an article is to other programs and to citation styles. `id` is its citation key. */
export function cslItem({ title, byline, publication, published, url, language }: Metadata, id: string): CslItem {
  const type = typeOf(publication, url);
  const authors = splitAuthors(mendText(byline), publication);
  const container = line(publication);
  return {
    id,
    type,
    ...(line(title) !== '' && { title: line(title) }),
    ...(authors.length > 0 && { author: authors }),
    ...(published !== null && { issued: issuedOn(published) }),
    ...(container !== '' && (type === 'report' ? { publisher: container } : { 'container-title': container })),
    ...(/^https?:\/\/\S/iu.test(url) && { URL: line(url).replace(/[\s{}\\<>"^`|]/gu, encodeURIComponent) }),
    ...(line(language) !== '' && { language: line(language) }),
  };
}

function typeOf(publication: string, url: string): CslItem['type'] {
  const name = flattenLines(publication);
  if (posts.test(url)) return 'post';
  if (name === '' || siteName.test(name)) return /^https?:/iu.test(url) ? 'webpage' : 'document';
  if (institutions.test(name)) return 'report';
  return magazines.test(name) ? 'article-magazine' : 'article-newspaper';
}

/** The date as far as it is known: one without a year stays words, for CSL has no such numbers. */
function issuedOn(date: PartialDate): NonNullable<CslItem['issued']> {
  const { year = null, month = null, day = null } = datePartsOf(date) ?? {};
  if (year === null) return { literal: describeDate(date) };
  if (month === null) return { 'date-parts': [[year]] };
  return { 'date-parts': [day === null ? [year, month] : [year, month, day]] };
}

function line(text: string): string {
  return flattenLines(mendText(text));
}
