/** What the text of a group is. `gone` is skipped with all groups in it; in `skipped` some are still wanted. */
export type Destination =
  'text' | 'skipped' | 'gone' | 'fonts' | 'styles' | 'info' | 'title' | 'author' | 'marker' | 'instruction' | 'picture';

/** Control words and symbols that stand for a character. */
export const characters: ReadonlyMap<string, string> = new Map([
  ['emdash', '—'], ['endash', '–'], ['lquote', '‘'], ['rquote', '’'], ['ldblquote', '“'], ['rdblquote', '”'], ['bullet', '•'],
  ['tab', '\t'], ['enspace', '\u2002'], ['emspace', '\u2003'], ['qmspace', '\u2005'], ['zwj', '\u200D'], ['zwnj', '\u200C'],
  ['ltrmark', '\u200E'], ['rtlmark', '\u200F'],
  ['~', '\u00A0'], ['_', '\u2011'],
]);

/** Control words that say what their group holds. Any other that `\*` precedes is `gone`. */
export const destinations: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'], ['stylesheet', 'styles'], ['info', 'info'], ['listtext', 'marker'], ['pntext', 'marker'],
  ['fldinst', 'instruction'], ['pict', 'picture'], ['shpinst', 'skipped'], ['shptxt', 'text'],
  ...[
    'colortbl', 'filetbl', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'ftnsep',
    'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'nonshppict', 'shprslt', 'objdata', 'nonesttables', 'xe', 'tc', 'tcn',
    'private', 'template', 'atnid', 'atnauthor', 'annotation', 'mctrlPr',
  ].map((word): [string, Destination] => [word, 'gone']),
]);

/** Groups that `\*` precedes and whose text is the document's all the same. */
export const transparent: ReadonlySet<string> = new Set(['shppict', 'moMath', 'moMathPara', 'footnote', 'fldrslt', 'ud']);
