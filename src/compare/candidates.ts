/** Pairs of neighbouring characters: what alike texts share. */
export function bigrams(text: string): string[] {
  const characters = [...text];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, i) => `${characters[i]}${character}`))];
}

/** How many entries of the index are looked at for one text: what bounds the work, however alike all texts are. */
const BUDGET = 2000;

/** Finds the things that share the rarest tokens with another. */
export class CandidateIndex {
  readonly #postings = new Map<string, number[]>();

  /** @param tokens the tokens of each thing, each token once */
  constructor(tokens: readonly (readonly string[])[]) {
    for (const [index, list] of tokens.entries()) {
      for (const token of list) {
        const posting = this.#postings.get(token);
        if (posting) posting.push(index);
        else this.#postings.set(token, [index]);
      }
    }
  }

  /** The things nearest to some tokens, nearest first. */
  nearest(tokens: readonly string[], limit: number): number[] {
    const postings = tokens
      .map((token) => this.#postings.get(token) ?? [])
      .filter(({ length }) => length > 0)
      .sort((a, b) => a.length - b.length);
    const scores = new Map<number, number>();
    let budget = BUDGET;
    for (const posting of postings) {
      // A token's worth falls with how many things have it. The first posting is always looked at.
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
