import { franc } from 'franc-min';

/** In UTF-16 units: what is shorter resembles too many languages. */
const shortestSample = 300;

/** The language that a text's sequences of letters resemble most, as a BCP 47 tag; empty for a short text or none. */
export function guessLanguage(text: string): string {
  const code = franc(text, { minLength: shortestSample });
  return code === 'und' ? '' : (Intl.getCanonicalLocales(code)[0] ?? '');
}
