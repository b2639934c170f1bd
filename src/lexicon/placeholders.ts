import type { Vocabulary } from './vocabulary.js';

/** The name that a converter gives to a column without heading. */
const UNNAMED = /^Unnamed: ?[0-9]+(?:_level_[0-9]+)?$/;

/** What programs write into a cell that holds nothing, or whose formula failed. */
export class Placeholders {
  readonly #words: ReadonlySet<string>;

  constructor({ placeholders }: Vocabulary['documents']) {
    this.#words = new Set(placeholders);
  }

  /** Whether a cell's text as it stands in the input is a placeholder and nothing else. */
  is(text: string): boolean {
    const word = text.trim();
    return this.#words.has(word) || UNNAMED.test(word);
  }
}
