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

  /** @param tokens the distinct tokens of each text */
  constructor(tokens: readonly (readonly string[])[]) {
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
    const scores = this.#scores(tokens);
    return [...scores.keys()]
      .sort((i, j) => (scores.get(j) ?? 0) - (scores.get(i) ?? 0) || i - j)
      .slice(0, limit);
  }

  /** How much each text shares with the tokens. Common tokens weigh less. */
  #scores(tokens: readonly string[]): ReadonlyMap<number, number> {
    const postings: (readonly number[])[] = [];
    for (const token of tokens) {
      const posting = this.#postings.get(token);
      if (posting) postings.push(posting);
    }
    postings.sort((a, b) => a.length - b.length);
    const scores = new Map<number, number>();
    let budget = BUDGET;
    for (const posting of postings) {
      // The first posting is always visited.
      if (budget <= 0) break;
      const weight = 1 / posting.length;
      const visited = Math.min(posting.length, budget);
      for (let at = 0; at < visited; at++) {
        const index = posting[at] ?? 0;
        scores.set(index, (scores.get(index) ?? 0) + weight);
      }
      budget -= posting.length;
    }
    return scores;
  }
}
