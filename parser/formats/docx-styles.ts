/** Paragraphs of these styles are quotes: Word's, LibreOffice's, pandoc's. */
const quotes = ['Quote', 'Intense Quote', 'Quotations', 'Block Text', 'Block Quote', 'Quotation'];
const preformatted = ['Source Code', 'HTML Preformatted', 'Preformatted Text', 'Plain Text', 'Macro Text', 'Code'];
const captions = ['caption', 'Image Caption', 'Table Caption', 'FigureCaption', 'Figure', 'Illustration'];
const code = ['Verbatim Char', 'HTML Code', 'HTML Typewriter', 'Source Text', 'Code'];

/** As deep as Word's lists go. The library's own styles go to the fifth level. */
const deepestList = 9;

/** How Word's styles become HTML, in mammoth's language, beside those that it knows itself. */
export const docxStyles: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  ...quotes.map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
  ...preformatted.map((name) => `p[style-name='${name}'] => pre:separator('\\n')`),
  ...captions.map((name) => `p[style-name='${name}'] => figcaption:fresh`),
  ...code.map((name) => `r[style-name='${name}'] => code`),
  ...Array.from({ length: deepestList - 5 }, (_, index) => 6 + index).flatMap((level) => [
    `p:unordered-list(${level}) => ${'ul|ol > li > '.repeat(level - 1)}ul > li:fresh`,
    `p:ordered-list(${level}) => ${'ul|ol > li > '.repeat(level - 1)}ol > li:fresh`,
  ]),
];
