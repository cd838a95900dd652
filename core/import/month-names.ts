/** Month names and their abbreviations, folded to lower case, January first. */
const namesByMonth = [
  'january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari ' +
    'январь января січня stycznia ledna ianuarie ocak tammikuuta januára',
  'february feb februar februari février févr fév febrero febbraio fevereiro fev ' +
    'февраль февраля лютого lutego února februarie şubat helmikuuta februára',
  'march mar märz mrz maerz mars marzo março maart mrt ' +
    'март марта березня marca března martie mart marts maret maaliskuuta',
  'april apr avril avr abril abr aprile ' +
    'апрель апреля квітня kwietnia dubna aprilie nisan huhtikuuta',
  'may mai mayo maggio mag maio mei ' +
    'май мая травня maja května mayıs maj toukokuuta',
  'june jun juni juin junio giugno giu junho ' +
    'июнь июня червня czerwca června iunie haziran kesäkuuta',
  'july jul juli juillet juil julio luglio lug julho ' +
    'июль июля липня lipca července iulie temmuz heinäkuuta',
  'august aug août aout agosto ago augustus ' +
    'август августа серпня sierpnia srpna ağustos agustus elokuuta',
  'september sept sep septembre septiembre settembre setembro ' +
    'сентябрь сентября вересня września září septembrie eylül syyskuuta',
  'october oct oktober okt octobre octubre ottobre ott outubro ' +
    'октябрь октября жовтня października října octombrie ekim lokakuuta',
  'november nov novembre noviembre novembro ' +
    'ноябрь ноября листопада noiembrie kasım marraskuuta',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro ' +
    'декабрь декабря грудня grudnia prosince decembrie aralık desember joulukuuta',
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
