import { memo, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { reviewBlocks, sumReview, type ReviewedBlock, type ReviewSum } from '../../core/import/review';
import { toggleAside } from '../commands';
import { Dialog } from '../controls/dialog';
import { moveFocusInList } from '../controls/move-focus';
import { describeCount } from '../desk/describe-difference';
import { useDesk } from '../desk/state';

const move = moveFocusInList('.reviewed');
const noBlocks: readonly number[] = [];

/** What the import of the open article kept and what it set aside, to be changed block by block. */
export function ReviewDialog(): ReactNode {
  const body = useDesk((state) => state.body);
  const setAside = useDesk(({ library, articleId }) => (articleId === null ? undefined : library.articles.get(articleId)?.setAside) ?? noBlocks);
  const isReadOnly = useDesk((state) => state.readOnly !== null);
  /** With only what is set aside listed, what was so when that was chosen: what comes back stays in its place. */
  const [listed, setListed] = useState<readonly number[] | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const blocks = useMemo(() => reviewBlocks(body?.blocks ?? []), [body]);
  const aside = useMemo(() => new Set(setAside), [setAside]);
  const sums = useMemo(() => sumReview(blocks, aside), [blocks, aside]);
  const shown = listed === null ? blocks : blocks.filter(({ index }) => aside.has(index) || listed.includes(index));
  useEffect(() => {
    const rows = list.current;
    (rows?.querySelector<HTMLElement>('[data-aside=true]') ?? rows?.querySelector<HTMLElement>('.reviewed'))?.focus();
  }, [body]);
  const toggle = useCallback((index: number) => {
    if (!isReadOnly) toggleAside(index);
  }, [isReadOnly]);
  return (
    <Dialog title="Review import" className="wide review">
      <p className="lead" role="status">
        Kept {describeSum(sums.kept)} · set aside {describeSum(sums.aside)}
      </p>
      <fieldset className="choices">
        <legend>Show</legend>
        <label>
          <input type="radio" name="reviewed" checked={listed === null} onChange={() => { setListed(null); }} /> All
        </label>
        <label>
          <input type="radio" name="reviewed" checked={listed !== null} onChange={() => { setListed(setAside); }} /> Set aside
        </label>
        {isReadOnly ? null : <span className="muted"><kbd>R</kbd> sets a block aside, or brings it back</span>}
      </fieldset>
      {shown.length === 0 ? <p className="muted">Nothing is set aside.</p> : null}
      <ul ref={list} className="records" onKeyDown={(event) => { move(event); toggleWithKey(event); }}>
        {shown.map((block, at) => (
          <ReviewRow key={block.index} block={block} isAside={aside.has(block.index)} isReadOnly={isReadOnly} isFirst={at === 0} toggle={toggle} />
        ))}
      </ul>
    </Dialog>
  );
}

interface RowProps {
  block: ReviewedBlock;
  isAside: boolean;
  isReadOnly: boolean;
  /** The Tab key stops at the first row only; arrows go on from there. */
  isFirst: boolean;
  toggle: (index: number) => void;
}

const ReviewRow = memo(function ReviewRow({ block, isAside, isReadOnly, isFirst, toggle }: RowProps): ReactNode {
  const { index, kind, opening, words } = block;
  return (
    <li>
      <button type="button" className="reviewed" tabIndex={isFirst ? 0 : -1} data-aside={isAside} aria-disabled={isReadOnly} onClick={() => { toggle(index); }}>
        <span className="state">{isAside ? 'Set aside' : 'Kept'}</span>
        <span className="begins">{opening === '' ? 'No words' : opening}</span>
        <span className="muted">{kind} · {describeCount(words, 'word')}</span>
      </button>
    </li>
  );
});

/** `R` does what it does on the sheet; space and Enter are the button's own. */
function toggleWithKey(event: KeyboardEvent): void {
  if (event.key.toLowerCase() !== 'r' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof HTMLButtonElement) event.target.click();
}

function describeSum({ words, blocks }: ReviewSum): string {
  return `${describeCount(words, 'word')} in ${describeCount(blocks, 'block')}`;
}
