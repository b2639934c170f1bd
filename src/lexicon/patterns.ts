import { unitAt } from '../text/characters.js';

/** Builds parts of regular expressions from words and signs. */

const SIGNS_OF_PATTERNS = /[.*+?^${}()|[\]\\/-]/g;

/** Words as alternatives of a regular expression, longer ones first, signs standing for themselves. */
export const alternatives = (words: readonly string[]): string => {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  // Nearly all words are without such signs: looked for in each word, they take longer than all else here.
  const hasSigns = sorted.join('').search(SIGNS_OF_PATTERNS) >= 0;
  return (hasSigns ? sorted.map((word) => word.replace(SIGNS_OF_PATTERNS, '\\$&')) : sorted).join('|');
};

/** Signs as the inside of a character class, each standing for itself. */
export const classOf = (signs: Iterable<string>): string =>
  [...signs].map((sign) => sign.replace(/[\\\]^-]/g, '\\$&')).join('');

const TO_FULL_WIDTH = 0xfee0;

/** ASCII letters and signs in full width; other characters stay. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + TO_FULL_WIDTH));

/** Words as they may stand in the input: what is ASCII in either width. */
export const asWritten = (words: Iterable<string>): string[] => [
  ...new Set([...words].flatMap((word) => [word, fullWidth(word)])),
];

const lastSign = (text: string) => unitAt(text, text.length - 1);

/** Finds the first of some endings that a text has, most texts being told by their last sign; undefined without one. */
export function endingIn(endings: Iterable<string>): (text: string) => string | undefined {
  const byLast = new Map<number, string[]>();
  for (const ending of endings) {
    const alike = byLast.get(lastSign(ending));
    if (alike) alike.push(ending);
    else byLast.set(lastSign(ending), [ending]);
  }
  return (text) => byLast.get(lastSign(text))?.find((ending) => text.endsWith(ending));
}

/** A pattern that stands at the end of a text, with the words one of which is the last of each match. */
export class EndPattern {
  readonly #lastSigns: ReadonlySet<number>;

  constructor(
    readonly pattern: RegExp,
    words: readonly string[],
  ) {
    this.#lastSigns = new Set(words.map(lastSign));
  }

  /** Most texts are told by their last sign. */
  exec(text: string): RegExpExecArray | null {
    return this.#lastSigns.has(lastSign(text)) ? this.pattern.exec(text) : null;
  }

  test(text: string): boolean {
    return this.#lastSigns.has(lastSign(text)) && this.pattern.test(text);
  }
}
