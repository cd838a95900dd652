import { useMemo, type ReactNode } from 'react';
import type { Block } from '../../core/body';
import { highlightsOf } from '../../core/library';
import type { Article, Highlight, Id } from '../../core/records';
import { usePlacedHighlights } from '../desk/placed-highlights';
import { useDesk, type OpenBody } from '../desk/state';
import { BlockView } from './block-view';

const noHighlights: readonly Highlight[] = [];

interface Props {
  article: Article;
  body: OpenBody;
  chosen: Id | null;
  /** The block whose text is being corrected. */
  correcting: number | null;
  onRestore: (block: number) => void;
}

/** The blocks of an article with its highlights. */
export function SheetBlocks({ article, body, chosen, correcting, onRestore }: Props): ReactNode {
  const { tags, speakers } = useDesk((state) => state.library);
  const highlights = useDesk(({ library }) => highlightsOf(library, article.id));
  const { byBlock } = usePlacedHighlights(article.id, body);
  const aside = useMemo(() => new Set(article.setAside), [article.setAside]);
  const chosenHighlight = chosen === null ? undefined : highlights.get(chosen);
  const draw = (block: Block, index: number): ReactNode => {
    const start = body.starts[index] ?? 0;
    const holdsChosen =
      chosenHighlight && chosenHighlight.anchor.start < start + block.text.length && chosenHighlight.anchor.end > start;
    return (
      <BlockView
        key={index}
        block={block}
        index={index}
        start={start}
        highlights={byBlock.get(index) ?? noHighlights}
        tags={tags}
        speakers={speakers}
        chosen={holdsChosen ? chosenHighlight.id : null}
        isAside={aside.has(index)}
        isCorrecting={correcting === index}
        onRestore={onRestore}
      />
    );
  };
  return groupLists(body.blocks, draw);
}

/** Wraps items that follow each other in one list, as assistive technology needs them. */
function groupLists(blocks: readonly Block[], draw: (block: Block, index: number) => ReactNode): ReactNode[] {
  const drawn: ReactNode[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    if (block.type !== 'list-item') {
      drawn.push(draw(block, index));
      continue;
    }
    const first = index;
    const items: ReactNode[] = [];
    for (let item = blocks[index]; item?.type === 'list-item'; item = blocks[index]) {
      items.push(draw(item, index));
      index += 1;
    }
    index -= 1;
    drawn.push(
      <div key={`list ${String(first)}`} role="list" className="list">
        {items}
      </div>,
    );
  }
  return drawn;
}
