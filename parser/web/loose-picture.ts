import { countWords } from '../../core/import/sentence';
import type { PictureReference } from '../pictures';

/** What says nothing of a picture: its file's name or place, an address, or the kind of thing it is. */
const noDescription =
  /\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?|heic)\b|^\S*[\\/]\S*$|^https?:|^(?:image|photo|picture|figure|img|dsc|screenshot)[\s_-]*(?:of|by)?[\s\d_.:-]*$/iu;
/** Writing without spaces counts as one word, however long. */
const fewestWords = 2;
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]{4}/u;

/**
 * What a picture outside of figures shows, for one that did not come along; empty where it is an icon, is not described,
 * or the blocks beside it say the same.
 */
export function describeLoosePicture({ alternative, isIcon }: PictureReference, beside: readonly string[]): string {
  const isDescribed = countWords(alternative) >= fewestWords || unspaced.test(alternative);
  if (isIcon || !isDescribed || noDescription.test(alternative)) return '';
  const words = foldWords(alternative);
  return beside.some((text) => foldWords(text).includes(words)) ? '' : alternative;
}

function foldWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}
