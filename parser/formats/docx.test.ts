import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportedArticle } from '../../core/import/imported-article';
import { Refusal } from '../refusal';
import { readFormatted } from './formats';

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="xml" ContentType="application/xml"/>
  <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;
const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`;
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside: string, style = ''): string => `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;
const style = (name: string, type = 'paragraph'): string => `<w:style w:type="${type}" w:styleId="${name.replaceAll(' ', '')}"><w:name w:val="${name}"/></w:style>`;

function makeDocx(body: string, others: Record<string, string> = {}, prolog = ''): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
  const names = ['Title', 'Quote', 'Intense Quote', 'caption', 'HTML Preformatted'].map((name) => style(name));
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': relations,
    'word/document.xml': document,
    'word/styles.xml': `<w:styles ${namespaces}>${names.join('')}</w:styles>`,
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function read(bytes: Uint8Array): Promise<ImportedArticle> {
  const [article] = (await readFormatted({ name: 'a.docx', bytes, chapters: 'whole' })) ?? [];
  if (!article) throw new Error('There is no article.');
  return article;
}

const core = (fields: string, prolog = ''): string =>
  `<?xml version="1.0"?>${prolog}<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/">${fields}</c:coreProperties>`;

describe('readDocx', () => {
  it.each([
    ['text as it is after all changes', paragraph(run('kept ') + `<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>${run('new')}</w:ins>`), ['kept new']],
    ['fields, and text with a direction of its own', paragraph(run('see ') + `<w:fldSimple w:instr="REF x">${run('page 4')}</w:fldSimple><w:bdo w:val="rtl">${run(' مرسى')}</w:bdo>`), ['see page 4 مرسى']],
    ['a formula as its characters', paragraph(`<m:oMathPara><m:oMath><m:r><m:t>a=b</m:t></m:r><m:r><m:t>+1</m:t></m:r></m:oMath></m:oMathPara>`), ['a=b+1']],
    ['characters, not their readings', paragraph(`<w:r><w:ruby><w:rt>${run('みなと')}</w:rt><w:rubyBase>${run('港')}</w:rubyBase></w:ruby></w:r>`), ['港']],
    ['a title and quotes', paragraph(run('One'), 'Title') + paragraph(run('Two'), 'Quote') + paragraph(run('Three'), 'IntenseQuote'), ['One', 'Two', 'Three']],
    ['lines of code as one block', paragraph(run('a'), 'HTMLPreformatted') + paragraph(run('  b'), 'HTMLPreformatted'), ['a\n  b']],
  ])('reads %s', async (_, body, texts) => {
    expect((await read(makeDocx(body))).blocks.map(({ text }) => text)).toEqual(texts);
  });

  it('gives styled paragraphs their types', async () => {
    const body = ['Title', 'Quote', 'IntenseQuote', 'caption', 'HTMLPreformatted'].map((name) => paragraph(run(name), name)).join('');
    expect((await read(makeDocx(body))).blocks.map(({ type }) => type)).toEqual(['heading', 'quote', 'quote', 'caption', 'preformatted']);
  });

  it.each([
    ['<dc:title>The Compact</dc:title><dc:creator>Ines Okafor; Administrator</dc:creator>', 'The Compact', 'Ines Okafor'],
    ['<dc:title>Microsoft Word - draft7.doc</dc:title><dc:creator>user</dc:creator>', 'Heading', ''],
    ['<dc:title>Document1</dc:title>', 'Heading', ''],
    ['<dc:title> </dc:title>', 'Heading', ''],
  ])('takes from the properties what is sensible: %s', async (fields, title, byline) => {
    const { metadata } = await read(makeDocx(paragraph(run('Heading'), 'Title'), { 'docProps/core.xml': core(fields) }));
    expect(metadata).toMatchObject({ title, byline });
  });

  it.each([
    ['an outer file', '<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['an address', '<!DOCTYPE c SYSTEM "https://x.example/a.dtd" [<!ENTITY x SYSTEM "https://x.example/">]>'],
    ['more and more of itself', `<!DOCTYPE c [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY x "${'&b;'.repeat(50)}">]>`],
    ['a word', '<!DOCTYPE c [<!ENTITY x "SECRET">]>'],
  ])('expands no entity that stands for %s', async (_, prolog) => {
    const properties = { 'docProps/core.xml': core('<dc:title>&x;</dc:title>', prolog) };
    expect((await read(makeDocx(paragraph(run('Heading'), 'Title'), properties))).metadata.title).toBe('&x;');
    const outcome = await read(makeDocx(paragraph(run('before &x; after')), {}, prolog)).catch((error: unknown) => error);
    if (outcome instanceof Refusal) return;
    expect(outcome).toMatchObject({ blocks: [{ text: expect.stringMatching(/^before (?:&x;)? ?after$/u) as string }] });
  });

  it.each<[string, () => Uint8Array]>([
    ['a document whose markup breaks off', () => makeDocx('<w:p>')],
    ['one that is not there', () => zipSync({ '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(relations) })],
    ['a spreadsheet', () => zipSync({ '[Content_Types].xml': strToU8('<Types>spreadsheetml.sheet.main</Types>') })],
    ['any archive', () => zipSync({ 'a.txt': strToU8('a') })],
  ])('refuses %s', async (_, file) => {
    await expect(read(file())).rejects.toBeInstanceOf(Refusal);
  });

  it('reads markup nested deep', async () => {
    const { blocks } = await read(makeDocx('<w:sdt><w:sdtContent>'.repeat(500) + paragraph(run('deep')) + '</w:sdtContent></w:sdt>'.repeat(500)));
    expect(blocks).toMatchObject([{ text: 'deep' }]);
  });

  it('numbers items as Word does: on after what stands between, anew where a list begins anew', async () => {
    const level = (ilvl: number, first: number, format = 'decimal'): string => `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${first}"/><w:numFmt w:val="${format}"/></w:lvl>`;
    const numbering = `<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="7">${level(0, 1)}${level(1, 5, 'lowerLetter')}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num></w:numbering>`;
    const item = (num: number, ilvl: number, text: string): string => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${num}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const links = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Target="numbering.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"/></Relationships>';
    const body = item(1, 0, 'a') + item(1, 1, 'b') + item(1, 1, 'c') + paragraph(run('between')) + item(1, 0, 'd') + item(1, 1, 'e') + paragraph(run('more')) + item(2, 0, 'f') + item(2, 0, 'g');
    const { blocks } = await read(makeDocx(body, { 'word/numbering.xml': numbering, 'word/_rels/document.xml.rels': links }));
    const items = blocks.flatMap((block) => (block.type === 'list-item' ? [[block.depth, block.ordinal, block.text]] : []));
    expect(items).toEqual([[0, 1, 'a'], [1, 5, 'b'], [1, 6, 'c'], [0, 2, 'd'], [1, 5, 'e'], [0, 10, 'f'], [0, 11, 'g']]);
  });

  it('leaves a picture that lies elsewhere where it is', async () => {
    const links = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p" TargetMode="External" Target="https://x.example/spy.png" Type="image"/></Relationships>`;
    const drawing =
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic ' +
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
      '<pic:blipFill><a:blip r:link="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const article = await read(makeDocx(paragraph(run('text') + drawing), { 'word/_rels/document.xml.rels': links }));
    expect(article.blocks).toMatchObject([{ text: 'text' }]);
  });
});
