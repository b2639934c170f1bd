import type { Item, ProgressRecord } from '../model.js';

/** One record or item, edition by edition; null in editions that do not have it. */
export type Chain<T> = (T | null)[];

/** A record or item of one edition with its partner in the next, or alone. */
export interface PartnerPair<T> {
  readonly old: T | null;
  readonly new: T | null;
}

/**
 * Follows partners through all editions, in the order of the last. What comes back word for word after a gap continues
 * its chain.
 *
 * @param nameOf identifies a record or item by the document's words
 */
export function chains<T extends ProgressRecord | Item>(
  pairs: readonly (readonly PartnerPair<T>[])[],
  nameOf: (thing: T) => string,
): Chain<T>[] {
  const length = pairs.length + 1;
  const all: Chain<T>[] = [];
  let running = new Map<string, Chain<T>>();
  const begin = () => {
    const chain: Chain<T> = new Array<T | null>(length).fill(null);
    all.push(chain);
    return chain;
  };
  for (const [index, pair] of pairs.entries()) {
    const next = new Map<string, Chain<T>>();
    const gone = new Map(
      all
        .filter((chain) => index > 0 && chain[index] === null)
        .map((chain) => [nameOf(lastOf(chain)), chain] as const),
    );
    for (const { old, new: newer } of pair) {
      const chain = (old ? running.get(old.id) : gone.get(newer ? nameOf(newer) : '')) ?? begin();
      if (newer) gone.delete(nameOf(newer));
      if (old) chain[index] = old;
      if (newer) {
        chain[index + 1] = newer;
        next.set(newer.id, chain);
      }
    }
    running = next;
  }
  return inLastOrder(all, pairs.at(-1) ?? []);
}

/** The record or item of the last edition that has it. */
export const lastOf = <T>(chain: Chain<T>): T => chain.findLast((thing) => thing !== null) as T;

/** Chains in the order of the last edition and of what it has lost since the one before; the rest follows. */
function inLastOrder<T extends ProgressRecord | Item>(
  all: readonly Chain<T>[],
  last: readonly PartnerPair<T>[],
): Chain<T>[] {
  const length = all[0]?.length ?? 0;
  const byId = (edition: number) =>
    new Map(all.flatMap((chain) => (chain[edition] ? [[chain[edition].id, chain] as const] : [])));
  const ids = { old: byId(length - 2), new: byId(length - 1) };
  const ordered = last
    .map(({ old, new: newer }) => (newer ? ids.new.get(newer.id) : ids.old.get(old?.id ?? '')))
    .filter((chain) => chain !== undefined);
  return [...new Set([...ordered, ...all])];
}
