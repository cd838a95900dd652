import { agencyPattern } from './news-agencies';

const longestCaption = 450;
const longestEnding = 130;

const agency = `(?:${agencyPattern})`;
const label =
  '(?:photos?|photograph|photo credit|image|image credit|source image|pictures?|illustration|credits?|foto|fotos|' +
  'bild|grafik|crédit(?: photo)?|photographie|imagen|imagem|fotografia|file photo|file)';

/** A paragraph's last words: “(AFP/Getty Images)”, “[Kyodo via AP]”, “(Jane Roe for The Harbour Herald)”. */
const bracketed = /[([]([^()[\]]{2,90})[)\]]$/u;
const agencyWord = new RegExp(String.raw`(?:^|[\s/,])${agency}(?=$|[\s/,])`, 'iu');
const photographer = new RegExp(
  String.raw`^(?:(?:photos? )?by )?\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,4} ?(?:/|for |via )\s?(?:the )?\p{Lu}`,
  'iu',
);

const openings = [
  `${label}\\s?:`, 'image (?:caption|source)\\b', 'file (?:photo|[-–—]) ', 'photo (?:by|courtesy) ', '©\\s?\\S',
];
const opening = new RegExp(`^(?:${openings.join('|')})`, 'iu');

const credits = [
  String.raw`${label}\s?:\s\S.{0,80}`,
  String.raw`${agency}(?:\s?/\s?[\p{L}.'’ -]{2,40})?`,
  'AP Photo/.{2,40}',
  '©.{2,40}',
];
const ending = new RegExp(String.raw`(?:[.!?”’"]\s|\s[-–—|/]\s?|\s©\s?)(?:${credits.join('|')})$`, 'iu');

/** Case counts: “TWITTER” heads what readers wrote there. */
const onlyAgencies = new RegExp(String.raw`^${agency}(?:\s?[/,|]\s?${agency})*\.?$`, 'u');

/** Whether a paragraph is a picture's caption, told by its credit. */
export function isCaption(paragraph: string): boolean {
  if (paragraph.length > longestCaption) return false;
  return opening.test(paragraph) || onlyAgencies.test(paragraph) || endsInCredit(paragraph);
}

function endsInCredit(paragraph: string): boolean {
  const brackets = bracketed.exec(paragraph.slice(-longestEnding))?.[1];
  if (brackets !== undefined) return agencyWord.test(brackets) || photographer.test(brackets);
  return ending.test(paragraph.slice(-longestEnding));
}
