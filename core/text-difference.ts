/** A stretch of one text that another text words differently: UTF-16 units, half-open, in both. One of the two may be empty. */
export interface Difference {
  before: { start: number; end: number };
  after: { start: number; end: number };
}

/** Past this many words added and removed, all from the first to the last of them is one difference. */
const mostSteps = 400;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where two texts differ, by whole words, in their order; the words between stand in both. */
export function findDifferences(before: string, after: string): Difference[] {
  const { head, tail } = sameLines(before, after);
  const [old, now] = [piecesOf(before.slice(head, before.length - tail)), piecesOf(after.slice(head, after.length - tail))];
  const differences: Difference[] = [];
  let [oldIndex, nowIndex] = [0, 0];
  const at = { before: head, after: head };
  let from = { ...at };
  const close = (): void => {
    if (from.before === at.before && from.after === at.after) return;
    differences.push({ before: { start: from.before, end: at.before }, after: { start: from.after, end: at.after } });
  };
  for (const step of stepsBetween(old, now)) {
    if (step === 'keep') close();
    if (step !== 'add') at.before += old[oldIndex++]?.length ?? 0;
    if (step !== 'remove') at.after += now[nowIndex++]?.length ?? 0;
    if (step === 'keep') from = { ...at };
  }
  close();
  return differences;
}

/** How much of two texts are the same lines at their beginning and their end: a long article is not split into words for one of its lines. */
function sameLines(before: string, after: string): { head: number; tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  for (let at = 0; at < shorter && before[at] === after[at]; at += 1) if (before[at] === '\n') head = at + 1;
  let tail = 0;
  for (let at = 1; at <= shorter - head && before.at(-at) === after.at(-at); at += 1) if (before.at(-at) === '\n') tail = at - 1;
  return { head, tail };
}

function piecesOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

type Step = 'keep' | 'remove' | 'add';

/** The fewest steps from one list to the other: Myers, “An O(ND) Difference Algorithm and Its Variations” (1986). */
function stepsBetween(old: readonly string[], now: readonly string[]): Step[] {
  let first = 0;
  while (first < old.length && first < now.length && old[first] === now[first]) first += 1;
  let last = 0;
  while (last < Math.min(old.length, now.length) - first && old.at(-1 - last) === now.at(-1 - last)) last += 1;
  const [oldMiddle, nowMiddle] = [old.slice(first, old.length - last), now.slice(first, now.length - last)];
  const keep = (count: number): Step[] => Array<Step>(count).fill('keep');
  return [...keep(first), ...middleSteps(oldMiddle, nowMiddle), ...keep(last)];
}

function middleSteps(old: readonly string[], now: readonly string[]): Step[] {
  /** By number of steps: how far into `old` each diagonal (place in `old` less place in `now`) has come. */
  const reached: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let steps = 0; steps <= Math.min(mostSteps, old.length + now.length); steps += 1) {
    reached.push(furthest);
    const next = new Map<number, number>();
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let at = firstOn(diagonal, steps, furthest);
      while (at < old.length && at - diagonal < now.length && old[at] === now[at - diagonal]) at += 1;
      next.set(diagonal, at);
      if (at >= old.length && at - diagonal >= now.length) return walkBack(reached, old.length, now.length);
    }
    furthest = next;
  }
  return [...old.map((): Step => 'remove'), ...now.map((): Step => 'add')];
}

function firstOn(diagonal: number, steps: number, furthest: ReadonlyMap<number, number>): number {
  return isAddition(diagonal, steps, furthest) ? placeOn(diagonal + 1, furthest) : placeOn(diagonal - 1, furthest) + 1;
}

function isAddition(diagonal: number, steps: number, furthest: ReadonlyMap<number, number>): boolean {
  return diagonal === -steps || (diagonal !== steps && placeOn(diagonal - 1, furthest) < placeOn(diagonal + 1, furthest));
}

function placeOn(diagonal: number, furthest: ReadonlyMap<number, number>): number {
  return furthest.get(diagonal) ?? 0;
}

function walkBack(reached: readonly ReadonlyMap<number, number>[], oldLength: number, nowLength: number): Step[] {
  const steps: Step[] = [];
  let [oldAt, nowAt] = [oldLength, nowLength];
  for (const [count, furthest] of [...reached.entries()].reverse()) {
    const diagonal = oldAt - nowAt;
    const start = count === 0 ? 0 : firstOn(diagonal, count, furthest);
    for (; oldAt > start; oldAt -= 1, nowAt -= 1) steps.push('keep');
    if (count === 0) break;
    if (isAddition(diagonal, count, furthest)) {
      steps.push('add');
      nowAt -= 1;
    } else {
      steps.push('remove');
      oldAt -= 1;
    }
  }
  return steps.reverse();
}
