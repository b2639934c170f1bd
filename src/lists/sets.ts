/** How much of the smaller of two contents is in the other, from 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const key of few) if (many.has(key)) common++;
  return few.size === 0 ? 0 : common / few.size;
}

/** Whether two lists have a member in common. */
export function meet<T>(a: readonly T[], b: readonly T[]): boolean {
  const has = membership(b);
  return a.some(has);
}

/** Up to here it is quicker to look through a list than to make a set of it. */
const SHORT_LIST = 16;

/** Whether something is in a list, for many questions of one list. */
export function membership<T>(list: readonly T[]): (member: T) => boolean {
  if (list.length <= SHORT_LIST) return (member) => list.includes(member);
  const set = new Set(list);
  return (member) => set.has(member);
}

/** Whether two lists have the same members in the same order. */
export const sameList = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((value, index) => value === b[index]);
