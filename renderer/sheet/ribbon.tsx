import { useMemo, type ReactNode } from 'react';
import type { Highlight, Id, Tag } from '../../core/records';
import { usePlacedHighlights } from '../desk/placed-highlights';
import { useDesk } from '../desk/state';
import type { BlockPlaces } from './block-places';
import { leadingTag } from './drawn-marks';

/** Finer than this share of the article's height, or of a block's, the ribbon does not show. */
const [finest, finestInBlock] = [1 / 400, 1 / 20];

/** Where in its block a colour lies, as a share of the block's text. */
interface Tick {
  colour: string;
  share: number;
}

const known = new WeakMap<readonly Highlight[], { tags: ReadonlyMap<Id, Tag>; ticks: Tick[] }>();

/** A narrow strip beside the scroll bar that shows where each stance lies in the article. */
export function Ribbon({ places }: { places: BlockPlaces }): ReactNode {
  const { byBlock } = usePlacedHighlights(places.body.articleId, places.body);
  const tags = useDesk((state) => state.library.tags);
  const paths = useMemo(() => {
    const drawn = new Map<string, Set<number>>();
    for (const [block, highlights] of byBlock) {
      for (const { colour, share } of ticksOf(block, highlights, tags, places)) {
        const top = (places.tops[block] ?? 0) + share * (places.heights[block] ?? 0);
        const ofArticle = Math.round(top / (places.height || 1) / finest);
        drawn.set(colour, (drawn.get(colour) ?? new Set()).add(ofArticle));
      }
    }
    return [...drawn].map(([colour, ticks]) => ({ colour, line: [...ticks].map((tick) => `M0 ${String(tick)}h1`).join('') }));
  }, [byBlock, tags, places]);
  return (
    <div className="ribbon" aria-hidden>
      <svg viewBox={`0 0 1 ${String(1 / finest)}`} preserveAspectRatio="none">
        {paths.map(({ colour, line }) => <path key={colour} className={`ink-${colour}`} d={line} />)}
      </svg>
    </div>
  );
}

/** The ticks of a block's highlights, gathered once for each list of them. */
function ticksOf(block: number, highlights: readonly Highlight[], tags: ReadonlyMap<Id, Tag>, { body }: BlockPlaces): Tick[] {
  const before = known.get(highlights);
  if (before?.tags === tags) return before.ticks;
  const [start, length] = [body.starts[block] ?? 0, body.blocks[block]?.text.length ?? 0];
  const ticks = new Map<string, Tick>();
  for (const highlight of highlights) {
    const colour = leadingTag(highlight, tags)?.colour ?? 'plain';
    const exact = length === 0 ? 0 : Math.max(0, highlight.anchor.start - start) / length;
    const share = Math.floor(exact / finestInBlock) * finestInBlock;
    ticks.set(`${colour} ${String(share)}`, { colour, share });
  }
  known.set(highlights, { tags, ticks: [...ticks.values()] });
  return [...ticks.values()];
}
