import { NotebookPen } from 'lucide-react';
import { useCallback, useState, type ReactNode } from 'react';
import type { Article } from '../../core/records';
import { editLibrary } from '../desk/ask-main';
import { NoteEditor } from './note-editor';
import { RenderedNote } from './rendered-note';

/** The note on the article as a whole, above its text. */
export function ArticleNote({ article }: { article: Article }): ReactNode {
  const [isWriting, setIsWriting] = useState(false);
  const write = useCallback(
    (note: string, session: string) => editLibrary('writeArticleNote', { articleId: article.id, note, session }),
    [article.id],
  );
  if (isWriting) {
    return (
      <NoteEditor
        label="Note on the article"
        placeholder="What matters about this article? Markdown works here."
        note={article.note}
        highlightId={null}
        write={write}
        autoFocus
        onLeave={() => {
          setIsWriting(false);
        }}
      />
    );
  }
  return (
    <div className="article-note">
      {article.note === '' ? null : <RenderedNote note={article.note} />}
      <button
        type="button"
        className="button quiet"
        onClick={() => {
          setIsWriting(true);
        }}
      >
        <NotebookPen size={15} aria-hidden />
        {article.note === '' ? 'Note on the article' : 'Edit note on the article'}
      </button>
    </div>
  );
}
