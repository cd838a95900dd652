import type { PartialDate } from '../partial-date';
import { findDates } from './written-date';

/** What a line that says nothing but when an article appeared tells. */
export interface DateLine {
  date: PartialDate;
  /** What the line calls the date, null where it only gives it. */
  label: 'published' | 'updated' | null;
}

const publishedLabels = new Set(
  `published publication posted first created issued date released
  veröffentlicht erschienen erstellt publié publiée publicado publicada pubblicato gepubliceerd`.split(/\s+/u),
);
const updatedLabels = new Set(
  `updated modified edited revised aktualisiert stand jour modifié modifiée actualizado actualizada atualizado
  atualizada aggiornato bijgewerkt`.split(/\s+/u),
);

const fillers = new Set(
  `on at the last of and in am pm a m p h o'clock uhr um den vom zuletzt geändert le la les à a el las al às mis mise
  et est edt cst cdt mst mdt pst pdt gmt utc bst cet cest msk jst ist aest z t local time eastern
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
  lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
  lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag`.split(/\s+/u),
);

const longestLine = 160;

/** Reads a line that only says when an article appeared; null for any other. Of several dates, the publication's. */
export function readDateLine(line: string): DateLine | null {
  if (line.length > longestLine) return null;
  const dates = findDates(line);
  if (dates.length === 0) return null;
  const labelled: DateLine[] = [];
  let label: DateLine['label'] = null;
  let at = 0;
  for (const { date, start, end } of dates) {
    const words = wordsOf(line.slice(at, start));
    if (!words.every(isDateWord)) return null;
    label = labelIn(words) ?? label;
    labelled.push({ date, label });
    at = end;
  }
  if (!wordsOf(line.slice(at)).every(isDateWord)) return null;
  return labelled.find((dated) => dated.label === 'published') ?? labelled[0] ?? null;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
}

function isDateWord(word: string): boolean {
  return fillers.has(word) || publishedLabels.has(word) || updatedLabels.has(word);
}

function labelIn(words: readonly string[]): DateLine['label'] {
  if (words.some((word) => updatedLabels.has(word))) return 'updated';
  return words.some((word) => publishedLabels.has(word)) ? 'published' : null;
}
