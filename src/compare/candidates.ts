/** Pairs of neighbouring characters, which similar texts share. */
export function bigrams(text: string): string[] {
  const pairs = new Set<string>();
  let before = '';
  for (const character of text) {
    if (before !== '') pairs.add(before + character);
    before = character;
  }
  return pairs.size > 0 || before === '' ? [...pairs] : [before];
}

/** How many index entries are visited for one text. Bounds the work even if all texts are alike. */
const BUDGET = 2000;

/** Finds texts by the rarest tokens that they share. */
export class CandidateIndex {
  readonly #postings = new Map<string, number[]>();
  /** How much each text shares with the tokens that are looked for; 0 between two searches. */
  readonly #scores: Float64Array;

  /** @param tokens the distinct tokens of each text */
  constructor(tokens: readonly (readonly string[])[]) {
    this.#scores = new Float64Array(tokens.length);
    for (const [index, list] of tokens.entries()) {
      for (const token of list) {
        const posting = this.#postings.get(token);
        if (posting) posting.push(index);
        else this.#postings.set(token, [index]);
      }
    }
  }

  /** The texts nearest to some tokens, nearest first. */
  nearest(tokens: readonly string[], limit: number): number[] {
    const found = this.#score(tokens);
    const best = this.#best(found, limit);
    for (const index of found) this.#scores[index] = 0;
    return best;
  }

  /** Scores the texts that share tokens, and returns them in any order. Common tokens weigh less. */
  #score(tokens: readonly string[]): readonly number[] {
    const scores = this.#scores;
    const found: number[] = [];
    let budget = BUDGET;
    for (const posting of this.#rarestFirst(tokens)) {
      // The first posting is always visited.
      if (budget <= 0) break;
      const weight = 1 / posting.length;
      const visited = Math.min(posting.length, budget);
      for (let at = 0; at < visited; at++) {
        const index = posting[at] ?? 0;
        const score = scores[index] ?? 0;
        if (score === 0) found.push(index);
        scores[index] = score + weight;
      }
      budget -= posting.length;
    }
    return found;
  }

  #rarestFirst(tokens: readonly string[]): readonly (readonly number[])[] {
    const postings: (readonly number[])[] = [];
    for (const token of tokens) {
      const posting = this.#postings.get(token);
      if (posting) postings.push(posting);
    }
    return postings.sort((a, b) => a.length - b.length);
  }

  /** The few best of many, without sorting them all. */
  #best(found: readonly number[], limit: number): number[] {
    const best: number[] = [];
    for (const index of found) {
      if (best.length === limit && !this.#isBetter(index, best[limit - 1])) continue;
      let at = Math.min(best.length, limit - 1);
      for (; at > 0 && this.#isBetter(index, best[at - 1]); at--) best[at] = best[at - 1] ?? 0;
      best[at] = index;
    }
    return best;
  }

  #isBetter(index: number, other = 0): boolean {
    const [a, b] = [this.#scores[index] ?? 0, this.#scores[other] ?? 0];
    return a === b ? index < other : a > b;
  }
}
