import { useMemo, type ReactNode } from 'react';
import { highlightsOf } from '../../core/library';
import type { Article, Id } from '../../core/records';
import { balanceStances } from '../../core/stance-balance';
import { TagMark } from '../controls/tag-mark';
import { chooseHighlight } from '../desk/navigate';
import { placedHighlights } from '../desk/placed-highlights';
import { getDesk, useDesk } from '../desk/state';

/** What stances an article's highlights take: a bar of their shares, and their counts. A stance leads to its next highlight. */
export function StanceBalance({ article }: { article: Article }): ReactNode {
  const highlights = useDesk(({ library }) => highlightsOf(library, article.id));
  const tags = useDesk((state) => state.library.tags);
  const balance = useMemo(() => balanceStances(highlights.values(), tags), [highlights, tags]);
  if (highlights.size === 0) return null;
  return (
    <>
      <div className="stance-balance" aria-hidden>
        {balance.map(({ tag, count }) => (
          <span key={tag.id} className={`colour-${tag.colour} pattern-${tag.pattern}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="stance-counts" aria-label="Highlights by stance">
        {balance.map(({ tag, count }) => (
          <li key={tag.id}>
            <button type="button" title={`Next highlight: ${tag.name}`} onClick={() => { chooseNextOf(tag.id); }}>
              <TagMark tag={tag} /> {tag.name} <span className="count">{count}</span>
            </button>
          </li>
        ))}
        <li>
          {highlights.size === 1 ? '1 highlight' : `${String(highlights.size)} highlights`}
        </li>
      </ul>
    </>
  );
}

/** Behind the last of a stance comes its first again. */
function chooseNextOf(tagId: Id): void {
  const { chosen } = getDesk();
  const { orphans, placed } = placedHighlights(getDesk());
  const inOrder = [...orphans, ...placed];
  const at = inOrder.findIndex(({ id }) => id === chosen);
  const isOf = ({ tags }: { tags: readonly Id[] }): boolean => tags.includes(tagId);
  const next = inOrder.slice(at + 1).find(isOf) ?? inOrder.find(isOf);
  if (next) chooseHighlight(next.id);
}
