/** A journal's files are named by the sequence of their first entry; a second one from the same sequence has a number behind it. */
export function segmentName(start: number, again: number): string {
  return `${paddedSequence(start)}${again === 0 ? '' : `-${again}`}.jsonl`;
}

/** A sequence as it stands in names of files, so that they sort. */
export function paddedSequence(sequence: number): string {
  return String(sequence).padStart(12, '0');
}

export interface Segment {
  name: string;
  start: number;
}

/** The segments among a folder's names, in the order in which they were begun. */
export function segmentsAmong(names: readonly string[]): Segment[] {
  return names
    .flatMap((name) => {
      const [, start, again = '0'] = /^(\d{12})(?:-(\d+))?\.jsonl$/u.exec(name) ?? [];
      return start === undefined ? [] : [{ name, start: Number(start), again: Number(again) }];
    })
    .sort((a, b) => a.start - b.start || a.again - b.again);
}
