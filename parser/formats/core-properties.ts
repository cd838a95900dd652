import type { Metadata } from '../../core/records';
import type { Archive } from './unzip';
import { elementsNamed, parseXml } from './xml';

/** What stands for a title and is none: names that programs give, and file names. */
const noTitle = /^(?:microsoft word\b.*|(?:document|untitled|template|presentation)\s?\d*|.*\.(?:docx?|dotx?|docm|rtf|odt|pdf))$/iu;
/** Who stands for an author and is none. */
const noAuthor = /^(?:(?:default|microsoft office|windows)?\s?user|administrator|admin|owner|author|python-docx|unknown|-)$/iu;

/** What an Office file says of itself in `docProps/core.xml`, each field empty where it says nothing sensible. */
export function readCoreProperties(archive: Archive): Pick<Metadata, 'title' | 'byline' | 'language'> {
  const bytes = archive.read('docProps/core.xml');
  const properties = bytes && parseXml(bytes);
  const value = (name: string): string => (properties ? (elementsNamed(properties, name)[0]?.textContent ?? '') : '').replace(/\s+/gu, ' ').trim();
  return { title: sensibleTitle(value('title')), byline: sensibleAuthors(value('creator')), language: value('language') };
}

/** A title that a program's document carries, empty where it is the program's rather than the text's. */
export function sensibleTitle(title: string): string {
  return noTitle.test(title) ? '' : title;
}

/** Authors as a program's document carries them, parted by semicolons; without accounts that name nobody. */
export function sensibleAuthors(authors: string): string {
  return authors.split(/\s*;\s*/u).filter((author) => author !== '' && !noAuthor.test(author)).join(', ');
}
