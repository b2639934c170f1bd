/** What can be cut into pieces and put together again. */
type Sequence = string | Uint8Array;

function without<T extends Sequence>(whole: T, from: number, to: number): T {
  if (typeof whole === 'string') return (whole.slice(0, from) + whole.slice(to)) as T;
  const rest = new Uint8Array(whole.length - (to - from));
  rest.set(whole.subarray(0, from));
  rest.set(whole.subarray(to), from);
  return rest as Sequence as T;
}

/**
 * Delta debugging: takes out ever smaller stretches as long as the fault stays.
 *
 * @param fails whether an input still shows the fault
 * @param tries how many inputs may be tried
 */
export async function shrink<T extends Sequence>(
  whole: T,
  fails: (input: T) => Promise<boolean>,
  tries = 600,
): Promise<T> {
  let smallest = whole;
  let left = tries;
  for (let size = Math.ceil(whole.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < smallest.length && left > 0; left--) {
      const smaller = without(smallest, from, Math.min(smallest.length, from + size));
      if (await fails(smaller)) smallest = smaller;
      else from += size;
    }
  }
  return smallest;
}
