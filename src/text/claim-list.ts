import type { Claim, ClaimKind, Range } from '../model.js';
import { CLAIM_KIND_VALUES } from '../schema/generated/values.js';
import { RangeList } from './range-list.js';

/** Claims in the order in which they were made, in little space. */
export class ClaimList implements Iterable<Claim> {
  readonly #ranges = new RangeList();
  readonly #kinds: number[] = [];

  add(kind: ClaimKind, ranges: readonly Range[]): void {
    for (const [start, end] of ranges) {
      this.#ranges.add(start, end);
      this.#kinds.push(CLAIM_KIND_VALUES.indexOf(kind));
    }
  }

  *[Symbol.iterator](): Iterator<Claim> {
    let index = 0;
    for (const range of this.#ranges) {
      const kind = CLAIM_KIND_VALUES[this.#kinds[index++] ?? 0];
      if (kind) yield { kind, ranges: [range] };
    }
  }
}
