import { lazy, Suspense, type ReactNode } from 'react';

// The Markdown renderer is not needed for the first sight of an article.
const NoteMarkdown = lazy(async () => ({ default: (await import('./note-markdown')).NoteMarkdown }));

/** A note as its reader sees it; plain for the moment until the renderer is there. */
export function RenderedNote({ note }: { note: string }): ReactNode {
  return (
    <div className="rendered-note">
      <Suspense fallback={<p>{note}</p>}>
        <NoteMarkdown note={note} />
      </Suspense>
    </div>
  );
}
