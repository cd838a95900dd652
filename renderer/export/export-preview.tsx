import { useEffect, useState, type ReactNode } from 'react';
import type { ExportPreview as Preview, ExportWish } from '../../core/export/export-wish';
import type { Id } from '../../core/records';
import { askMain } from '../desk/ask-main';
import { useDesk } from '../desk/state';

/** What an export comes to, and how much there is of it. */
export function ExportPreview({ wish, shown }: { wish: ExportWish | null; shown: Id | null }): ReactNode {
  const library = useDesk((state) => state.library);
  const [preview, setPreview] = useState<Preview | null>(null);
  const asked = JSON.stringify(wish);
  useEffect(() => {
    if (asked === 'null') return;
    let isOver = false;
    void askMain('previewExport', { wish: JSON.parse(asked) as ExportWish, shown }).then((answer) => {
      if (!isOver && answer) setPreview(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [asked, shown, library]);
  if (!wish) return <p className="muted">This template is gone. Choose another form.</p>;
  if (!preview) return <pre className="preview" tabIndex={0} aria-label="Preview" />;
  if (!preview.ok) return <p role="alert">The template, line {preview.error.line}: {preview.error.message}</p>;
  const { articles, highlights, text } = preview;
  return (
    <div className="export-preview">
      <p className="muted" aria-live="polite">
        {articles === 0 ? 'No highlight answers these conditions.' : `${count(articles, 'article')}, ${count(highlights, 'highlight')}${articles > 1 ? '; the first looks so:' : ''}`}
      </p>
      <pre className="preview" tabIndex={0} aria-label="Preview">{text}</pre>
    </div>
  );
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
