import type { Range } from '../model.js';

const byStart = ([a]: Range, [b]: Range) => a - b;

/** What of some ranges lies outside of others. */
export function outside(found: readonly Range[], others: readonly Range[]): Range[] {
  const taken = others.toSorted(byStart);
  const result: Range[] = [];
  let first = 0;
  for (const [start, end] of found.toSorted(byStart)) {
    while (first < taken.length && (taken[first]?.[1] ?? 0) <= start) first++;
    let from = start;
    for (let index = first; (taken[index]?.[0] ?? end) < end; index++) {
      const [takenFrom, takenTo] = taken[index] ?? [end, end];
      if (takenFrom > from) result.push([from, takenFrom]);
      from = Math.max(from, takenTo);
    }
    if (from < end) result.push([from, end]);
  }
  return result;
}
