import { memo, useMemo, type ReactNode } from 'react';
import type { Block } from '../../core/body';
import type { Highlight, Id, Speaker, Tag } from '../../core/records';
import { RotateCcw } from 'lucide-react';
import { useKeyWords } from '../command-keys';
import { CorrectionField } from './correction-field';
import { drawMarks, type DrawnMark } from './drawn-marks';
import { FigurePicture } from './figure-picture';
import { MarkedText } from './marked-text';
import { useNearBlock } from './near-blocks';

const noMarks: readonly DrawnMark[] = [];

interface Props {
  block: Block;
  index: number;
  /** Where the block begins in the article text. */
  start: number;
  /** Those that touch this block. The list is another one only where something in it is. */
  highlights: readonly Highlight[];
  tags: ReadonlyMap<Id, Tag>;
  speakers: ReadonlyMap<Id, Speaker>;
  /** The chosen highlight, where it lies in this block. */
  chosen: Id | null;
  isAside: boolean;
  isCorrecting: boolean;
  onRestore: (index: number) => void;
}

/** One block of the body. Drawn again only when something of its own changes, and with its marks only near the view. */
export const BlockView = memo(function BlockView(props: Props): ReactNode {
  const { index, isAside, onRestore } = props;
  if (!isAside) return <BlockElement {...props} />;
  return (
    <div className="aside-block">
      <BlockElement {...props} />
      <RestoreButton index={index} onRestore={onRestore} />
    </div>
  );
});

function RestoreButton({ index, onRestore }: Pick<Props, 'index' | 'onRestore'>): ReactNode {
  const { withKey } = useKeyWords();
  return (
    <button
      type="button"
      className="restore"
      title={withKey('Bring back into the text', 'toggleAside')}
      data-block={index}
      onClick={() => {
        onRestore(index);
      }}
    >
      <RotateCcw size={13} aria-hidden />
      Bring back
    </button>
  );
}

function BlockElement({ block, index, start, highlights, tags, speakers, chosen, isAside, isCorrecting }: Props): ReactNode {
  const { isNear, place } = useNearBlock(index);
  const marks = useMemo(() => (isNear ? drawMarks(highlights, tags, speakers) : noMarks), [isNear, highlights, tags, speakers]);
  const text = (piece: string, pieceStart: number): ReactNode => (
    <MarkedText
      text={piece}
      start={pieceStart}
      inline={block.inline ?? []}
      blockStart={start}
      marks={marks}
      chosen={chosen}
    />
  );
  const whole = isCorrecting ? <CorrectionField block={block} index={index} /> : text(block.text, start);
  const shared = { ref: place, 'data-block': index, className: `block ${block.type}`, dir: 'auto' };
  switch (block.type) {
    case 'heading': {
      // What is set aside (a site's name) is no heading of the article.
      const Heading = isAside ? 'p' : (`h${String(block.level)}` as 'h1');
      return <Heading {...shared}>{whole}</Heading>;
    }
    case 'list-item':
      return (
        <div {...shared} role="listitem" className={`block list-item depth-${String(Math.min(block.depth, 5))}`}>
          <span className="marker" aria-hidden data-marker={block.ordinal === null ? '•' : `${String(block.ordinal)}.`} />
          <span>{whole}</span>
        </div>
      );
    case 'quote':
      return <blockquote {...shared}>{whole}</blockquote>;
    case 'preformatted':
      return <pre {...shared}>{whole}</pre>;
    case 'table':
      return (
        <div ref={place} className="table-frame" data-block={index}>
          <table className="block" dir="auto">
            <tbody>{isCorrecting ? <tr><td>{whole}</td></tr> : tableRows(block.text, start, block.headerRows, text)}</tbody>
          </table>
        </div>
      );
    case 'footnote':
      return (
        <div {...shared} data-note={block.label} role="note" aria-label={`Footnote ${block.label}`}>
          <span className="footnote-label" aria-hidden data-note={block.label} data-marker={block.label} title="Back to the text" />
          <span>{whole}</span>
        </div>
      );
    case 'caption':
      return block.picture ? (
        <figure className="figure">
          <FigurePicture picture={block.picture} />
          <figcaption {...shared}>{whole}</figcaption>
        </figure>
      ) : (
        <p {...shared}>{whole}</p>
      );
    case 'paragraph':
      return <p {...shared}>{whole}</p>;
  }
}

function tableRows(
  text: string,
  start: number,
  headerRows: number,
  draw: (piece: string, pieceStart: number) => ReactNode,
): ReactNode {
  let at = start;
  return text.split('\n').map((row, rowIndex) => {
    const rowStart = at;
    const cells = row.split('\t').map((cell, cellIndex) => {
      const cellStart = at;
      at += cell.length + 1;
      const content = draw(cell, cellStart);
      return rowIndex < headerRows ? <th key={cellIndex} scope="col">{content}</th> : <td key={cellIndex}>{content}</td>;
    });
    return <tr key={rowStart}>{cells}</tr>;
  });
}
