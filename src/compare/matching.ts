import { assign, type Edge } from './assign.js';

/** A pair of partners, by their indexes in the two lists. */
export interface Match {
  readonly old: number;
  readonly new: number;
  readonly confidence: number;
}

/** The next best partner. */
export interface Rival {
  readonly index: number;
  readonly weight: number;
}

type Keys = readonly (string | number | null)[];

/** How members with the same key belong together. */
export interface KeyFit {
  /** Whether they can be partners at all. */
  allows?(old: number, newer: number): boolean;
  /** How well they fit, from 0 to 1. Asked only where a key is repeated. */
  weigh(old: number, newer: number): number;
}

/** Larger groups with one key are paired in order. */
const LARGEST_GROUP = 40;

/** The partners in two lists, found stage by stage. Later stages leave earlier partners alone. */
export class Matching {
  readonly #ofOld: (Match | undefined)[];
  readonly #ofNew: (Match | undefined)[];
  readonly #considered: Edge[] = [];

  constructor(oldIndexes: number, newIndexes: number) {
    this.#ofOld = new Array(oldIndexes).fill(undefined);
    this.#ofNew = new Array(newIndexes).fill(undefined);
  }

  ofOld(old: number): Match | null {
    return this.#ofOld[old] ?? null;
  }

  ofNew(newer: number): Match | null {
    return this.#ofNew[newer] ?? null;
  }

  /** Whether both are given and are partners. */
  arePartners(old: number | null, newer: number | null): boolean {
    return old !== null && newer !== null && this.#ofOld[old]?.new === newer;
  }

  get matches(): readonly Match[] {
    return this.#ofOld.filter((match) => match !== undefined);
  }

  get freeOldIndexes(): number[] {
    return freeIndexes(this.#ofOld);
  }

  get freeNewIndexes(): number[] {
    return freeIndexes(this.#ofNew);
  }

  /**
   * Pairs members with the same key. If a key is repeated, takes the pairs that fit best.
   *
   * @param confidence in pairs with the same key
   */
  byKey(oldKeys: Keys, newKeys: Keys, fit: KeyFit, confidence: number): void {
    const newer = chains(this.freeNewIndexes, newKeys, newKeys.length);
    const old = chains(this.freeOldIndexes, oldKeys, oldKeys.length);
    for (const [key, oldIndex] of old.first) {
      const newIndex = newer.first.get(key);
      if (newIndex === undefined) continue;
      if (old.next[oldIndex] === LAST && newer.next[newIndex] === LAST) {
        if (fit.allows?.(oldIndex, newIndex) ?? true) this.take({ old: oldIndex, new: newIndex, confidence });
      } else this.#pairGroup(chain(old, oldIndex), chain(newer, newIndex), fit, confidence);
    }
  }

  /**
   * Takes the pairs with the best total fit.
   *
   * @param enough the least weight of partners
   */
  byWeight(edges: readonly Edge[], enough: number): void {
    for (const edge of edges) this.#considered.push(edge);
    const possible = edges.filter(({ weight }) => weight >= enough);
    for (const edge of assign(possible)) this.take({ ...edge, confidence: edge.weight });
  }

  /** The best other partner of an old member. */
  rivalOfOld(old: number): Rival | null {
    return this.#rivals.old.get(old) ?? null;
  }

  /** The best other partner of a new member. */
  rivalOfNew(newer: number): Rival | null {
    return this.#rivals.new.get(newer) ?? null;
  }

  /** The same partners with the editions swapped. */
  flipped(): Matching {
    const flipped = new Matching(this.#ofNew.length, this.#ofOld.length);
    const flip = <T extends Edge | Match>(pair: T): T => ({ ...pair, old: pair.new, new: pair.old });
    for (const match of this.matches) flipped.take(flip(match));
    for (const edge of this.#considered) flipped.#considered.push(flip(edge));
    return flipped;
  }

  #pairGroup(
    oldIndexes: readonly number[],
    newIndexes: readonly number[],
    fit: KeyFit,
    confidence: number,
  ): void {
    if (Math.max(oldIndexes.length, newIndexes.length) > LARGEST_GROUP) {
      for (const [place, old] of oldIndexes.entries()) {
        const newer = newIndexes[place];
        if (newer !== undefined && (fit.allows?.(old, newer) ?? true))
          this.take({ old, new: newer, confidence });
      }
      return;
    }
    const edges: Edge[] = [];
    for (const old of oldIndexes) {
      for (const newer of newIndexes) {
        if (fit.allows && !fit.allows(old, newer)) continue;
        const weight = 1 + fit.weigh(old, newer);
        edges.push({ old, new: newer, weight });
        this.#considered.push({ old, new: newer, weight: (confidence * weight) / 2 });
      }
    }
    for (const edge of assign(edges)) this.take({ old: edge.old, new: edge.new, confidence });
  }

  /** Pairs two members without partners. */
  take(match: Match): void {
    if (this.#ofOld[match.old] || this.#ofNew[match.new]) throw new RangeError('has a partner already');
    this.#ofOld[match.old] = match;
    this.#ofNew[match.new] = match;
  }

  #rivalsFound: { old: Map<number, Rival>; new: Map<number, Rival> } | null = null;

  get #rivals() {
    this.#rivalsFound ??= this.#findRivals();
    return this.#rivalsFound;
  }

  #findRivals() {
    const rivals = { old: new Map<number, Rival>(), new: new Map<number, Rival>() };
    const better = (map: Map<number, Rival>, of: number, index: number, weight: number) => {
      if (weight > (map.get(of)?.weight ?? 0)) map.set(of, { index, weight });
    };
    for (const { old, new: newer, weight } of this.#considered) {
      if (this.arePartners(old, newer)) continue;
      better(rivals.old, old, newer, weight);
      better(rivals.new, newer, old, weight);
    }
    return rivals;
  }
}

/** The members of a list by their keys, most of which are of one member: without a list for each key. */
interface Chains {
  /** The first member with each key. */
  readonly first: ReadonlyMap<string | number, number>;
  /** The next member with the same key. */
  readonly next: Int32Array;
}

const LAST = -1;

function chains(indexes: readonly number[], keys: Keys, length: number): Chains {
  const first = new Map<string | number, number>();
  const next = new Int32Array(length).fill(LAST);
  // From the end, so that each member comes before those that are known.
  for (let at = indexes.length - 1; at >= 0; at--) {
    const index = indexes[at] ?? 0;
    const key = keys[index] ?? null;
    if (key === null) continue;
    next[index] = first.get(key) ?? LAST;
    first.set(key, index);
  }
  return { first, next };
}

function chain({ next }: Chains, first: number): number[] {
  const indexes: number[] = [];
  for (let index = first; index !== LAST; index = next[index] ?? LAST) indexes.push(index);
  return indexes;
}

function freeIndexes(partners: readonly (Match | undefined)[]): number[] {
  const free: number[] = [];
  for (let index = 0; index < partners.length; index++) if (!partners[index]) free.push(index);
  return free;
}
