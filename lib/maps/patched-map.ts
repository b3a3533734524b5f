/** What is read of a map that may be a patched one. */
export type Lookup<Value> = Pick<
  ReadonlyMap<string, Value>,
  "get" | "has" | "keys" | "values" | "size"
> &
  Iterable<[string, Value]>;

const mostPatches = 64;

/** A map with the values of some of its keys replaced: thousands of entries are not copied for one. */
export class PatchedMap<Value> implements Lookup<Value> {
  readonly #base: Lookup<Value>;
  readonly #patches: ReadonlyMap<string, Value>;

  private constructor(base: Lookup<Value>, patches: ReadonlyMap<string, Value>) {
    this.#base = base;
    this.#patches = patches;
  }

  /** `before` with other values for keys it has. */
  static of<Value>(before: Lookup<Value>, values: readonly [string, Value][]): Lookup<Value> {
    if (!(before instanceof PatchedMap)) return new PatchedMap(before, new Map(values));
    const patches = new Map([...before.#patches, ...values]);
    const patchedMap = new PatchedMap<Value>(before.#base, patches);
    return patches.size > mostPatches ? new Map(patchedMap) : patchedMap;
  }

  get size(): number {
    return this.#base.size;
  }

  get(key: string): Value | undefined {
    return this.#patches.get(key) ?? this.#base.get(key);
  }

  has(key: string): boolean {
    return this.#base.has(key);
  }

  keys() {
    return this.#base.keys();
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this) yield value;
  }

  *[Symbol.iterator](): Iterator<[string, Value]> {
    for (const [key, value] of this.#base) yield [key, this.#patches.get(key) ?? value];
  }
}
