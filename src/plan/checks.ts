import type { Numbering } from '../lexicon/numbering.js';
import type { Finding, Range } from '../model.js';

/** All parts of a compound number but the last: 1-2 of 1.2.3. */
const stemOf = (number: string) =>
  number.includes('-') || number.includes('.') ? number.split(/[-.]/).slice(0, -1).join('-') : '';

/** Sees whether the numbers of siblings follow each other. */
export class NumberOrder {
  readonly #last = new Map<string, number>();

  check(parent: string | null, numbering: Numbering, range: Range): Finding[] {
    const key = `${parent ?? ''}/${numbering.form}/${stemOf(numbering.number)}`;
    const last = this.#last.get(key);
    this.#last.set(key, numbering.ordinal);
    if (last === undefined || numbering.ordinal === last + 1) return [];
    const values = { found: String(numbering.ordinal), expected: String(last + 1) };
    return [{ rule: 'number-out-of-order', range, values }];
  }
}

/** Sees whether headings of one level of the plan are marked at one depth. */
export class HeadingDepths {
  readonly #depths = new Map<number, number>();

  /** @param depth 0 for a heading that is not marked as one */
  check(level: number, depth: number, range: Range): Finding[] {
    if (depth === 0) return [];
    const expected = this.#depths.get(level);
    if (expected === undefined) this.#depths.set(level, depth);
    if (expected === undefined || expected === depth) return [];
    const values = { found: String(depth), expected: String(expected), level: String(level) };
    return [{ rule: 'heading-depth', range, values }];
  }
}
