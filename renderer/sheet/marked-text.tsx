import type { ReactNode } from 'react';
import type { InlineRange } from '../../core/body';
import type { Id } from '../../core/records';
import { cutSegments } from '../../core/segments';
import { followRanges, inlineWithin } from './inline-runs';
import type { DrawnMark } from './drawn-marks';

interface Props {
  text: string;
  /** Where `text` begins in the article text. */
  start: number;
  inline: readonly InlineRange[];
  /** Where the block begins that `inline` counts from. */
  blockStart: number;
  marks: readonly DrawnMark[];
  chosen: Id | null;
}

/** A stretch of the article text with its highlights and inline ranges, as flat runs that carry their offset. */
export function MarkedText({ text, start, inline, blockStart, marks, chosen }: Props): ReactNode {
  const within = inlineWithin(inline, start - blockStart, text.length);
  const cuts = within.flatMap((range) => [blockStart + range.start, blockStart + range.end]);
  const rangesOver = followRanges(within);
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return cutSegments(start, start + text.length, marks, cuts).map((segment) => {
    const words = text.slice(segment.start - start, segment.end - start);
    const ranges = rangesOver(segment.start - blockStart, segment.end - blockStart);
    const over = segment.over.flatMap((id) => byId.get(id) ?? []);
    return over.length === 0 ? (
      <span key={segment.start} data-start={segment.start}>
        {styled(words, ranges)}
      </span>
    ) : (
      <Marked key={segment.start} start={segment.start} over={over} chosen={chosen}>
        {styled(words, ranges)}
      </Marked>
    );
  });
}

interface MarkedProps {
  start: number;
  over: readonly DrawnMark[];
  chosen: Id | null;
  children: ReactNode;
}

/** More underlines than these can't be told apart: of deeper passages the innermost are drawn. */
const mostDrawn = 4;

/** One run under one or more highlights: each adds its tint and its own underline, the outermost is the `mark`. */
function Marked({ start, over, chosen, children }: MarkedProps): ReactNode {
  const [outermost, ...inner] = over.slice(-mostDrawn);
  if (!outermost) return children;
  const content = inner.reduceRight(
    (within, mark) => <span className={classOf(mark, chosen)}>{within}</span>,
    children,
  );
  return (
    <mark
      className={classOf(outermost, chosen)}
      data-start={start}
      data-over={over.map(({ id }) => id).join(' ')}
      aria-description={describe(start, over)}
    >
      {content}
    </mark>
  );
}

/** What begins here in full, then what goes on by its name alone: nothing is said twice. */
function describe(start: number, over: readonly DrawnMark[]): string {
  const begun = over.filter((mark) => mark.start === start).map(({ description }) => description);
  const gone = over.filter((mark) => mark.start !== start).map(({ name }) => name);
  return [...begun, ...(gone.length === 0 ? [] : [`in ${gone.join(', ')}`])].join('; ');
}

function classOf(mark: DrawnMark, chosen: Id | null): string {
  const lane = Math.min(mark.lane, 4);
  const isChosen = mark.id === chosen ? ` chosen colour-${mark.colour}` : '';
  return `passage ink-${mark.colour} line-${mark.pattern} lane-${String(lane)}${isChosen}`;
}

function styled(words: string, ranges: readonly InlineRange[]): ReactNode {
  return ranges.reduce<ReactNode>((within, range) => {
    switch (range.kind) {
      case 'emphasis':
        return <em>{within}</em>;
      case 'strong':
        return <strong>{within}</strong>;
      case 'code':
        return <code>{within}</code>;
      case 'superscript':
        return <sup>{within}</sup>;
      case 'footnote':
        return <sup className="footnote-reference" data-note={range.note} title="To the footnote">{within}</sup>;
      case 'subscript':
        return <sub>{within}</sub>;
      case 'link':
        return <span className="link" data-href={range.href} title={range.href}>{within}</span>;
    }
  }, words);
}
