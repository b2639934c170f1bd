/** Pairs of neighbouring characters, which similar texts share. */
export function bigrams(text: string): string[] {
  const characters = [...text];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))];
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
    const postings = tokens
      .map((token) => this.#postings.get(token) ?? [])
      .filter(({ length }) => length > 0)
      .sort((a, b) => a.length - b.length);
    const scores = new Map<number, number>();
    let budget = BUDGET;
    for (const posting of postings) {
      // Common tokens weigh less. The first posting is always visited.
      if (budget <= 0) break;
      for (const index of posting.slice(0, budget))
        scores.set(index, (scores.get(index) ?? 0) + 1 / posting.length);
      budget -= posting.length;
    }
    return [...scores]
      .sort(([i, a], [j, b]) => b - a || i - j)
      .slice(0, limit)
      .map(([index]) => index);
  }
}
