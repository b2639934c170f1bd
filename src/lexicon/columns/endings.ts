import { conjunctsOf } from './heading.js';
import { type ColumnRole, ROLES, type Weights } from './types.js';

/** Words that a caller adds, as they are looked up. */
export type OwnWords = ReadonlyMap<string, ReadonlySet<ColumnRole>>;

/**
 * Beginnings, endings or words by what is counted of them, `role count role count …`: those that have the same counts stand
 * side by side with a space between. As keys of an object, they would take a tenth of the time that the program needs to load.
 */
type CountedParts = Readonly<Record<string, string>>;

/** As weights.json gives them. */
export interface HeadingWeights {
  /** How many words are listed for each role. */
  readonly roles: string;
  readonly words: CountedParts;
  readonly endings: CountedParts;
  readonly beginnings: CountedParts;
}

/** How much a share of the shorter ending counts beside those of the longer one. */
const SMOOTHING = 1;
/** A word of the list counts this often for each time that it is listed. */
const WORD_COUNT = 4;
/** How much the beginning counts where the word is not listed, and where it is. */
const BEGINNING_OF_UNKNOWN = 0.45;
const BEGINNING_OF_KNOWN = 0.1;
/** Of coordinated words the last one is the head. */
const HEAD_SHARE = 0.7;
/** A word that a caller has added counts as much as one that is listed so often. */
const OWN_COUNT = 20;
const LONGEST_ENDING = 8;
/** No role is ever ruled out by a heading alone. */
const LEAST_ROLE_SHARE = 0.001;

interface Counts {
  readonly byRole: Weights;
  readonly total: number;
  readonly roles: number;
}

function parseCounts(text: string): Counts {
  const parts = text.split(' ');
  const byRole = new Array<number>(ROLES.length).fill(0);
  for (let index = 0; index < parts.length; index += 2)
    byRole[ROLES.indexOf(parts[index] as ColumnRole)] = Number(parts[index + 1]);
  const total = byRole.reduce((sum, count) => sum + count, 0);
  return { byRole, total, roles: byRole.filter((count) => count > 0).length };
}

/** Latin words are read whole: Do does not end like No. */
const cutsLatin = (before: string | undefined, after: string | undefined) =>
  /[A-Za-z]/.test(before ?? '') && /[A-Za-z]/.test(after ?? '');

/** A table whose counts are read when they are first asked for. */
class CountTable {
  readonly #texts = new Map<string, string>();
  readonly #counts = new Map<string, Counts>();

  constructor(counted: CountedParts) {
    for (const [counts, parts] of Object.entries(counted))
      for (const part of parts.split(' ')) this.#texts.set(part, counts);
  }

  get(key: string): Counts | undefined {
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    const known = this.#counts.get(text);
    if (known) return known;
    const counts = parseCounts(text);
    this.#counts.set(text, counts);
    return counts;
  }

  has(key: string): boolean {
    return this.#texts.has(key);
  }
}

/** A share for each role, drawn from a longer match where there is one, the rest from the shorter ones. */
const refine = (shares: Weights, { byRole, total, roles }: Counts, times: number): Weights =>
  shares.map(
    (share, role) =>
      ((byRole[role] ?? 0) * times + SMOOTHING * roles * share) / (total * times + SMOOTHING * roles),
  );

function ownCounts(roles: ReadonlySet<ColumnRole>): Counts {
  const byRole = ROLES.map((role) => (roles.has(role) ? OWN_COUNT : 0));
  return { byRole, total: OWN_COUNT * roles.size, roles: roles.size };
}

/** Reads a heading word from its end, as compounds are built, with what its beginning adds. */
export class EndingModel {
  readonly #words: CountTable;
  readonly #endings: CountTable;
  readonly #beginnings: CountTable;
  readonly #prior: Weights;
  readonly #known = new Map<string, Weights>();

  constructor(
    weights: HeadingWeights,
    readonly own: OwnWords = new Map(),
  ) {
    this.#words = new CountTable(weights.words);
    this.#endings = new CountTable(weights.endings);
    this.#beginnings = new CountTable(weights.beginnings);
    const { byRole, total } = parseCounts(weights.roles);
    // A role with many listed words is not that much more frequent: half of the prior is even.
    this.#prior = byRole.map((count) => (count / total + 1 / ROLES.length) / 2);
  }

  /** Natural logarithms of how much more often each role goes with the phrase than with any heading. */
  weigh(phrase: string): Weights {
    const known = this.#known.get(phrase);
    if (known) return known;
    const shares = this.#sharesOf(phrase);
    const weights = shares.map((share, role) =>
      Math.log(Math.max(share, LEAST_ROLE_SHARE) / (this.#prior[role] ?? 1)),
    );
    this.#known.set(phrase, weights);
    return weights;
  }

  isKnown(phrase: string): boolean {
    return this.#words.has(phrase) || this.own.has(phrase);
  }

  /** Whether a phrase is listed for a role. */
  names(phrase: string, role: ColumnRole): boolean {
    const listed = this.#words.get(phrase)?.byRole[ROLES.indexOf(role)] ?? 0;
    return listed > 0 || this.own.get(phrase)?.has(role) === true;
  }

  #sharesOf(phrase: string): Weights {
    const added = this.own.get(phrase);
    if (added) return refine(this.#byEnding(phrase), ownCounts(added), 1);
    const own = this.#words.has(phrase);
    const words = own ? [phrase] : conjunctsOf(phrase);
    const shares = words.length < 2 ? this.#byEnding(phrase) : this.#byHead(words);
    const first = this.#walk(this.#beginnings, phrase, (size) => [0, size]);
    const strength = own ? BEGINNING_OF_KNOWN : BEGINNING_OF_UNKNOWN;
    const joint = shares.map(
      (share, role) => share * ((first[role] ?? 0) / (this.#prior[role] ?? 1)) ** strength,
    );
    const total = joint.reduce((sum, share) => sum + share, 0);
    return joint.map((share) => share / total);
  }

  #byHead(words: readonly string[]): Weights {
    const all = words.map((word) => this.#byEnding(word));
    const before = all.slice(0, -1);
    return (all.at(-1) ?? this.#prior).map(
      (share, role) =>
        HEAD_SHARE * share +
        (1 - HEAD_SHARE) * (before.reduce((sum, each) => sum + (each[role] ?? 0), 0) / before.length),
    );
  }

  #byEnding(word: string): Weights {
    const shares = this.#walk(this.#endings, word, (size) => [word.length - size, word.length]);
    const own = this.#words.get(word);
    return own ? refine(shares, own, WORD_COUNT) : shares;
  }

  #walk(table: CountTable, word: string, range: (size: number) => [number, number]): Weights {
    let shares = this.#prior;
    for (let size = 1; size <= Math.min(LONGEST_ENDING, word.length); size += 1) {
      const [start, end] = range(size);
      const counts = table.get(word.slice(start, end));
      if (counts && !cutsLatin(word[start - 1], word[start]) && !cutsLatin(word[end - 1], word[end]))
        shares = refine(shares, counts, 1);
    }
    return shares;
  }
}
