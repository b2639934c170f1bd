/**
 * The first of some positions at which a condition holds, or their number if it holds at none: a binary search.
 *
 * @param holds false at every position before the first at which it is true, and true from there on
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
