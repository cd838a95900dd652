// JSON leaves these as they are; to YAML they are line breaks or no characters at all.
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** A double-quoted YAML scalar that reads back as `text`, half surrogate pairs as U+FFFD. */
export function quoteYaml(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return JSON.stringify(wellFormed).replace(
    unprintable,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}
