/** How much of the smaller of two contents is in the other, from 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const key of few) if (many.has(key)) common++;
  return few.size === 0 ? 0 : common / few.size;
}

/** Whether two lists have a member in common. */
export const meet = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((member) => b.includes(member));
