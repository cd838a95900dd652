import { detectLanguage } from '../../core/import/detect-language';
import { guessLanguage } from './guess-language';

/** A language as a BCP 47 tag from what a page calls it (`pt_BR`, `en-us`); empty for what is none. */
export function readLanguageTag(language: string): string {
  const tag = language.split(',')[0]?.trim().replace(/_/gu, '-') ?? '';
  if (!/^[a-z]{2,3}(?:-|$)/iu.test(tag)) return '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}

/**
 * The language of a text that its source says is in `told`, or does not say. Sites build on templates in another language:
 * where the letters are of another script, or both ways to detect a language contradict, the text is believed.
 */
export function checkLanguage(told: string, text: string): string {
  const guessed = guessLanguage(text);
  if (told === '' || guessed === '' || nameOf(told) === nameOf(guessed)) return told || guessed;
  const isOtherScript = scriptOf(told) !== scriptOf(guessed);
  return isOtherScript || detectLanguage(text) === guessed ? guessed : told;
}

function nameOf(language: string): string {
  return language.split('-')[0] ?? '';
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
}
