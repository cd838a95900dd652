import { useState, type SubmitEvent, type ReactNode } from 'react';
import { datePartsOf, monthNames, partialDateFrom } from '../../core/partial-date';
import type { Article } from '../../core/records';
import { closeDialog, Dialog } from '../controls/dialog';
import { editLibrary } from '../desk/ask-main';
import { useDesk } from '../desk/state';

const formId = 'article-details';
const textFields = [
  ['title', 'Title'],
  ['byline', 'Byline'],
  ['publication', 'Publication'],
  ['url', 'Web address'],
  ['language', 'Language (such as en, fr)'],
] as const;

/** What is known of the article, open for correction. */
export function DetailsDialog(): ReactNode {
  const article = useDesk(({ articleId, library }) => (articleId === null ? undefined : library.articles.get(articleId)));
  if (!article) return null;
  return (
    <Dialog
      title="Article details"
      foot={
        <>
          <button type="button" className="button" onClick={closeDialog}>Cancel</button>
          <button type="submit" form={formId} className="button primary">Save</button>
        </>
      }
    >
      <DetailsForm article={article} />
    </Dialog>
  );
}

function DetailsForm({ article }: { article: Article }): ReactNode {
  const [problem, setProblem] = useState('');
  const parts = article.published === null ? null : datePartsOf(article.published);
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const number = (name: string): number | null => (text(name) === '' ? null : Number(text(name)));
    const date = { year: number('year'), month: number('month'), day: number('day') };
    const isUnknown = date.year === null && date.month === null && date.day === null;
    const published = isUnknown ? null : partialDateFrom(date);
    if (!isUnknown && published === null) {
      setProblem('There is no such date. Give a year, a year and a month, a full date, or a month and a day.');
      return;
    }
    if (text('title') === '') {
      setProblem('An article needs a title.');
      return;
    }
    const metadata = {
      title: text('title'),
      byline: text('byline'),
      publication: text('publication'),
      url: text('url'),
      language: text('language'),
      published,
    };
    closeDialog();
    void editLibrary('changeMetadata', { articleId: article.id, metadata });
  };
  return (
    <form id={formId} className="form" onSubmit={onSubmit} noValidate>
      {textFields.map(([name, label]) => (
        <label key={name}>
          <span>{label}</span>
          <input className="field" name={name} defaultValue={article[name]} />
        </label>
      ))}
      <fieldset>
        <legend>Published</legend>
        <div className="date-fields">
          <input className="field" name="day" type="number" min={1} max={31} aria-label="Day" placeholder="Day" defaultValue={parts?.day ?? ''} />
          <select className="field" name="month" aria-label="Month" defaultValue={parts?.month ?? ''}>
            <option value="">Month</option>
            {monthNames.map((month, index) => (
              <option key={month} value={index + 1}>{month}</option>
            ))}
          </select>
          <input className="field" name="year" type="number" min={0} max={9999} aria-label="Year" placeholder="Year" defaultValue={parts?.year ?? ''} />
        </div>
        <p className="muted">Leave empty what is not known.</p>
      </fieldset>
      {problem === '' ? null : <p role="alert" className="problem">{problem}</p>}
    </form>
  );
}
