import { expect, it } from 'vitest';
import { guessLanguage } from './guess-language';

const polish =
  'Rada wyspy zagłosowała w czwartek za budową trzech turbin pływowych, choć jeszcze rok temu uważała je za zbyt drogie. ';
const russian = 'Совет острова проголосовал в четверг за строительство трёх приливных турбин, хотя год назад считал их слишком дорогими. ';

it.each([
  ['pl', polish.repeat(3)],
  ['ru', russian.repeat(3)],
  ['', polish],
  ['', ''],
])('guesses %j', (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});
