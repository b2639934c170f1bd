/**
 * Gives what `compute` gives and computes it once for each text. The memory is bounded: it is emptied when it is
 * full, so that a long run keeps no text of documents that it has long done with.
 */
export function remembered<T>(most: number, compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const computed = compute(text);
    known.set(text, computed);
    return computed;
  };
}
