import type { Range } from '../model.js';

/** Ranges in little space, for what has very many of them: an array for each takes eight times as much. */
export class RangeList implements Iterable<Range> {
  #numbers = new Int32Array(64);
  #used = 0;

  get length(): number {
    return this.#used / 2;
  }

  add(start: number, end: number): void {
    if (this.#used === this.#numbers.length) {
      const longer = new Int32Array(this.#used * 2);
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[this.#used++] = start;
    this.#numbers[this.#used++] = end;
  }

  *[Symbol.iterator](): Iterator<Range> {
    for (let at = 0; at < this.#used; at += 2) yield [this.#numbers[at] ?? 0, this.#numbers[at + 1] ?? 0];
  }
}
