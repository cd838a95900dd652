import { useMemo, useState, type ReactNode } from 'react';
import { exportFileName } from '../../core/export/file-name';
import { exportMarkdown } from '../../core/export/markdown';
import { resolveLinksIn } from '../../core/internal-link';
import { highlightsOf } from '../../core/library';
import { changePreferences } from '../commands';
import { Dialog } from '../controls/dialog';
import { askMain } from '../desk/ask-main';
import { useDesk } from '../desk/state';

const arrangements = [
  ['stance', 'By stance'],
  ['reading', 'In reading order'],
] as const;

/** Shows the article's notes as Markdown before they are copied or saved. */
export function ExportDialog(): ReactNode {
  const library = useDesk((state) => state.library);
  const body = useDesk((state) => state.body);
  const arrangement = useDesk((state) => state.preferences.exportArrangement);
  const [done, setDone] = useState('');
  const articleId = useDesk((state) => state.articleId);
  const article = articleId === null ? undefined : library.articles.get(articleId);
  const markdown = useMemo(() => {
    if (!article) return '';
    const blocks = body?.articleId === article.id ? body.blocks : [];
    const { tags, speakers } = library;
    const highlights = [...highlightsOf(library, article.id).values()];
    const input = { article, blocks, highlights, tags: [...tags.values()], speakers: [...speakers.values()], linked: resolveLinksIn(library) };
    return exportMarkdown(input, { arrangement });
  }, [article, body, library, arrangement]);
  if (!article) return null;

  const copy = async (): Promise<void> => {
    if (await askMain('copyText', { text: markdown })) setDone('Copied');
  };
  const save = async (): Promise<void> => {
    const answer = await askMain('saveExport', { suggestedName: exportFileName(article), text: markdown });
    if (answer && answer.value !== null) setDone(`Saved as ${answer.value}`);
  };
  return (
    <Dialog
      title="Export as Markdown"
      className="wide"
      foot={
        <>
          <p role="status" className="done">{done}</p>
          <button type="button" className="button" onClick={() => void copy()}>Copy</button>
          <button type="button" className="button primary" onClick={() => void save()}>Save…</button>
        </>
      }
    >
      <fieldset className="choices">
        <legend>Passages</legend>
        {arrangements.map(([value, label]) => (
          <label key={value}>
            <input
              type="radio"
              name="arrangement"
              checked={arrangement === value}
              onChange={() => {
                setDone('');
                changePreferences({ exportArrangement: value });
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <pre className="preview" tabIndex={0} aria-label="Preview">{markdown}</pre>
    </Dialog>
  );
}
