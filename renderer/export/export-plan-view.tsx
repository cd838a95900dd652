import type { ReactNode } from 'react';
import { conflictReasons, describePlanned } from '../../core/export/describe-planned';
import type { ExportPlanSummary, PlannedExport } from '../../core/export/export-plan';
import type { NoteProposal } from '../../core/export/living/read-back-notes';
import { partId } from '../../core/export/export-document';
import type { PartConflict } from '../../core/export/living/update-report';
import { editLibrary } from '../desk/ask-main';

/** By article, the parts whose wording in the file gives way to the library's. */
export type Overwritten = Record<string, string[]>;

interface Props {
  plan: ExportPlanSummary;
  overwritten: Overwritten;
  change: (overwritten: Overwritten) => void;
}

/** What an export would change in a folder, before anything is written. */
export function ExportPlanView({ plan: { folder, files }, overwritten, change }: Props): ReactNode {
  const giveWay = (articleId: string, parts: readonly string[]): void => {
    change({ ...overwritten, [articleId]: [...(overwritten[articleId] ?? []), ...parts] });
  };
  const takeNotes = async (file: PlannedExport, notes: readonly NoteProposal[]): Promise<void> => {
    const session = crypto.randomUUID();
    for (const { id, after } of notes) {
      if (id === partId.articleNote) await editLibrary('writeArticleNote', { articleId: file.articleId, note: after, session });
      else await editLibrary('writeNote', { highlightId: id.slice(partId.note('').length), note: after, session });
    }
    giveWay(file.articleId, notes.map(({ id }) => id));
  };
  const edited = files.filter(({ notes }) => notes.length > 0);
  const conflicted = files.flatMap((file) => conflictsBesideNotes(file).map((conflict) => ({ file, conflict })));
  return (
    <div className="export-plan">
      <p className="folder">{folder}</p>
      {edited.length === 0 ? null : (
        <section>
          <h3>Notes you edited in the files</h3>
          {edited.map((file) => (
            <div key={file.articleId}>
              {file.notes.map((note) => (
                <EditedNote key={note.id} file={file} note={note} take={() => void takeNotes(file, [note])} keep={() => { giveWay(file.articleId, [note.id]); }} />
              ))}
            </div>
          ))}
        </section>
      )}
      {conflicted.length === 0 ? null : (
        <section>
          <h3>Left as you have them</h3>
          {conflicted.map(({ file, conflict }) => (
            <Conflict key={`${file.articleId} ${conflict.partId}`} file={file} conflict={conflict} give={() => { giveWay(file.articleId, [conflict.partId]); }} />
          ))}
        </section>
      )}
      <section>
        <h3>Files</h3>
        <ul className="planned-files">
          {files.map((file) => (
            <li key={file.articleId}>
              <span className="name">{file.name}</span>
              <span className="muted">{describePlanned(file)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** A note that was edited in the file is shown as such. */
function conflictsBesideNotes({ conflicts, notes }: PlannedExport): PartConflict[] {
  return conflicts.filter((conflict) => !notes.some(({ id }) => id === conflict.partId));
}

function EditedNote({ file, note, take, keep }: { file: PlannedExport; note: NoteProposal; take: () => void; keep: () => void }): ReactNode {
  return (
    <article className="edited-note" aria-label={`Note edited in ${file.name}`}>
      <p className="muted">
        {file.name}
        {note.kind === 'conflict' ? ' · the library’s note has changed too' : ''}
      </p>
      <div className="versions">
        <Version label="In the library" text={note.before} />
        <Version label="In the file" text={note.after} />
      </div>
      <div className="buttons">
        <button type="button" className="button" onClick={take}>Take into the library</button>
        <button type="button" className="button" onClick={keep}>Write the library’s instead</button>
      </div>
    </article>
  );
}

function Conflict({ file, conflict, give }: { file: PlannedExport; conflict: PartConflict; give: () => void }): ReactNode {
  const canGiveWay = conflict.reason !== 'broken-mark' && conflict.reason !== 'in-code';
  return (
    <article className="edited-note" aria-label={`Passage in ${file.name}`}>
      <p className="muted">{file.name} · {conflictReasons[conflict.reason]}</p>
      <div className="versions">
        {conflict.inLibrary === null ? null : <Version label="In the library" text={conflict.inLibrary} />}
        {conflict.inFile === null ? null : <Version label="In the file" text={conflict.inFile} />}
      </div>
      {canGiveWay ? (
        <div className="buttons">
          <button type="button" className="button" onClick={give}>{conflict.inLibrary === null ? 'Take it out of the file' : 'Write the library’s instead'}</button>
        </div>
      ) : null}
    </article>
  );
}

function Version({ label, text }: { label: string; text: string }): ReactNode {
  return (
    <div>
      <h4>{label}</h4>
      <pre>{text}</pre>
    </div>
  );
}
