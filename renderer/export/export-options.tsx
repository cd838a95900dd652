import { useId, useState, type ReactNode } from 'react';
import { bibliographyFormats, citationStyleNames, citationStyles, type CitationStyle } from '../../core/citation/citation-style';
import { arrangements, type Arrangement } from '../../core/export/arrangement';
import { shapeIds, shapeNames } from '../../core/export/shapes/shape-ids';
import { isPartialDate } from '../../core/partial-date';
import type { Id } from '../../core/records';
import { askMain } from '../desk/ask-main';
import { changePreferences } from '../desk/change-preferences';
import { setDesk, useDesk } from '../desk/state';
import { templateOf, templatePrefix, useExportChoice, type EditedTemplate, type ExportScope } from './export-choice';

const arrangementNames: Record<Arrangement, string> = { stance: 'By stance', reading: 'In reading order' };
const formatNames = { bibtex: 'BibTeX', biblatex: 'BibLaTeX', 'csl-json': 'CSL-JSON' } as const;

interface Props {
  isChanged: () => void;
  edit: (template: EditedTemplate) => void;
}

/** What to export and as what. */
export function ExportOptions({ isChanged, edit }: Props): ReactNode {
  const { scope, templates, isDated } = useExportChoice();
  const form = useDesk((state) => state.preferences.exportForm);
  const arrangement = useDesk((state) => state.preferences.exportArrangement);
  const count = useDesk((state) => state.library.articles.size);
  const template = templateOf(form, templates);
  const shape = shapeIds.find((id) => id === form);
  const formId = useId();
  return (
    <div className="export-options">
      <label className="labelled" htmlFor={formId}>
        <span>Form</span>
        <select id={formId} className="field" value={shape ?? (template ? form : '')} onChange={(event) => { isChanged(); changePreferences({ exportForm: event.target.value }); }}>
          {shape ?? template ? null : <option value="">Choose one</option>}
          <optgroup label="Shapes">
            {shapeIds.map((id) => <option key={id} value={id}>{shapeNames[id].label}</option>)}
          </optgroup>
          {templates.length === 0 ? null : (
            <optgroup label="Own templates">
              {templates.map(({ name }) => <option key={name} value={templatePrefix + name}>{name}</option>)}
            </optgroup>
          )}
        </select>
      </label>
      <p className="muted">{shape ? shapeNames[shape].description : 'A template of your own.'}</p>
      <div className="buttons">
        {template ? <button type="button" className="button" onClick={() => { edit({ ...template, was: template.name }); }}>Edit template…</button> : null}
        <button type="button" className="button" onClick={() => { edit({ name: '', text: '', was: null }); }}>New template…</button>
      </div>
      <Radios<ExportScope>
        legend="Of"
        value={scope}
        options={[['article', 'This article'], ['library', `The library (${count.toLocaleString('en')})`]]}
        choose={(next) => { isChanged(); useExportChoice.setState({ scope: next }); }}
      />
      <Conditions isChanged={isChanged} />
      {shape && shapeNames[shape].isArranged ? (
        <Radios<Arrangement>
          legend="Passages"
          value={arrangement}
          options={arrangements.map((each) => [each, arrangementNames[each]])}
          choose={(next) => { isChanged(); changePreferences({ exportArrangement: next }); }}
        />
      ) : null}
      <label className="check" title="Only where a folder has the file already">
        <input type="checkbox" checked={isDated} onChange={() => { useExportChoice.setState({ isDated: !isDated }); }} />
        In files that are there, put what is new under today’s date
      </label>
      <References />
    </div>
  );
}

function Radios<Value extends string>({ legend, value, options, choose }: { legend: string; value: Value; options: readonly (readonly [Value, string])[]; choose: (value: Value) => void }): ReactNode {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.map(([each, label]) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === value} onChange={() => { choose(each); }} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Which highlights only: those of some tags, speakers, dates. */
function Conditions({ isChanged }: { isChanged: () => void }): ReactNode {
  const { only } = useExportChoice();
  const { tags, speakers } = useDesk((state) => state.library);
  const set = (change: Partial<typeof only>): void => {
    isChanged();
    useExportChoice.setState({ only: { ...only, ...change } });
  };
  const isAny = only.tags !== null || only.speakers !== null || only.from !== null || only.to !== null;
  return (
    <details className="conditions" open={isAny || undefined}>
      <summary>Only some highlights</summary>
      <Checks label="Stances and topics" all={[...tags.values()]} chosen={only.tags} choose={(ids) => { set({ tags: ids }); }} />
      <Checks label="Speakers" all={[...speakers.values()]} chosen={only.speakers} choose={(ids) => { set({ speakers: ids }); }} />
      <div className="dates">
        <DateField label="Published from" value={only.from} choose={(from) => { set({ from }); }} />
        <DateField label="to" value={only.to} choose={(to) => { set({ to }); }} />
      </div>
    </details>
  );
}

function Checks({ label, all, chosen, choose }: { label: string; all: readonly { id: Id; name: string }[]; chosen: readonly Id[] | null; choose: (ids: Id[] | null) => void }): ReactNode {
  if (all.length === 0) return null;
  const toggle = (id: Id): void => {
    const next = chosen?.includes(id) ? chosen.filter((each) => each !== id) : [...(chosen ?? []), id];
    choose(next.length === 0 ? null : next);
  };
  return (
    <fieldset className="checks">
      <legend>{label}</legend>
      {all.map(({ id, name }) => (
        <label key={id} className="check">
          <input type="checkbox" checked={chosen?.includes(id) ?? false} onChange={() => { toggle(id); }} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** A date known in part: a year, a month, or a day. */
function DateField({ label, value, choose }: { label: string; value: string | null; choose: (date: string | null) => void }): ReactNode {
  const [typed, setTyped] = useState(value ?? '');
  const isRight = typed === '' || isPartialDate(typed);
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        className="field"
        placeholder="2024-03"
        aria-invalid={!isRight}
        title="A year, a month or a day: 2024, 2024-03 or 2024-03-05"
        value={typed}
        onChange={(event) => {
          const next = event.target.value.trim();
          setTyped(next);
          if (next === '' || isPartialDate(next)) choose(next === '' ? null : next);
        }}
      />
    </label>
  );
}

/** The articles' references, for a paper or a program that keeps them. */
function References(): ReactNode {
  const { scope } = useExportChoice();
  const [style, setStyle] = useState<CitationStyle>('apa');
  const articleId = useDesk((state) => state.articleId);
  const articles = useDesk((state) => state.library.articles);
  const articleIds = scope === 'article' && articleId !== null ? [articleId] : [...articles.keys()];
  const copy = async (): Promise<void> => {
    const answer = await askMain('copyCitation', { articleIds, style });
    if (answer) setDesk({ notice: { kind: 'information', title: 'Copied', message: answer.value.length > 300 ? `${answer.value.slice(0, 300)}…` : answer.value } });
  };
  return (
    <details className="conditions">
      <summary>References</summary>
      <div className="buttons">
        <select className="field" aria-label="Citation style" value={style} onChange={(event) => { setStyle(event.target.value as CitationStyle); }}>
          {citationStyles.map((each) => <option key={each} value={each}>{citationStyleNames[each]}</option>)}
        </select>
        <button type="button" className="button" onClick={() => void copy()}>Copy as citation</button>
        {bibliographyFormats.map((format) => (
          <button key={format} type="button" className="button" onClick={() => void askMain('saveBibliography', { articleIds, format })}>{formatNames[format]}…</button>
        ))}
      </div>
    </details>
  );
}
