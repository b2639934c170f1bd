import { grouped } from '../lists/grouped.js';
import { assign, type Edge } from './assign.js';

/** A pair of partners, by their places in the two editions' lists. */
export interface Match {
  readonly old: number;
  readonly new: number;
  readonly confidence: number;
}

/** A partner that was not taken. */
export interface Rival {
  readonly index: number;
  readonly weight: number;
}

type Keys = readonly (string | null)[];
type Weigh = (old: number, young: number) => number;

/** Larger groups of things that are all the same are paired in order. */
const LARGEST_GROUP = 40;

/** Partners found so far between two lists, stage by stage: whoever has one is out of the later stages. */
export class Matching {
  readonly #ofOld: (Match | undefined)[];
  readonly #ofNew: (Match | undefined)[];
  readonly #considered: Edge[] = [];

  constructor(olds: number, news: number) {
    this.#ofOld = new Array(olds).fill(undefined);
    this.#ofNew = new Array(news).fill(undefined);
  }

  ofOld(old: number): Match | null {
    return this.#ofOld[old] ?? null;
  }

  ofNew(young: number): Match | null {
    return this.#ofNew[young] ?? null;
  }

  /** Whether both are there and are partners. */
  arePartners(old: number | null, young: number | null): boolean {
    return old !== null && young !== null && this.#ofOld[old]?.new === young;
  }

  get matches(): readonly Match[] {
    return this.#ofOld.filter((match) => match !== undefined);
  }

  get freeOlds(): number[] {
    return [...this.#ofOld.keys()].filter((index) => !this.#ofOld[index]);
  }

  get freeNews(): number[] {
    return [...this.#ofNew.keys()].filter((index) => !this.#ofNew[index]);
  }

  /**
   * Pairs what has the same key. Where a key stands more often than once, the pairs that fit best are taken.
   *
   * @param weigh how well two of the same key fit, from 0 to 1; below 0 where they cannot be partners
   * @param confidence that what has the same key belongs together
   */
  byKey(oldKeys: Keys, newKeys: Keys, weigh: Weigh, confidence: number): void {
    const news = grouped(this.freeNews, (index) => newKeys[index] ?? undefined);
    for (const [key, olds] of grouped(this.freeOlds, (index) => oldKeys[index] ?? undefined)) {
      const partners = news.get(key);
      if (partners) this.#pairGroup(olds, partners, weigh, confidence);
    }
  }

  /**
   * Pairs what fits best together as a whole.
   *
   * @param enough the least weight that partners must have
   */
  byWeight(edges: readonly Edge[], enough: number): void {
    for (const edge of edges) this.#considered.push(edge);
    const possible = edges.filter(({ weight }) => weight >= enough);
    for (const edge of assign(possible)) this.take({ ...edge, confidence: edge.weight });
  }

  /** The best partner that an old one could have had but for the one it has. */
  rivalOfOld(old: number): Rival | null {
    return this.#rivals.old.get(old) ?? null;
  }

  /** The best partner that a new one could have had but for the one it has. */
  rivalOfNew(young: number): Rival | null {
    return this.#rivals.new.get(young) ?? null;
  }

  /** The same partners, seen from the other edition. */
  flipped(): Matching {
    const flipped = new Matching(this.#ofNew.length, this.#ofOld.length);
    const flip = <T extends Edge | Match>(pair: T): T => ({ ...pair, old: pair.new, new: pair.old });
    for (const match of this.matches) flipped.take(flip(match));
    for (const edge of this.#considered) flipped.#considered.push(flip(edge));
    return flipped;
  }

  #pairGroup(olds: readonly number[], news: readonly number[], weigh: Weigh, confidence: number): void {
    const [old] = olds;
    const [young] = news;
    if (old !== undefined && young !== undefined && olds.length === 1 && news.length === 1) {
      if (weigh(old, young) >= 0) this.take({ old, new: young, confidence });
    } else if (Math.max(olds.length, news.length) > LARGEST_GROUP) {
      for (const [place, one] of olds.entries()) {
        const other = news[place];
        if (other !== undefined && weigh(one, other) >= 0) this.take({ old: one, new: other, confidence });
      }
    } else {
      const edges = olds.flatMap((one) =>
        news
          .map((other) => ({ old: one, new: other, weight: 1 + weigh(one, other) }))
          .filter(({ weight }) => weight >= 1),
      );
      for (const edge of edges) this.#considered.push({ ...edge, weight: (confidence * edge.weight) / 2 });
      for (const edge of assign(edges)) this.take({ old: edge.old, new: edge.new, confidence });
    }
  }

  /** Makes partners of two that have none yet. */
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
    const better = (map: Map<number, Rival>, of: number, rival: Rival) => {
      if (rival.weight > (map.get(of)?.weight ?? 0)) map.set(of, rival);
    };
    for (const { old, new: young, weight } of this.#considered) {
      if (this.arePartners(old, young)) continue;
      better(rivals.old, old, { index: young, weight });
      better(rivals.new, young, { index: old, weight });
    }
    return rivals;
  }
}
