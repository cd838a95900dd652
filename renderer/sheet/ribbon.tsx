import { useMemo, type ReactNode } from 'react';
import { usePlacedHighlights } from '../desk/placed-highlights';
import { useDesk } from '../desk/state';
import { estimateTop, type BlockPlaces } from './block-places';
import { leadingTag } from './drawn-marks';

/** Finer than this share of the article's height the ribbon does not show. */
const finest = 1 / 400;

/** A narrow strip beside the scroll bar that shows where each stance lies in the article. */
export function Ribbon({ places }: { places: BlockPlaces }): ReactNode {
  const { placed } = usePlacedHighlights(places.body.articleId, places.body);
  const tags = useDesk((state) => state.library.tags);
  const ticks = useMemo(() => {
    const seen = new Map<string, { colour: string; share: number }>();
    for (const highlight of placed) {
      const colour = leadingTag(highlight, tags)?.colour ?? 'plain';
      const share = Math.round(estimateTop(places, highlight.anchor.start) / (places.height || 1) / finest) * finest;
      seen.set(`${colour} ${String(share)}`, { colour, share });
    }
    return [...seen];
  }, [placed, tags, places]);
  return (
    <div className="ribbon" aria-hidden>
      {ticks.map(([key, { colour, share }]) => (
        <span key={key} className={`colour-${colour}`} style={{ top: `${String(share * 100)}%` }} />
      ))}
    </div>
  );
}
