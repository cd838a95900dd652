import { agencyPattern } from './news-agencies';

const longestCaption = 450;
const longestCredit = 90;

const agency = `(?:${agencyPattern})`;
const label =
  '(?:photos?|photograph|photo credit|image|image credit|picture|pictures|illustration|credits?|source image|' +
  'foto|fotos|bild|grafik|crédit(?: photo)?|photographie|imagen|imagem|fotografia|file photo|file)';

/** “(AFP/Getty Images)”, “[Kyodo via AP]”, “(Jane Roe for The Harbour Herald)” as a paragraph's last words. */
const bracketed = /[([]([^()[\]]{2,90})[)\]]$/u;
const agencyWord = new RegExp(String.raw`(?:^|[\s/,])${agency}(?=$|[\s/,])`, 'iu');
const photographer = /^(?:photo by |photos by |by )?\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4} ?(?:\/|for (?:the )?|via )\s?(?:the )?\p{Lu}/iu;

const openings = new RegExp(String.raw`^(?:${label}\s?:|image (?:caption|source)\b|file (?:photo|[-–—]) |photo (?:by|courtesy) |©\s?\S)`, 'iu');
const endings = new RegExp(
  String.raw`(?:[.!?”’"]\s|\s[-–—|/]\s?|\s©\s?|^)(?:${label}\s?:\s\S.{0,80}|${agency}(?:\s?/\s?[\p{L}.'’ -]{2,40})?|AP Photo/.{2,40}|©.{2,40})$`,
  'iu',
);
const onlyAgencies = new RegExp(String.raw`^${agency}(?:\s?[/,|]\s?${agency})*\.?$`, 'iu');

/** Whether a paragraph is a picture's caption, told by its credit. */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > longestCaption) return false;
  return openings.test(paragraph) || onlyAgencies.test(paragraph) || endsInCredit(paragraph);
}

function endsInCredit(paragraph: string): boolean {
  const brackets = bracketed.exec(paragraph)?.[1];
  if (brackets !== undefined && brackets.length <= longestCredit) {
    return agencyWord.test(brackets) || photographer.test(brackets);
  }
  return endings.test(paragraph.slice(-130));
}
