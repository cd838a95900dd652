/** Stands for a record that has been taken away since the base was made. */
const gone = Symbol('gone');

/**
 * An immutable map whose next version costs little: a base that is shared, and the few entries that differ from
 * it. The base is made anew when those are many, so that a change of one entry costs the root of what the map
 * holds. Iterates in the order in which ids came first; an entry that comes back keeps its place.
 */
export class RecordMap<Value> implements ReadonlyMap<string, Value> {
  readonly size: number;
  readonly #base: ReadonlyMap<string, Value>;
  readonly #differing: ReadonlyMap<string, Value | typeof gone>;

  private constructor(
    base: ReadonlyMap<string, Value>,
    differing: ReadonlyMap<string, Value | typeof gone>,
    size: number,
  ) {
    this.#base = base;
    this.#differing = differing;
    this.size = size;
  }

  /** Takes over the entries: nobody may change them any more. */
  static over<Value>(entries: ReadonlyMap<string, Value>): RecordMap<Value> {
    return new RecordMap<Value>(entries, new Map(), entries.size);
  }

  get(id: string): Value | undefined {
    const differing = this.#differing.get(id);
    if (differing === gone) return undefined;
    return differing ?? this.#base.get(id);
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  /** The map with an entry more, or another in its place. */
  with(id: string, value: Value): RecordMap<Value> {
    return this.#next(id, value, this.size + (this.has(id) ? 0 : 1));
  }

  without(id: string): RecordMap<Value> {
    return this.has(id) ? this.#next(id, gone, this.size - 1) : this;
  }

  /** The ids under which this map and `other` may differ; null where that would take looking at all of them. */
  differences(other: RecordMap<Value>): ReadonlySet<string> | null {
    if (this === other) return new Set();
    if (this.#base !== other.#base) return null;
    const ids = [...this.#differing.keys(), ...other.#differing.keys()];
    return new Set(ids.filter((id) => this.#differing.get(id) !== other.#differing.get(id)));
  }

  *entries(): MapIterator<[string, Value]> {
    for (const [id, value] of this.#base) {
      const differing = this.#differing.get(id);
      if (differing !== gone) yield [id, differing ?? value];
    }
    for (const [id, value] of this.#differing) if (value !== gone && !this.#base.has(id)) yield [id, value];
  }

  *keys(): MapIterator<string> {
    for (const [id] of this.entries()) yield id;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, id: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [id, value] of this.entries()) visit(value, id, this);
  }

  #next(id: string, value: Value | typeof gone, size: number): RecordMap<Value> {
    const differing = new Map(this.#differing).set(id, value);
    const next = new RecordMap<Value>(this.#base, differing, size);
    return differing.size <= Math.max(32, Math.sqrt(2 * this.#base.size)) ? next : RecordMap.over<Value>(new Map(next.entries()));
  }
}
