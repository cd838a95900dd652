import { useEffect, useState, type ReactNode } from 'react';
import { exportFileName } from '../../core/export/file-name';
import type { ExportOutcome, ExportPlanSummary } from '../../core/export/export-plan';
import { addedOn } from '../../core/export/living/dated-heading';
import { Dialog } from '../controls/dialog';
import { askMain } from '../desk/ask-main';
import { changePreferences } from '../desk/change-preferences';
import { useDesk } from '../desk/state';
import { templatePrefix, useExportChoice, wishFrom, type EditedTemplate } from './export-choice';
import { ExportOptions } from './export-options';
import { ExportPlanView, type Overwritten } from './export-plan-view';
import { ExportPreview } from './export-preview';
import { ExportProgress } from './export-progress';
import { TemplateEditor } from './template-editor';

/** What there is to see: what is chosen, a template that is edited, what would change in a folder, what has come of it. */
type View = { kind: 'choose' } | { kind: 'template'; template: EditedTemplate } | { kind: 'plan'; plan: ExportPlanSummary } | { kind: 'done'; outcome: ExportOutcome };

/** Exports notes: shows what comes of what is chosen before it is copied, saved, or written into a folder. */
export function ExportDialog(): ReactNode {
  const [view, setView] = useState<View>(firstView);
  const [done, setDone] = useState('');
  const [overwritten, setOverwritten] = useState<Overwritten>({});
  const choice = useExportChoice();
  const form = useDesk((state) => state.preferences.exportForm);
  const arrangement = useDesk((state) => state.preferences.exportArrangement);
  const articleId = useDesk((state) => state.articleId);
  const title = useDesk(({ library, articleId: id }) => (id === null ? undefined : library.articles.get(id)?.title));
  const isBusy = useDesk((state) => state.exporting !== null);
  const wish = wishFrom(choice, form, arrangement, articleId);

  useEffect(() => {
    void readTemplates();
  }, []);

  const plan = async (elsewhere: boolean, next: Overwritten): Promise<void> => {
    if (!wish) return;
    setOverwritten(next);
    const newUnder = choice.isDated ? addedOn(new Date()) : null;
    const answer = await askMain('planExport', { wish, newUnder, overwrite: next, elsewhere });
    if (answer?.value) setView({ kind: 'plan', plan: answer.value });
  };
  const write = async (): Promise<void> => {
    const answer = await askMain('carryOutExport', undefined);
    if (answer) setView({ kind: 'done', outcome: answer.value });
  };
  const copy = async (): Promise<void> => {
    if (wish && (await askMain('copyExport', { wish }))) setDone('Copied');
  };
  const save = async (): Promise<void> => {
    if (!wish) return;
    const suggestedName = wish.choice.articles && title !== undefined ? exportFileName({ title }) : 'Notes.md';
    const answer = await askMain('saveExport', { wish, suggestedName });
    if (answer && answer.value !== null) setDone(`Saved as ${answer.value}`);
  };
  const back = (
    <button type="button" className="button" disabled={isBusy} onClick={() => { setView({ kind: 'choose' }); }}>Back</button>
  );

  if (view.kind === 'template') {
    return (
      <TemplateEditor
        template={view.template}
        articleId={articleId}
        end={(name) => {
          useExportChoice.setState({ draft: null });
          void readTemplates().then(() => {
            if (name !== null) changePreferences({ exportForm: templatePrefix + name });
            setView({ kind: 'choose' });
          });
        }}
      />
    );
  }
  if (view.kind === 'plan') {
    const { files } = view.plan;
    const count = files.filter(({ kind }) => kind === 'new' || kind === 'updated').length;
    return (
      <Dialog
        title="Export to a folder"
        className="wide export"
        foot={
          <>
            <ExportProgress />
            {back}
            <button type="button" className="button" disabled={isBusy} onClick={() => void plan(true, {})}>Another folder…</button>
            <button type="button" className="button primary" disabled={isBusy || count === 0} onClick={() => void write()}>
              {count === 0 ? 'Nothing to write' : `Write ${count.toLocaleString('en')} ${count === 1 ? 'file' : 'files'}`}
            </button>
          </>
        }
      >
        <ExportPlanView plan={view.plan} overwritten={overwritten} change={(next) => void plan(false, next)} />
      </Dialog>
    );
  }
  if (view.kind === 'done') {
    return (
      <Dialog title="Export to a folder" className="wide export" foot={<><p className="done" />{back}</>}>
        <Outcome outcome={view.outcome} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title="Export as Markdown"
      className="wide export"
      foot={
        <>
          <p role="status" className="done">{done}</p>
          <ExportProgress />
          <button type="button" className="button" disabled={!wish} onClick={() => void copy()}>Copy</button>
          <button type="button" className="button" disabled={!wish} onClick={() => void save()}>Save…</button>
          <button type="button" className="button primary" disabled={!wish || isBusy} onClick={() => void plan(true, {})}>To a folder…</button>
        </>
      }
    >
      <div className="export-columns">
        <ExportOptions
          isChanged={() => { setDone(''); }}
          edit={(template) => { setView({ kind: 'template', template }); }}
        />
        <ExportPreview wish={wish} shown={articleId} />
      </div>
    </Dialog>
  );
}

/** What was left unsaved is there again. */
function firstView(): View {
  const { draft } = useExportChoice.getState();
  return draft ? { kind: 'template', template: draft } : { kind: 'choose' };
}

function Outcome({ outcome: { folder, written, unchanged, left, isCancelled } }: { outcome: ExportOutcome }): ReactNode {
  return (
    <div role="status">
      <p>
        {isCancelled ? 'Cancelled. ' : ''}
        {written.toLocaleString('en')} {written === 1 ? 'file is' : 'files are'} written to {folder}
        {unchanged > 0 ? `; ${unchanged.toLocaleString('en')} had nothing to change` : ''}.
      </p>
      {left.length === 0 ? null : (
        <>
          <p>Left as they are:</p>
          <ul>
            {left.map(({ name, reason }) => <li key={name}>{name}: {reason}.</li>)}
          </ul>
        </>
      )}
    </div>
  );
}

async function readTemplates(): Promise<void> {
  const answer = await askMain('listTemplates', undefined);
  if (answer) useExportChoice.setState({ templates: answer.value.own });
}
