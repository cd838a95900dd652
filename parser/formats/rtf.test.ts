import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../core/import/imported-article';
import { readFormatted } from './formats';
import { readRtfContent } from './rtf-reader';

/** The bytes of RTF, each character one. */
const bytesOf = (rtf: string): Uint8Array => Uint8Array.from(rtf, (character) => character.charCodeAt(0));
const whole = (inside: string): string => `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset128 MS Mincho;}{\\f2\\fcharset134 SimSun;}{\\f3\\fcharset204 Arial Cyr;}{\\f4\\fnil Any;}}\n${inside}}`;

async function read(rtf: string): Promise<ImportedArticle> {
  const [article] = (await readFormatted({ name: 'a.rtf', bytes: bytesOf(rtf), chapters: 'whole' })) ?? [];
  if (!article) throw new Error('There is no article.');
  return article;
}
const texts = async (inside: string): Promise<string[]> => (await read(whole(inside))).blocks.map(({ text }) => text);

describe('readRtf', () => {
  it.each<[string, string, string[]]>([
    ['paragraphs, and the last one without an end', 'a\\par b\\par\\par c', ['a', 'b', 'c']],
    ['lines within a paragraph', 'a\\line b\\par', ['a\nb']],
    ['a line end after a backslash as a paragraph', 'a\\\nb', ['a', 'b']],
    ['words over lines of the file', 'wo\r\nrd', ['word']],
    ['escaped braces', '\\{a\\\\b\\}', ['{a\\b}']],
    ['special characters', 'a\\emdash b\\~c\\_d\\lquote e\\rquote\\-f\\bullet  g', ['a—b\u00A0c\u2011d‘e’f• g']],
    ['Western characters', "caf\\'e9 \\'93q\\'94 \\'80", ['café “q” €']],
    ['Japanese', "\\f1 \\'93\\'fa\\'96\\'7b\\'8c\\'ea", ['日本語']],
    ['characters whose second byte is a plain one', "\\f1 \\'83\\\\\\'83A", ['ソア']],
    ['Chinese', "\\f2\\'d6\\'d0\\'ce\\'c4", ['中文']],
    ['Russian, in its group', "{\\f3\\'cc\\'e8\\'f0} \\'e9", ['Мир é']],
    ['a font that leaves the characters to the document', "{\\f4\\'e9}", ['é']],
    ['characters of Unicode with what stands for them', "\\u8364?\\u8364\\'80{\\uc2\\u28207\\'8d\\'60}{\\uc0\\u233 e}a", ['€€港éea']],
    ['characters beyond the first plane', '\\u-10179?\\u-8704?\\u55357?\\u56994?', ['😀🚢']],
    ['a fallback that is a word', '\\u8212\\emdash b\\u8211\\tab c', ['—b–c']],
    ['nothing of hidden and deleted text', 'a{\\v b}{\\deleted c}{\\v x\\v0 d}', ['ad']],
    ['nothing of headers, comments and what it does not know', 'a{\\header b}{\\*\\annotation c}{\\*\\unknown d{e}}{\\xe f}g', ['ag']],
    ['text as Unicode has it where it is given twice', 'a{\\upr{b?}{\\*\\ud{b\\u269?}}}', ['abč']],
    ['formulas', '{\\mmath{\\*\\moMath{\\mr a=b}}}', ['a=b']],
    ['text boxes', 'a{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn x}{\\sv y}}{\\shptxt \\pard b\\par}}{\\shprslt z}}\\par', ['b', 'a']],
    ['what follows binary data', 'a{\\pict\\bin5 }}{{{}b', ['ab']],
    ['a document that breaks off', 'a{\\b b', ['ab']],
    ['too many closing braces', 'a}}}b', ['ab']],
    ['the marks of WordPad’s lists apart', "\\pard{\\pntext\\f3\\'B7\\tab}{\\*\\pn\\pnlvlblt}\\fi-200\\li200 a\\par", ['a']],
  ])('reads %s', async (_, inside, expected) => {
    expect(await texts(inside)).toEqual(expected);
  });

  it('marks what is bold, slanted, raised and lowered', async () => {
    const { blocks } = await read(whole('\\b a\\b0 b\\i c\\plain d{\\super e}{\\sub f}{\\b g{\\b0 h}i}'));
    expect(blocks).toMatchObject([{ text: 'abcdefghi', inline: [
      { kind: 'strong', start: 0, end: 1 }, { kind: 'emphasis', start: 2, end: 3 }, { kind: 'superscript', start: 4, end: 5 },
      { kind: 'subscript', start: 5, end: 6 }, { kind: 'strong', start: 6, end: 7 }, { kind: 'strong', start: 8, end: 9 },
    ] }]);
  });

  it.each([
    ['HYPERLINK "https://x.example/?a=1&b"', 'https://x.example/?a=1&b'],
    ['HYPERLINK "https://x.example/" \\\\l "there"', 'https://x.example/#there'],
    ['HYPERLINK "javascript:x()"', undefined],
    ['HYPERLINK \\\\l "there"', undefined],
    ['PAGE', undefined],
  ])('reads the field %s', async (instruction, href) => {
    const { blocks } = await read(whole(`a {\\field{\\*\\fldinst{${instruction}}}{\\fldrslt{\\ul b}}} c`));
    expect(blocks[0]?.text).toBe('a b c');
    expect(blocks[0]?.inline?.[0]?.href).toBe(href);
  });

  it('reads headings, titles and quotes by their styles', async () => {
    const sheet = '{\\stylesheet{Normal;}{\\s1\\outlinelevel0 \\u220?berschrift 1;}{\\s2 heading 2;}{\\s3 Title;}{\\s4 Intense Quote;}{\\*\\cs9 Heading 4;}}';
    const { blocks } = await read(whole(`${sheet}\\s3 Zero\\par\\pard\\s1 One\\par\\pard\\s2{\\b T}wo\\par\\pard\\s4 Three\\par\\pard Four.\\par`));
    expect(blocks.map(({ type, text }) => [type, text])).toEqual([['heading', 'Zero'], ['heading', 'One'], ['heading', 'Two'], ['quote', 'Three'], ['paragraph', 'Four.']]);
    expect(blocks.map((block) => (block.type === 'heading' ? block.level : 0))).toEqual([1, 1, 2, 0, 0]);
  });

  it('nests lists by their level, and numbers items as they are numbered', async () => {
    const item = (level: number, marker: string, text: string): string => `\\pard{\\listtext ${marker}\\tab}\\ls1\\ilvl${level} ${text}\\par`;
    const { blocks } = await read(whole([item(0, '3.', 'a'), item(1, "\\'95", 'b'), item(2, 'a)', 'c'), item(0, '4.', 'd'), '\\pard e\\par', item(0, '5.', 'f')].join('')));
    expect(blocks.map((block) => (block.type === 'list-item' ? [block.depth, block.ordinal, block.text] : block.text))).toEqual([
      [0, 3, 'a'], [1, null, 'b'], [2, 1, 'c'], [0, 4, 'd'], 'e', [0, 5, 'f'],
    ]);
  });

  it('reads tables with heads, and parts what stands around them', async () => {
    const row = (head: string, ...cells: string[]): string => `\\trowd${head}\\cellx1\\cellx2\\pard\\intbl ${cells.map((cell) => `${cell}\\cell`).join(' ')}\\row`;
    const { blocks } = await read(whole(`A sentence.\\par${row('\\trhdr', 'b', 'c')}${row('', 'd', '')}${row('', 'e', 'f')}\\pard Another.\\par${row('', '1', '2')}${row('', '3', '4')}`));
    expect(blocks.map(({ type, text }) => (type === 'table' ? [text] : text))).toEqual(['A sentence.', ['b\tc\nd\t\ne\tf'], 'Another.', ['1\t2\n3\t4']]);
    expect(blocks[1]).toMatchObject({ headerRows: 1 });
  });

  it('reads footnotes, also where one stands in another', async () => {
    const { blocks } = await read(whole('a{\\super\\chftn}{\\footnote{\\super\\chftn} n1\\par n2{\\footnote n3}} b{\\*\\footnote\\ftnalt n4}\\par c'));
    expect(blocks.map((block) => [block.type === 'footnote' ? block.label : '', block.text])).toEqual([['', 'a1 b2'], ['', 'c'], ['1', 'n1'], ['1', 'n2n3'], ['2', 'n4']]);
    expect(blocks[0]?.inline).toEqual([{ kind: 'footnote', start: 1, end: 2, note: '1' }, { kind: 'footnote', start: 4, end: 5, note: '2' }]);
  });

  it('takes title and author from the properties', async () => {
    const { metadata } = await read(whole('{\\info{\\title The Caf\\u233? Compact}{\\author Ines}{\\*\\company Ministry}}text\\par'));
    expect(metadata).toMatchObject({ title: 'The Café Compact', byline: 'Ines' });
  });

  it.each([
    ['in hex over lines', '{\\*\\shppict{\\pict{\\*\\picprop x}\\pngblip\\picw9 89 50\r\n4E\n47}}{\\nonshppict{\\pict\\wmetafile8 00}}', [137, 80, 78, 71]],
    ['of a shape', '{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv{\\pict\\jpegblip ffd8}}}}{\\shprslt{\\pict\\jpegblip ff}}}', [255, 216]],
    ['in binary', '{\\pict\\jpegblip\\bin3 \u00ff}\u00d8}', [255, 125, 216]],
  ])('takes a picture %s', (_, inside, expected) => {
    const { pictures, page } = readRtfContent(bytesOf(whole(`a${inside}b`)));
    expect([...pictures.values()].map((bytes) => [...bytes])).toEqual([expected]);
    expect(page.querySelectorAll('img')).toHaveLength(1);
  });

  it.each([
    ['20,000 groups in one another', '{'.repeat(20_000) + 'a' + '}'.repeat(20_000)],
    ['20,000 text boxes in one another', '{\\shp{\\*\\shpinst{\\shptxt '.repeat(20_000) + 'a'],
    ['20,000 footnotes in one another', 'a' + '{\\footnote '.repeat(20_000) + 'b'],
    ['20,000 marks', '\\b a\\b0 b'.repeat(10_000)],
    ['20,000 paragraphs', 'a\\par '.repeat(20_000)],
    ['20,000 starred groups', '{\\*\\x y}'.repeat(20_000) + 'a'],
    ['numbers beyond all', 'a\\li999999999999\\ilvl-99999999999\\ls1\\u99999999999 \\bin-5 \\s-1 b\\par'],
  ])('comes to the end of %s', async (_, inside) => {
    expect(await texts(inside)).not.toEqual([]);
  }, 30_000);
});
