/** Takes each member out of a list, the first one first: the list keeps none that has been given. */
export function* taken<T>(list: T[]): Generator<T> {
  // Taking from the front would move all others each time.
  list.reverse();
  while (list.length > 0) yield list.pop() as T;
}
