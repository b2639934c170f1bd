import type { Vocabulary } from './vocabulary.js';

/** The name that a converter gives to a column without heading. */
const UNNAMED = /^Unnamed: ?[0-9]+(?:_level_[0-9]+)?$/;
const UNNAMED_BEGINNING = 'Unnamed:';

/** What programs write into a cell that holds nothing, or whose formula failed. */
export class Placeholders {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;

  constructor({ placeholders }: Vocabulary['documents']) {
    this.#words = new Set(placeholders);
    this.#longest = placeholders.reduce((longest, { length }) => Math.max(longest, length), 0);
  }

  /** Whether a cell's text as it stands in the input is a placeholder and nothing else. */
  is(text: string): boolean {
    const word = text.trim();
    if (word.length <= this.#longest && this.#words.has(word)) return true;
    return word.startsWith(UNNAMED_BEGINNING) && UNNAMED.test(word);
  }
}
