/**
 * The largest of some numbers, or what is given for none. As the arguments of one call, very many of them would overflow
 * the stack.
 */
export function largest(numbers: Iterable<number>, ofNone = Number.NEGATIVE_INFINITY): number {
  let found: number | null = null;
  for (const number of numbers) if (found === null || number > found) found = number;
  return found ?? ofNone;
}

/** The smallest of some numbers, or infinity for none. */
export function smallest(numbers: Iterable<number>): number {
  return -largest(Array.from(numbers, (number) => -number));
}
