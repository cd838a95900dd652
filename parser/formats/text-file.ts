import { isBlank } from '../../core/import/source-lines';
import { decodeText } from '../decode-text';
import { Refusal } from '../refusal';
import type { SourceFile } from './source-file';

/** The text of a file in a format that is text. Throws `Refusal` where there is none in it. */
export function readTextFile({ bytes }: SourceFile): string {
  const text = decodeText(bytes);
  if (text === null) throw new Refusal('not-text', 'It holds no text, though its name says so. Open it in the program that made it, copy its text and paste it here.');
  if (isBlank(text)) throw new Refusal('empty', 'There is no text in it.');
  return text;
}
