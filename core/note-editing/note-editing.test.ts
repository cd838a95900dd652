import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueList } from './continue-list';
import { applyFieldEdit, type FieldEdit, type FieldText } from './field-text';
import { indentItems } from './indent-items';
import { toggleEmphasis } from './toggle-emphasis';
import { toggleLines } from './toggle-lines';
import { addressAt, linkPasted, toggleLink } from './toggle-link';

type Edit = (field: FieldText) => FieldEdit | null;

/** A field as a case writes it: `|` for the cursor, or one at either end of the selection. */
function readField(written: string): FieldText {
  const start = written.indexOf('|');
  const text = written.replaceAll('|', '');
  return { text, start, end: Math.max(start, written.lastIndexOf('|') - 1) };
}

function writeField({ text, start, end }: FieldText): string {
  return start === end ? `${text.slice(0, start)}|${text.slice(start)}` : `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;
}

function change(edit: Edit, written: string): string | null {
  const field = readField(written);
  const made = edit(field);
  return made && writeField(applyFieldEdit(field, made));
}

const bold: Edit = (field) => toggleEmphasis(field, 'bold');
const italic: Edit = (field) => toggleEmphasis(field, 'italic');
const bullets: Edit = (field) => toggleLines(field, 'bullets');
const numbers: Edit = (field) => toggleLines(field, 'numbers');
const quote: Edit = (field) => toggleLines(field, 'quote');
const goIn: Edit = (field) => indentItems(field, 'in');
const goOut: Edit = (field) => indentItems(field, 'out');
const paste = (pasted: string): Edit => (field) => linkPasted(field, pasted);

const cases: Record<string, [edit: Edit, cases: [before: string, after: string | null][]]> = {
  bold: [bold, [
    ['a |word| here', 'a **|word|** here'],
    ['a **|word|** here', 'a |word| here'],
    ['a |**word**| here', 'a |word| here'],
    ['a wo|rd here', 'a **wo|rd** here'],
    ['a **wo|rd** here', 'a wo|rd here'],
    ['a word| here', 'a **word**| here'],
    ['a **word**| here', 'a word| here'],
    ['a **word|** here', 'a word| here'],
    ['a **word** b**|**', 'a **word** b|'],
    ['|', '**|**'],
    ['**|**', '|'],
    ['a | b', 'a **|** b'],
    ['a| word |here', 'a **|word|** here'],
    ['**two |wo|rds**', '|two words|'],
    ['**two wo|rds**', 'two wo|rds'],
    ['*|word|*', '***|word|***'],
    ['***|word|***', '*|word|*'],
    ['*two w|ords*', '*two **w|ords***'],
    ['|one\ntwo|', '**|one**\n**two|**'],
    ['**|one**\n\n**two|**', '|one\n\ntwo|'],
    ['**|one**\ntwo|', '**|one**\n**two|**'],
    ['|- one\n1. two|', '- **|one**\n1. **two|**'],
    [String.raw`\*|word|\*`, String.raw`\***|word|**\*`],
    ['naïve |cafe\u0301|', 'naïve **|cafe\u0301|**'],
    ['日|本', '**日|本**'],
  ]],
  italic: [italic, [
    ['a |word| here', 'a *|word|* here'],
    ['*wo|rd*', 'wo|rd'],
    ['**|word|**', '***|word|***'],
    ['***|word|***', '**|word|**'],
    ['|', '*|*'],
    ['*|*', '|'],
  ]],
  'a link': [toggleLink, [
    ['a |word| here', 'a [word](|) here'],
    ['a wo|rd', 'a [word](|)'],
    ['a | b', 'a [|]() b'],
    ['see |https://example.org/a_(b)|', 'see [|](https://example.org/a_%28b%29)'],
    ['a [wo|rd](https://example.org) b', 'a |word| b'],
    ['a |[a \\[b\\]](x)| b', 'a |a [b]| b'],
    ['|a [b]|', '[a \\[b\\]](|)'],
    ['|a\\|', '[a\\\\](|)'],
    ['|one\ntwo|', null],
    ['| word |', ' [word](|) '],
  ]],
  'an address pasted': [paste(' https://example.org/a(b) '), [
    ['a |word| here', 'a [word](https://example.org/a%28b%29)| here'],
    ['a word| here', null],
    ['|https://old.example|', null],
    ['[words](|x|)', null],
    ['|one\ntwo|', null],
  ]],
  'words pasted': [paste('no address'), [['a |word|', null]]],
  'a hostile address pasted': [paste('javascript:alert(1)'), [['a |word|', null]]],
  bullets: [bullets, [
    ['|', '- |'],
    ['- |', '|'],
    ['on|e', '- on|e'],
    ['- on|e', 'on|e'],
    ['|one\n\ntwo|', '|- one\n\n- two|'],
    ['|- one\n* two|', '|one\ntwo|'],
    ['|1. one\n2. two\n|three', '|- one\n- two|\nthree'],
    ['- o|ne\ntw|o', '|- one\n- two|'],
    ['> on|e', '> - on|e'],
    ['- [ ] on|e', 'on|e'],
  ]],
  numbers: [numbers, [
    ['|one\ntwo\n\nthree|', '|1. one\n2. two\n\n3. three|'],
    ['|1. one\n2) two|', '|one\ntwo|'],
    ['|- one\n  - in\n  - in\n- two|', '|1. one\n  1. in\n  2. in\n2. two|'],
  ]],
  quote: [quote, [
    ['on|e', '> on|e'],
    ['> on|e', 'on|e'],
    ['|one\n\ntwo|', '|> one\n> \n> two|'],
    ['|> one\n>\n> two|', '|one\n\ntwo|'],
    ['|- one|', '|> - one|'],
  ]],
  Enter: [continueList, [
    ['- one|', '- one\n- |'],
    ['* one|', '* one\n* |'],
    ['+ on|e', '+ on\n+ |e'],
    ['9. nine|', '9. nine\n10. |'],
    ['1) one|', '1) one\n2) |'],
    ['- [x] done|', '- [x] done\n- [ ] |'],
    ['> said|', '> said\n> |'],
    ['> - said|', '> - said\n> - |'],
    ['  - one|', '  - one\n  - |'],
    ['- one |two| three', '- one \n- |three'],
    ['- one\n- |', '- one\n|'],
    ['- one\n  - |', '- one\n- |'],
    ['1. one\n   - |', '1. one\n2. |'],
    ['- [ ] |', '|'],
    ['> said\n> |', '> said\n|'],
    ['> - |', '> |'],
    ['- one\n  - |\n- two', '- one\n- |\n- two'],
    ['one|', null],
    ['-one|', null],
    ['- |one', '- \n- |one'],
    ['|- one', null],
    ['-| one', null],
    ['', null],
  ]],
  'Tab': [goIn, [
    ['- one\n- tw|o', '- one\n  - tw|o'],
    ['1. one\n2. tw|o', '1. one\n   1. tw|o'],
    ['1. one\n   1. in\n2. tw|o', '1. one\n   1. in\n   2. tw|o'],
    ['- one\n- |', '- one\n  - |'],
    ['- one\n|- two\n- three|', '- one\n|  - two\n  - three|'],
    ['> - one\n> - tw|o', '> - one\n>   - tw|o'],
    ['- one\n  - tw|o', null],
    ['- on|e', null],
    ['on|e', null],
    ['- one\n\ntext\n- tw|o', null],
  ]],
  'Shift+Tab': [goOut, [
    ['- one\n  - tw|o', '- one\n- tw|o'],
    ['1. one\n   1. tw|o', '1. one\n2. tw|o'],
    ['- one\n  - two\n    - thre|e', '- one\n  - two\n  - thre|e'],
    ['  - on|e', '- on|e'],
    ['- on|e', null],
    ['on|e', null],
  ]],
};

describe.each(Object.entries(cases))('%s', (_name, [edit, table]) => {
  it.each(table)('%j → %j', (before, after) => {
    expect(change(edit, before)).toBe(after);
  });
});

describe('the address at the cursor', () => {
  it.each([['a [wo|rd](stancemark:article/x)', 'stancemark:article/x'], ['[word](ad|dress)', 'address'], ['|a [b](c)', null], [String.raw`\[wo|rd](x)`, null]] as const)('of %j is %j', (written, address) => {
    expect(addressAt(readField(written))).toBe(address);
  });
});

const likely = fc.constantFrom('- ', '* ', '1. ', '9) ', '> ', '  ', '\n', '\n\n', '*', '**', '[', ']', '(', ')', '\\', '`', 'word', ' ', 'cafe\u0301', '👩‍🚀', '🇫🇷', '\t', '- [ ] ', 'https://a.example');
const field = fc.tuple(fc.array(likely, { maxLength: 14 }), fc.nat(), fc.nat()).map(([parts, one, other]): FieldText => {
  const text = parts.join('');
  const [start, end] = [one % (text.length + 1), other % (text.length + 1)];
  return { text, start: Math.min(start, end), end: Math.max(start, end) };
});
const all = Object.entries({ bold, italic, toggleLink, bullets, numbers, quote, continueList, goIn, goOut, paste: paste('https://example.org') });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const isBoundary = (text: string, at: number): boolean => at === text.length || graphemes.segment(text).containing(at)?.index === at;

describe.each(all)('%s on any text', (name, edit: Edit) => {
  it('stays within it, cuts no grapheme and loses no letter', () => {
    fc.assert(
      fc.property(field, (given) => {
        const made = edit(given);
        if (!made) return;
        const result = applyFieldEdit(given, made);
        for (const at of [made.from, made.to]) expect(isBoundary(given.text, at), String(at)).toBe(true);
        for (const at of [result.start, result.end]) expect(isBoundary(result.text, at), String(at)).toBe(true);
        expect(made.from <= made.to && result.start <= result.end && result.end <= result.text.length).toBe(true);
        const letters = (text: string): string[] => [...text.matchAll(/\p{L}|\p{Emoji_Presentation}/gu)].map(String);
        if (!['toggleLink', 'paste', 'continueList'].includes(name)) expect(letters(result.text)).toEqual(letters(given.text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Tab, pressed again and again', () => {
  it.each([['in', goIn], ['out', goOut]] as const)('leaves the field in the end, going %s', (_direction, edit) => {
    fc.assert(
      fc.property(field, (given) => {
        let now = given;
        for (let press = 0; press < 40; press += 1) {
          const made = edit(now);
          if (!made) return;
          now = applyFieldEdit(now, made);
        }
        expect.unreachable();
      }),
      { numRuns: 1000 },
    );
  });
});
