/** Month names and their abbreviations, folded to lower case, January first. */
const namesByMonth = [
  'january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar februari février févr fév febrero febbraio fevereiro fev',
  'march mar märz mrz maerz mars marzo março maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août aout agosto ago augustus',
  'september sept sep septembre septiembre settembre setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro',
];

const months = new Map(
  namesByMonth.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** A regular expression's alternatives for every month name, longest first. */
export const monthPattern = [...months.keys()].sort((a, b) => b.length - a.length).join('|');

/** The number of a month by its name in any of the languages known here, in any case. */
export function monthNumber(name: string): number | null {
  return months.get(name.toLowerCase()) ?? null;
}
