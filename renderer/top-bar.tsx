import { ChevronLeft, ChevronRight, Download, FilePlus2, MessageSquareText, PanelLeft, Redo2, Undo2 } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { commandLabel, useKeyWords } from './command-keys';
import { commands, toggleArticles } from './commands';
import { searchLibrary } from './desk/search-library';
import { setDesk, useDesk } from './desk/state';
import { focusIds, focusSheet } from './focus';
import { SaveState } from './save-state';

/** The one bar: the library, search, undo and redo with the save state, import and export. */
export function TopBar(): ReactNode {
  const name = useDesk((state) => state.place.name);
  const history = useDesk((state) => state.history);
  const hasArticle = useDesk((state) => state.articleId !== null);
  const importing = useDesk((state) => state.importing !== null);
  const isReadOnly = useDesk((state) => state.readOnly !== null);
  const { hint, withKey } = useKeyWords();
  return (
    <header className="top-bar">
      <button type="button" className="button quiet icon-only" aria-label="Show or hide articles" title={hint('toggleArticles')} onClick={toggleArticles}>
        <PanelLeft size={17} aria-hidden />
      </button>
      <TrailButton direction="back" />
      <TrailButton direction="ahead" />
      <span className="library-name" title={name}>{name}</span>
      <SearchField />
      <SaveState />
      <button
        type="button"
        className="button quiet icon-only"
        aria-label="Undo"
        title={history.undo === null ? 'Nothing to undo' : withKey(`Undo ${history.undo}`, 'undo')}
        aria-disabled={history.undo === null || isReadOnly}
        onClick={commands.undo}
      >
        <Undo2 size={17} aria-hidden />
      </button>
      <button
        type="button"
        className="button quiet icon-only"
        aria-label="Redo"
        title={history.redo === null ? 'Nothing to redo' : withKey(`Redo ${history.redo}`, 'redo')}
        aria-disabled={history.redo === null || isReadOnly}
        onClick={commands.redo}
      >
        <Redo2 size={17} aria-hidden />
      </button>
      <button type="button" className="button" title={hint('import')} aria-disabled={importing || isReadOnly} onClick={commands.import}>
        <FilePlus2 size={16} aria-hidden />
        <span className="label">Import</span>
      </button>
      <button type="button" className="button" title={hint('export')} disabled={!hasArticle} onClick={commands.export}>
        <Download size={16} aria-hidden />
        <span className="label">Export</span>
      </button>
      <button type="button" className="button quiet icon-only notes-toggle" aria-label="Show or hide side notes" onClick={commands.toggleNotes}>
        <MessageSquareText size={17} aria-hidden />
      </button>
    </header>
  );
}

function TrailButton({ direction }: { direction: 'back' | 'ahead' }): ReactNode {
  const title = useDesk(({ trail, articleId, library }) => {
    const id = trail[direction].findLast((each) => each !== articleId && library.articles.has(each));
    return id === undefined ? null : (library.articles.get(id)?.title ?? null);
  });
  const { hint, withKey } = useKeyWords();
  const name = direction === 'back' ? 'goBack' : 'goAhead';
  const Icon = direction === 'back' ? ChevronLeft : ChevronRight;
  return (
    <button
      type="button"
      className="button quiet icon-only trail"
      aria-label={commandLabel(name)}
      title={title === null ? hint(name) : withKey(`${direction === 'back' ? 'Back' : 'Ahead'} to “${title}”`, name)}
      aria-disabled={title === null}
      onClick={commands[name]}
    >
      <Icon size={17} aria-hidden />
    </button>
  );
}

function SearchField(): ReactNode {
  const query = useDesk((state) => state.query);
  const { hint } = useKeyWords();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const first = document.querySelector<HTMLElement>('.search-results button');
    if (event.key === 'Escape') {
      if (query === '') focusSheet();
      else searchLibrary('');
      event.stopPropagation();
    } else if (event.key === 'ArrowDown') first?.focus();
    else if (event.key === 'Enter') first?.click();
    else return;
    event.preventDefault();
  };
  return (
    <input
      id={focusIds.search}
      type="search"
      className="field search"
      aria-label="Search library"
      placeholder="Search library"
      title={hint('find')}
      value={query}
      onChange={(event) => {
        searchLibrary(event.target.value);
        if (event.target.value !== '' && matchMedia('(width < 1100px)').matches) setDesk({ drawer: 'articles' });
      }}
      onKeyDown={onKeyDown}
    />
  );
}
