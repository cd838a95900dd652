import type { ReactNode } from 'react';
import { highlightsOf } from '../../core/library';
import type { Article } from '../../core/records';
import { useDesk } from '../desk/state';
import { leadingTag } from './drawn-marks';
import { useMarkPlaces } from './mark-places';

/** A narrow strip beside the scroll bar that shows where each stance lies in the article. */
export function Ribbon({ article }: { article: Article }): ReactNode {
  const library = useDesk((state) => state.library);
  const shares = useMarkPlaces((state) => state.shares);
  const highlights = highlightsOf(library, article.id);
  return (
    <div className="ribbon" aria-hidden>
      {[...shares].map(([id, share]) => {
        const highlight = highlights.get(id);
        if (!highlight) return null;
        const colour = leadingTag(highlight, library.tags)?.colour ?? 'plain';
        return <span key={id} className={`colour-${colour}`} style={{ top: `${String(share * 100)}%` }} />;
      })}
    </div>
  );
}
