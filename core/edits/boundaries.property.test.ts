import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAnchorExact, makeAnchor } from '../anchor';
import { blockSeparator } from '../article-text';
import type { Change } from '../change';
import { applyEntry } from '../entry';
import { changeToRedo, changeToUndo, emptyHistory, recordEntry, type History } from '../history';
import { anArticle, at } from '../library.fixture';
import { highlightsOf, inReadingOrder, libraryFrom, noRecords, type Library } from '../library';
import type { Highlight, Id } from '../records';
import { cutSegments } from '../segments';
import { stepFrom, type Direction, type Edge } from '../text-steps';
import type { TextUnit } from '../text-pieces';
import { EditRefusal } from './edit';
import { edits, type EditArguments, type EditName } from './edits';

/** One thing that is done at random; numbers choose among what there is. */
type Action =
  | { does: 'create'; start: number; end: number }
  | { does: 'move'; which: number; edge: Edge; unit: TextUnit; direction: Direction; visit: number }
  | { does: 'split'; which: number; at: number }
  | { does: 'merge'; which: number; count: number }
  | { does: 'remove'; which: number }
  | { does: 'undo' }
  | { does: 'redo' };

const grapheme = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'B', 'word', ' ', ' ', '. ', ', ') },
  { weight: 1, arbitrary: fc.constantFrom('👩‍🚀', '👨‍👩‍👧‍👦', '🇩🇪', 'e\u0301\u0323', 'ก็', '한', '中文', '。', '\u200f', '\u202b', 'שלום', 'مرحبا', '“', '”', '\n', '\t') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }) },
);
const block = fc.array(grapheme, { minLength: 1, maxLength: 25 }).map((parts) => parts.join(''));
const article = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join(blockSeparator));

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ does: fc.constant('create' as const), start: fc.nat(), end: fc.nat() }),
  fc.record({
    does: fc.constant('move' as const), which: fc.nat(), edge: fc.constantFrom<Edge>('start', 'end'), visit: fc.nat(3),
    unit: fc.constantFrom<TextUnit>('character', 'word', 'sentence'), direction: fc.constantFrom<Direction>(1, -1),
  }),
  fc.record({ does: fc.constant('split' as const), which: fc.nat(), at: fc.nat() }),
  fc.record({ does: fc.constant('merge' as const), which: fc.nat(), count: fc.integer({ min: 2, max: 3 }) }),
  fc.record({ does: fc.constant('remove' as const), which: fc.nat() }),
  fc.constantFrom<Action>({ does: 'undo' }, { does: 'redo' }),
);

interface Desk {
  library: Library;
  history: History;
  made: number;
}

const placed = ({ library }: Desk): Highlight[] => inReadingOrder(highlightsOf(library, 'article').values());

function act(desk: Desk, text: string, given: Action): Desk {
  if (given.does === 'undo' || given.does === 'redo') {
    const change = given.does === 'undo' ? changeToUndo(desk.history) : changeToRedo(desk.history);
    return change ? record(desk, change, given.does) : desk;
  }
  const all = placed(desk);
  const id: Id = `h${String(desk.made)}`;
  const edit = <Name extends EditName>(name: Name, args: EditArguments<Name>): Desk => {
    try {
      const run = edits[name].run as (library: Library, args: EditArguments<Name>, when: string) => Change;
      return record({ ...desk, made: desk.made + 1 }, run(desk.library, args, at), 'edit');
    } catch (error) {
      if (error instanceof EditRefusal) return desk;
      throw error;
    }
  };
  if (given.does === 'create') {
    const anchor = makeAnchor(text, given.start % (text.length + 1), given.end % (text.length + 1));
    return anchor ? edit('addHighlight', { id, articleId: 'article', anchor, tags: [] }) : desk;
  }
  const chosen = all[given.which % all.length];
  if (!chosen) return desk;
  const { start, end } = chosen.anchor;
  if (given.does === 'remove') return edit('removeHighlight', { highlightId: chosen.id });
  if (given.does === 'split') return edit('splitHighlight', { highlightId: chosen.id, at: start + (given.at % (end - start + 1)), newId: id });
  if (given.does === 'move') {
    const stop = stepFrom(text, chosen.anchor[given.edge], given.edge, given.unit, given.direction, '');
    const range = { start, end, [given.edge]: stop ?? start };
    const anchor = range.start < range.end ? makeAnchor(text, range.start, range.end) : null;
    return anchor ? edit('moveHighlight', { highlightId: chosen.id, anchor, session: String(given.visit) }) : desk;
  }
  const merged = all.slice(given.which % all.length).slice(0, given.count);
  const anchor = makeAnchor(text, start, Math.max(...merged.map((one) => one.anchor.end)));
  return anchor ? edit('mergeHighlights', { highlightIds: merged.map((one) => one.id), anchor }) : desk;
}

function record(desk: Desk, change: Change, cause: 'edit' | 'undo' | 'redo'): Desk {
  if (change.records.length === 0) return desk;
  const entry = { sequence: 0, at, cause, change };
  return { ...desk, library: applyEntry(desk.library, entry), history: recordEntry(desk.history, entry) };
}

/** Undoes or redoes all there is. */
function repeat(desk: Desk, cause: 'undo' | 'redo'): Desk {
  const change = cause === 'undo' ? changeToUndo(desk.history) : changeToRedo(desk.history);
  return change ? repeat(record(desk, change, cause), cause) : desk;
}

it('whatever is done to highlights, they stand on whole words of the text, are drawn where they stand, and can be undone', () => {
  fc.assert(
    fc.property(article, fc.array(action, { maxLength: 30 }), (text, actions) => {
      const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
      const bounds = new Set([...graphemes.segment(text)].map(({ index }) => index).concat(text.length));
      const begin: Desk = { library: libraryFrom({ ...noRecords, articles: [anArticle()] }), history: emptyHistory, made: 0 };
      let desk = begin;
      for (const next of actions) {
        desk = act(desk, text, next);
        const anchors = placed(desk).map(({ anchor }) => anchor);
        for (const anchor of anchors) {
          expect(isAnchorExact(anchor, text)).toBe(true);
          expect(anchor.exact.trim()).not.toBe('');
          expect(bounds.has(anchor.start) && bounds.has(anchor.end)).toBe(true);
          expect(text.startsWith(anchor.prefix + anchor.exact + anchor.suffix, anchor.start - anchor.prefix.length)).toBe(true);
        }
        const drawn = cutSegments(0, text.length, placed(desk).map(({ id, anchor }) => ({ id, start: anchor.start, end: anchor.end })));
        for (let offset = 0; offset < text.length; offset += 1) {
          const segment = drawn.find(({ start, end }) => start <= offset && offset < end);
          const over = placed(desk).filter(({ anchor }) => anchor.start <= offset && offset < anchor.end).map(({ id }) => id);
          expect(new Set(segment?.over)).toEqual(new Set(over));
        }
      }
      desk = repeat(desk, 'redo');
      const last = placed(desk);
      desk = repeat(desk, 'undo');
      expect(placed(desk)).toEqual([]);
      expect(placed(repeat(desk, 'redo'))).toEqual(last);
    }),
    { numRuns: 150 },
  );
});
