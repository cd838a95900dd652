import { describe, expect, it } from 'vitest';
import { applyChange, type Change } from './change';
import { emptyHistory, recordChange, redoLast, undoLast } from './history';
import { aHighlight, aLibrary } from './library.fixture';

function noteChange(before: string, after: string, session: string | null): Change {
  return {
    says: 'note',
    place: null,
    session,
    records: [{ table: 'highlight', before: aHighlight({ note: before }), after: aHighlight({ note: after }) }],
  };
}

describe('history', () => {
  it('joins the changes of one visit to a note to one step', () => {
    let history = recordChange(emptyHistory, noteChange('', 'a', 'visit'));
    history = recordChange(history, noteChange('a', 'ab', 'visit'));
    expect(history.done).toHaveLength(1);
    const undone = undoLast(history);
    const library = applyChange(aLibrary({ note: 'ab' }), undone?.change ?? noteChange('', 'wrong', null));
    expect(library.highlights.get('article')?.get('highlight')?.note).toBe('');
  });

  it('keeps the steps of two visits apart, and changes without a session', () => {
    let history = recordChange(emptyHistory, noteChange('', 'a', 'first'));
    history = recordChange(history, noteChange('a', 'b', 'second'));
    history = recordChange(history, noteChange('b', 'c', null));
    history = recordChange(history, noteChange('c', 'd', null));
    expect(history.done).toHaveLength(4);
  });

  it('does again what was undone, until something new is done', () => {
    const history = recordChange(emptyHistory, noteChange('', 'a', null));
    const undone = undoLast(history)?.history ?? emptyHistory;
    expect(redoLast(undone)?.history).toEqual(history);
    expect(redoLast(recordChange(undone, noteChange('', 'b', null)))).toBeNull();
  });

  it('has nothing to undo or redo at first', () => {
    expect([undoLast(emptyHistory), redoLast(emptyHistory)]).toEqual([null, null]);
  });
});
