import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from './change';
import type { Entry } from './entry';
import { changeToRedo, changeToUndo, emptyHistory, recordEntry, type History } from './history';
import { aHighlight, aLibrary, at } from './library.fixture';

function noteChange(before: string, after: string, session: string | null = null, id = 'highlight'): Change {
  return {
    says: 'note',
    place: null,
    session,
    records: [{ table: 'highlight', before: aHighlight({ id, note: before }), after: aHighlight({ id, note: after }) }],
  };
}

/** The history after these steps: a change is an edit. */
function historyOf(...steps: (Change | 'undo' | 'redo')[]): History {
  return steps.reduce((history, step, index) => {
    const cause = typeof step === 'string' ? step : 'edit';
    const change = step === 'undo' ? changeToUndo(history) : step === 'redo' ? changeToRedo(history) : step;
    if (!change) throw new Error(`There is nothing to ${cause}.`);
    return recordEntry(history, { sequence: index + 1, at, cause, change });
  }, emptyHistory);
}

describe('history', () => {
  it('joins the changes of one visit to a note to one step', () => {
    const history = historyOf(noteChange('', 'a', 'visit'), noteChange('a', 'ab', 'visit'));
    expect(history.done).toHaveLength(1);
    const library = applyChange(aLibrary({ note: 'ab' }), changeToUndo(history) ?? noteChange('', 'wrong'));
    expect(library.highlights.get('article')?.get('highlight')?.note).toBe('');
  });

  it('keeps the steps of two visits apart, and changes without a session', () => {
    const history = historyOf(
      noteChange('', 'a', 'first'), noteChange('a', 'b', 'second'), noteChange('b', 'c'), noteChange('c', 'd'),
    );
    expect(history.done).toHaveLength(4);
  });

  it('does again what was undone, until something new is done', () => {
    expect(historyOf(noteChange('', 'a'), 'undo', 'redo')).toEqual(historyOf(noteChange('', 'a')));
    expect(changeToRedo(historyOf(noteChange('', 'a'), 'undo', noteChange('', 'b')))).toBeNull();
  });

  it('has nothing to undo or redo at first', () => {
    expect([changeToUndo(emptyHistory), changeToRedo(emptyHistory)]).toEqual([null, null]);
  });

  it('can begin in the middle: what was undone of the steps before can be done again', () => {
    const undo: Entry = { sequence: 9, at, cause: 'undo', change: noteChange('b', 'a') };
    const history = recordEntry(emptyHistory, undo);
    expect(changeToUndo(history)).toBeNull();
    expect(changeToRedo(history)?.records).toEqual(noteChange('a', 'b').records);
    const redone = recordEntry(emptyHistory, { ...undo, cause: 'redo' });
    expect(changeToUndo(redone)?.records).toEqual(noteChange('a', 'b').records);
  });

  it('forgets what would bring erased articles back, and keeps the rest of a step', () => {
    const elsewhere = aHighlight({ id: 'other', articleId: 'kept' });
    const both: Change = {
      ...noteChange('', 'a'),
      records: [...noteChange('', 'a').records, { table: 'highlight', before: elsewhere, after: null }],
    };
    const history = recordEntry(historyOf(noteChange('', 'a'), both), {
      sequence: 3, at, cause: 'erase', articles: ['article'], editions: [], everywhere: false,
    });
    expect(history.done.map(({ change }) => change.records)).toEqual([[{ table: 'highlight', before: elsewhere, after: null }]]);
  });
});
