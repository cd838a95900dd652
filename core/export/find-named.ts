import type { Id } from '../records';

interface Named {
  id: Id;
  name: string;
}

/** Which of a library's tags or speakers is meant, by its id or by its name in whatever case; else a sentence on why none is. */
export function findNamed(kind: 'tag' | 'speaker', given: string, items: readonly Named[]): { id: Id } | { mistake: string } {
  if (items.some(({ id }) => id === given)) return { id: given };
  const [first, ...others] = items.filter(({ name }) => fold(name) === fold(given));
  if (first && others.length === 0) return { id: first.id };
  if (first) return { mistake: `Several ${kind}s are called “${given}”. Give the id of one: ${[first, ...others].map(({ id }) => id).join(', ')}.` };
  const near = namesNear(given, items);
  const advice = near.length === 0 ? '' : ` Is one of these meant: ${near.map((name) => `“${name}”`).join(', ')}?`;
  return { mistake: `There is no ${kind} “${given}”.${advice}` };
}

const mostNear = 3;
const leastLikeness = 0.3;

function namesNear(given: string, items: readonly Named[]): string[] {
  const scored = items.map(({ name }) => ({ name, likeness: likeness(fold(name), fold(given)) }));
  const near = scored.filter((each) => each.likeness >= leastLikeness).sort((a, b) => b.likeness - a.likeness);
  return [...new Set(near.map(({ name }) => name))].slice(0, mostNear);
}

/** Dice’s coefficient over pairs of neighbouring letters: 1 for the same word, 0 for words with no pair in common. */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / (pairs.size + others.size);
}

/** With the word’s edges, so that a single letter has pairs too. */
function pairsOf(word: string): Set<string> {
  const letters = [' ', ...Array.from(word), ' '];
  return new Set(letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter));
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
