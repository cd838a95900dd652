import type { ImportedArticle } from '../../core/import/imported-article';
import type { SourceFile } from './source-file';
import { beginsAsMail, beginsAsWebArchive } from './recognise-mail';

/** A kind of file, and how it is read. Its reader is loaded when the first such file comes. */
interface Format {
  /** Tells it by the file's first bytes, as Latin-1 characters, and by its name. */
  isFormat: (beginning: string, name: string) => boolean;
  /** Throws `Refusal`. */
  read: (file: SourceFile) => Promise<ImportedArticle[]>;
}

/** How many of a file's first bytes tell its format. */
const looksAt = 4096;

const formats: readonly Format[] = [
  {
    isFormat: (beginning) => beginning.startsWith('PK\u0003\u0004'),
    read: async (file) => (await import('./packed')).readPacked(file),
  },
  {
    isFormat: (beginning) => /^\s{0,100}\{\\rtf/u.test(beginning),
    read: async (file) => (await import('./rtf')).readRtf(file),
  },
  {
    isFormat: (_beginning, name) => /\.(?:md|markdown|mdown|qmd)$/u.test(name),
    read: async (file) => (await import('./markdown')).readMarkdown(file),
  },
  {
    isFormat: (beginning, name) => /\.mht(?:ml)?$/u.test(name) || beginsAsWebArchive(beginning),
    read: async (file) => (await import('./mhtml')).readMhtml(file),
  },
  {
    isFormat: (beginning, name) => name.endsWith('.eml') || beginsAsMail(beginning),
    read: async (file) => (await import('./mail')).readMail(file),
  },
  {
    // Other bytes may stand before it, and text may quote it.
    isFormat: (beginning, name) => beginning.startsWith('%PDF-') || (name.endsWith('.pdf') && beginning.slice(0, 1024).includes('%PDF-')),
    read: async (file) => (await import('./pdf')).readPdf(file),
  },
];

/** The articles of a file that is neither plain text nor a bare page; null for one of those. Throws `Refusal`. */
export async function readFormatted(file: SourceFile): Promise<ImportedArticle[] | null> {
  const beginning = new TextDecoder('latin1').decode(file.bytes.subarray(0, looksAt));
  const format = formats.find(({ isFormat }) => isFormat(beginning, file.name.toLowerCase()));
  return format ? format.read(file) : null;
}
