import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partId } from '../export-document';
import { settleNote } from '../settle-note';
import { aDocument, aHeading, aHighlight, aNote, anOutline, title } from './living.fixture';
import { readBackNotes } from './read-back-notes';
import { updateMarked } from './update-marked';
import { writeMarked } from './write-marked';

const id = partId.note('1');
const linked = 'See [these words](stancemark:highlight/far) first.\n\n# Heading\n\nThe end.';
const written = 'See these words (The strait) first.\n\n### Heading\n\nThe end.';

/** An export of a note as `shown`, in which the user then replaces words. */
function edit(note: string, shown: string, [from, to]: readonly [string, string], since: { note: string; shown: string } = { note, shown }) {
  return [aDocument, anOutline].map((make) => {
    const documentOf = (text: string) => make([title, aHeading('Hawkish'), aHighlight('1', 'Hawkish'), aNote('1', 'Hawkish', text)]);
    const file = writeMarked(documentOf(shown));
    expect(file).toContain(from);
    return readBackNotes(file.replace(from, () => to), documentOf(since.shown), new Map([[id, since.note]]));
  });
}

const edits: [what: string, note: string, shown: string, edit: readonly [string, string], after: string][] = [
  ['a word', 'A plain note.', 'A plain note.', ['plain', 'short'], 'A short note.'],
  ['words behind a link', linked, written, ['first.', 'first, then.'], linked.replace('first.', 'first, then.')],
  ['words before a link', linked, written, ['See these', 'Do see these'], linked.replace('See', 'Do see')],
  ['the words of a heading', linked, written, ['### Heading', '### New heading'], linked.replace('Heading', 'New heading')],
  ['a last line', linked, written, ['The end.', 'No end.'], linked.replace('The end.', 'No end.')],
  ['all of it', 'A plain note.', 'A plain note.', ['A plain note.', 'Else'], 'Else'],
  ['a note in a callout', 'One.\n\nTwo.', '> [!note] Note\n> One.\n>\n> Two.', ['Two.', 'Three.'], 'One.\n\nThree.'],
  ['a note behind a word', 'Text here.', '**Note:** Text here.', ['here', 'there'], 'Text there.'],
  ['a note about marks', 'See <!-- stancemark article - 0 --> there', 'See <!-- stancemark article - 0 --> there', ['there', 'here'], 'See <!-- stancemark article - 0 --> here'],
];

describe('readBackNotes', () => {
  it.each(edits)('reads back %s', (_what, note, shown, change, after) => {
    for (const proposals of edit(note, shown, change)) expect(proposals).toEqual([{ id, before: note, after, kind: 'edit' }]);
  });

  it('says where the library has changed the note as well', () => {
    const since = { note: 'A long note.', shown: 'A long note.' };
    for (const proposals of edit('A plain note.', 'A plain note.', ['plain', 'short'], since)) {
      expect(proposals).toEqual([{ id, before: 'A long note.', after: 'A short note.', kind: 'conflict' }]);
    }
  });

  it('finds nothing where only the library, or nobody, has changed a note', () => {
    expect(edit('A note.', 'A note.', ['A note.', 'A note.'])).toEqual([[], []]);
    expect(edit('A note.', 'A note.', ['A note.', 'A note.'], { note: 'B.', shown: 'B.' })).toEqual([[], []]);
  });

  it('reads what is written over a note in lines of any ending, and settles once it is taken over', () => {
    const documentOf = (note: string) => aDocument([title, aHighlight('1', 'Hawkish'), aNote('1', 'Hawkish', settleNote(note, 2))]);
    const likely = fc.array(fc.constantFrom('word', 'two words', '', '- item', '# Head', '## Lower', '```', '  - inner', '> quote', '**Note:** x'), { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(likely, likely, fc.boolean(), (note, added, isWindows) => {
        const file = writeMarked(documentOf(note)).replace(/\n(?=<!-- \/stancemark note:1)/u, () => `\nUSER ${added}\n`);
        const [proposal] = readBackNotes(isWindows ? file.replace(/\n/gu, '\r\n') : file, documentOf(note), new Map([[id, note]]));
        expect(proposal?.kind).toBe('edit');
        expect(proposal?.after).toContain('USER');
        const taken = documentOf(proposal?.after ?? '');
        const updated = updateMarked(file, taken, { overwrite: new Set([id]) });
        expect(updated.conflicts).toEqual([]);
        expect(readBackNotes(updated.text, taken, new Map([[id, proposal?.after ?? '']]))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
