/**
 * A map of so many entries at most. It is emptied when it is full, so that a long run keeps no text of documents that it
 * has long done with.
 */
export class Memory<T> {
  readonly #known = new Map<string, T>();

  constructor(readonly most: number) {}

  get(text: string): T | undefined {
    return this.#known.get(text);
  }

  set(text: string, value: T): void {
    if (this.#known.size >= this.most) this.#known.clear();
    this.#known.set(text, value);
  }
}

/** Gives what `compute` gives and computes it once for each text. */
export function remembered<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const memory = new Memory<T>(most);
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const computed = compute(text);
    memory.set(text, computed);
    return computed;
  };
}
