import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { TemplateError } from '../../core/export/template/template-error';
import type { TemplateFile } from '../../core/export/template/template-file';
import { templateVariables } from '../../core/export/template/template-variables';
import { ownFilters, ownTags } from '../../core/export/template/template-words';
import type { Id } from '../../core/records';
import { Dialog } from '../controls/dialog';
import { askMain } from '../desk/ask-main';
import { setDesk } from '../desk/state';
import { useExportChoice, type EditedTemplate } from './export-choice';

interface Props {
  template: EditedTemplate;
  /** The article that the preview shows. */
  articleId: Id | null;
  /** Told the name of the template that was saved, or null. */
  end: (name: string | null) => void;
}

/** How long typing rests before the preview is made again, in ms. */
const restingTime = 200;

/** Edits a template beside what it makes of the open article. While there is a mistake in it, the last good preview stays. */
export function TemplateEditor({ template, articleId, end }: Props): ReactNode {
  const { was } = template;
  const [name, setName] = useState(template.name);
  const [text, setText] = useState(template.text);
  const [examples, setExamples] = useState<readonly TemplateFile[]>([]);
  const { preview, error, warnings } = usePreview(text, articleId);
  useEffect(() => {
    useExportChoice.setState({ draft: { name, text, was } });
  }, [name, text, was]);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (was !== null) return;
    void askMain('listTemplates', undefined).then((answer) => {
      if (!answer) return;
      setExamples(answer.value.examples);
      setText((now) => (now === '' ? (answer.value.examples[0]?.text ?? '') : now));
    });
  }, [was]);

  const save = async (): Promise<void> => {
    if (await askMain('saveTemplate', { name: name.trim(), text, was })) end(name.trim());
  };
  const bringIn = async (): Promise<void> => {
    const answer = await askMain('importTemplate', undefined);
    if (!answer?.value) return;
    setText(answer.value.text);
    if (name === '') setName(answer.value.name);
  };
  const remove = async (kept: string): Promise<void> => {
    if (!(await askMain('removeTemplate', { name: kept }))) return;
    const run = (): void => void askMain('restoreTemplate', { name: kept });
    setDesk({ notice: { kind: 'information', title: 'Removed', message: `The template “${kept}” is gone.`, offer: { label: 'Bring it back', run } } });
    end(null);
  };
  const showLine = (line: number): void => {
    const at = text.split('\n').slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    const next = text.indexOf('\n', at);
    field.current?.focus();
    field.current?.setSelectionRange(at, next === -1 ? text.length : next);
  };
  return (
    <Dialog
      title={was === null ? 'New template' : 'Edit template'}
      className="wide export"
      foot={
        <>
          <p className="done">{error ? 'The preview is of the last version without a mistake.' : ''}</p>
          {was === null ? null : <button type="button" className="button" onClick={() => void remove(was)}>Remove</button>}
          <button type="button" className="button" onClick={() => { end(null); }}>Cancel</button>
          <button type="button" className="button primary" disabled={name.trim() === ''} onClick={() => void save()}>Save</button>
        </>
      }
    >
      <div className="template-head">
        <label className="labelled">
          <span>Name</span>
          <input type="text" className="field" value={name} placeholder="What it is for" onChange={(event) => { setName(event.target.value); }} />
        </label>
        {was === null && examples.length > 0 ? (
          <select className="field" aria-label="Begin with" value="" onChange={(event) => { setText(examples.find((each) => each.name === event.target.value)?.text ?? text); }}>
            <option value="">Begin with…</option>
            {examples.map((each) => <option key={each.name} value={each.name}>{each.name}</option>)}
          </select>
        ) : null}
        <button type="button" className="button" onClick={() => void bringIn()}>From a file…</button>
        <button type="button" className="button" onClick={() => void askMain('exportTemplate', { name: name.trim() || 'Template', text })}>To a file…</button>
      </div>
      <div className="template-columns">
        <textarea ref={field} className="field template-text" aria-label="Template" spellCheck={false} value={text} onChange={(event) => { setText(event.target.value); }} />
        <pre className={error ? 'preview stale' : 'preview'} tabIndex={0} aria-label="Preview">{preview}</pre>
      </div>
      <div role="status" className="template-errors">
        {error ? <Mistake error={error} show={showLine} /> : warnings.map((warning) => <Mistake key={`${String(warning.line)} ${warning.message}`} error={warning} show={showLine} />)}
      </div>
      <details className="conditions">
        <summary>What a template can say</summary>
        <p className="muted">Templates are written in Liquid: <code>{'{{ … }}'}</code> writes something, <code>{'{% … %}'}</code> does something.</p>
        <dl className="template-words">
          {[...templateVariables.map((each) => ({ ...each, name: `{{ ${each.name} }}` })), ...ownFilters.map((each) => ({ ...each, name: `| ${each.name}` })), ...ownTags.map((each) => ({ ...each, name: `{% ${each.name} %}` }))].map(({ name: word, meaning, example }) => (
            <div key={word}>
              <dt><code>{word}</code></dt>
              <dd>{meaning} <span className="muted">{example}</span></dd>
            </div>
          ))}
        </dl>
      </details>
    </Dialog>
  );
}

function Mistake({ error: { line, message }, show }: { error: TemplateError; show: (line: number) => void }): ReactNode {
  return (
    <p>
      <button type="button" className="button quiet" onClick={() => { show(line); }}>Line {line}</button> {message}
    </p>
  );
}

/** What a template makes of an article: the last that could be made, and what is wrong with the text as it is. */
function usePreview(text: string, articleId: Id | null): { preview: string; error: TemplateError | null; warnings: readonly TemplateError[] } {
  const [preview, setPreview] = useState('');
  const [error, setError] = useState<TemplateError | null>(null);
  const [warnings, setWarnings] = useState<readonly TemplateError[]>([]);
  useEffect(() => {
    if (articleId === null) return;
    let isOver = false;
    const timer = setTimeout(() => {
      void askMain('previewTemplate', { text, articleId }).then((answer) => {
        if (isOver || !answer) return;
        const made = answer.value;
        setError(made.ok ? null : made.error);
        setWarnings(made.ok ? made.warnings : []);
        if (made.ok) setPreview(made.text);
      });
    }, restingTime);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [text, articleId]);
  return { preview, error, warnings };
}
