import { memo, type ReactNode } from 'react';
import type { Block } from '../../core/body';
import type { Id } from '../../core/records';
import { RotateCcw } from 'lucide-react';
import { CorrectionField } from './correction-field';
import { sameMarks, type DrawnMark } from './drawn-marks';
import { FigurePicture } from './figure-picture';
import { MarkedText } from './marked-text';

interface Props {
  block: Block;
  index: number;
  /** Where the block begins in the article text. */
  start: number;
  marks: readonly DrawnMark[];
  /** The chosen highlight, where it lies in this block. */
  chosen: Id | null;
  isAside: boolean;
  isCorrecting: boolean;
  onRestore: (index: number) => void;
}

/** One block of the body. Drawn again only when its own marks change. */
export const BlockView = memo(function BlockView(props: Props): ReactNode {
  const { index, isAside, onRestore } = props;
  if (!isAside) return <BlockElement {...props} />;
  return (
    <div className="aside-block">
      <BlockElement {...props} />
      <button
        type="button"
        className="restore"
        title="Bring back into the text (R)"
        data-block={index}
        onClick={() => {
          onRestore(index);
        }}
      >
        <RotateCcw size={13} aria-hidden />
        Bring back
      </button>
    </div>
  );
}, isSameBlock);

function isSameBlock(one: Props, other: Props): boolean {
  return (
    one.block === other.block &&
    one.start === other.start &&
    one.chosen === other.chosen &&
    one.isAside === other.isAside &&
    one.isCorrecting === other.isCorrecting &&
    sameMarks(one.marks, other.marks)
  );
}

function BlockElement({ block, index, start, marks, chosen, isAside, isCorrecting }: Props): ReactNode {
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
  const shared = { 'data-block': index, className: `block ${block.type}`, dir: 'auto' };
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
        <div className="table-frame" data-block={index}>
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
