/** The names of styles by what they are for, as Word, LibreOffice and pandoc write them. */
export const docxStyleNames = {
  quote: ['Quote', 'Intense Quote', 'Quotations', 'Block Text', 'Block Quote', 'Block Quotation', 'Quotation'],
  preformatted: ['Source Code', 'HTML Preformatted', 'Preformatted Text', 'Plain Text', 'Macro Text', 'Code'],
  caption: ['caption', 'Image Caption', 'Table Caption', 'FigureCaption', 'Illustration'],
} as const;

const codeInText = ['Verbatim Char', 'HTML Code', 'HTML Typewriter', 'Source Text', 'Code'];

/** The levels of Word's lists that mammoth's own map leaves out. */
const deepLevels = [6, 7, 8, 9];

/** How Word's styles become HTML, in mammoth's language, beside those that it knows itself. */
export const docxStyles: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  ...docxStyleNames.quote.map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
  ...docxStyleNames.preformatted.map((name) => `p[style-name='${name}'] => pre:separator('\\n')`),
  ...docxStyleNames.caption.map((name) => `p[style-name='${name}'] => figcaption:fresh`),
  ...codeInText.map((name) => `r[style-name='${name}'] => code`),
  ...deepLevels.flatMap((level) => [
    `p:unordered-list(${level}) => ${'ul|ol > li > '.repeat(level - 1)}ul > li:fresh`,
    `p:ordered-list(${level}) => ${'ul|ol > li > '.repeat(level - 1)}ol > li:fresh`,
  ]),
];
