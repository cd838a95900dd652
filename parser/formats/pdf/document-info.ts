import { foldTitle } from '../../../core/import/front-matter';
import { partialDateFrom, type PartialDate } from '../../../core/partial-date';

/** What a PDF says of itself, as far as it says anything. */
export interface DocumentInfo {
  title: string;
  author: string;
  created: PartialDate | null;
  /** A BCP 47 tag, or empty. */
  language: string;
}

const madeByProgram = /^(?:microsoft word|untitled|document\d*|presentation|slide|powerpoint|print|title|layout)\b|\.(?:docx?|odt|pdf|indd|qxd|tex|dvi|html?|rtf|pages|wpd|txt)$/iu;
/** What prints others' texts: its date is that of the printing. */
const printers = /\b(?:skia|chrome|firefox|safari|print to pdf|ghostscript|cups|pdfcreator|scan\w*)\b/iu;
const noAuthor = /^(?:user|admin|administrator|owner|unknown|author|anonymous|root|\p{Ll}[\p{L}\d._]*\d[\p{L}\d._]*)$/iu;
const longestField = 300;

/** Reads the fields that tell something of the text; `info` is the library's, of unknown make. */
export function readDocumentInfo(info: object): DocumentInfo {
  const fields = new Map(Object.entries(info).map(([name, value]: [string, unknown]) => [name, value]));
  const field = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' && value.length <= longestField ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
  };
  const [title, author, language] = [field('Title'), field('Author'), field('Language')];
  return {
    title: madeByProgram.test(title) || title.split(' ').length < 2 ? '' : title,
    author: noAuthor.test(author) || author.includes('@') ? '' : author,
    created: printers.test(`${field('Producer')} ${field('Creator')}`) ? null : readDate(field('CreationDate')),
    language: /^[a-z]{2,3}(?:-[\da-z]{2,8})*$/iu.test(language) ? language : '',
  };
}

/** A date as PDF writes it: `D:20240229…`. */
function readDate(text: string): PartialDate | null {
  const match = /^D:(\d{4})(\d{2})(\d{2})/u.exec(text);
  return match ? partialDateFrom({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }) : null;
}

/** Whether the words of a title that a file claims to have stand in the text. */
export function isBornOut(title: string, text: string): boolean {
  const within = foldTitle(text);
  const words = foldTitle(title).match(/[\p{L}\d]{2,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => within.includes(word)).length >= words.length * 0.8;
}
