import type { SourceText } from '../model.js';
import { normalise } from '../text/normalise.js';
import { slice, trim } from '../text/text.js';
import type { Vocabulary } from './vocabulary.js';

/** A title that stands in a table's row by itself, without the sign or the brackets that mark it as one. */
export interface MarkedTitle {
  /** The sign or opening bracket, or "" for a title that nothing marks. */
  readonly sign: string;
  /** A number for the sign, the same for every title that it marks. */
  readonly rank: number;
  readonly text: SourceText;
}

/** In units; what is longer is prose. */
const LONGEST = 60;
const LONGEST_REFERENCE = 24;
/** A text that begins with a number: 1-2参照, No.5参照, ③参照. */
const NUMBERED = /^(?:No\.?\s?)?[0-9①-⑳]/i;
const FULL_STOP = '。';
/** What a sum is of: (2事業). */
const BRACKET_OF_SUM = /\([^()]*\)$/;
const LETTER = /\p{L}/u;

/** The last sign of a text without full stops and a bracket's end. */
function lastOfBare(text: string): string {
  let at = text.length - 1;
  if (at >= 0 && CLOSING_SIGNS.has(text.charAt(at))) at--;
  while (at >= 0 && text.charAt(at) === FULL_STOP) at--;
  return text.charAt(at);
}

const CLOSING_SIGNS: ReadonlySet<string> = new Set([')', '】']);

/** Titles of sections that stand in rows of tables. */
export class SectionTitles {
  readonly #signs: readonly string[];
  readonly #brackets: readonly string[];
  readonly #others: ReadonlySet<string>;
  readonly #beginnings: readonly string[];
  readonly #endings: readonly string[];
  readonly #again: readonly string[];
  readonly #references: readonly string[];
  readonly #lastOfReferences: ReadonlySet<string>;
  readonly #sums: ReadonlySet<string>;
  readonly #sumEndings: readonly string[];

  constructor(words: Vocabulary['numbering']) {
    this.#signs = words.sectionSigns;
    this.#brackets = words.sectionBrackets;
    this.#others = new Set(words.noSection);
    this.#beginnings = words.noSectionBeginnings;
    this.#endings = words.noSectionEndings;
    this.#again = words.again;
    this.#references = words.againReferences;
    this.#lastOfReferences = new Set(words.againReferences.map((word) => word.slice(-1)));
    this.#sums = new Set(words.sums);
    this.#sumEndings = words.sumEndings;
  }

  read(source: SourceText): MarkedTitle {
    const text = trim(source);
    const first = text.value.charAt(0);
    const sign = this.#signs.indexOf(first);
    if (sign >= 0) return { sign: first, rank: 1 + sign, text: trim(slice(text, 1)) };
    const pair = this.#brackets.findIndex(([open]) => open === first);
    const close = this.#brackets[pair]?.charAt(1) ?? '';
    if (pair < 0 || text.value.indexOf(close) !== text.value.length - 1) return { sign: '', rank: 0, text };
    return {
      sign: first,
      rank: 1 + this.#signs.length + pair,
      text: trim(slice(text, 1, text.value.length - 1)),
    };
  }

  /** Whether a text may be the title of a section: it is a phrase, no sum or remark. */
  mayBe(source: SourceText): boolean {
    return this.mayBePhrase(source) && !this.isRemark(source);
  }

  /** Whether a text is short, of letters, and no sentence. */
  mayBePhrase(source: SourceText): boolean {
    const { value } = normalise(this.read(source).text);
    return value.length > 1 && value.length <= LONGEST && LETTER.test(value) && !value.endsWith(FULL_STOP);
  }

  /** Whether a title says that it stands elsewhere too (再掲). */
  isAgain(title: string): boolean {
    return this.#again.some((word) => title.includes(word));
  }

  /**
   * Whether a text does no more than point to another place: No.5参照, (再掲).
   *
   * @param text normalised
   * @param isAgain whether its item says that it stands elsewhere too
   */
  isReference(text: string, isAgain: boolean): boolean {
    // Most texts are told by their last sign.
    if (!this.#lastOfReferences.has(lastOfBare(text))) return false;
    const bare = text.replace(/^[(【]|[)】]$|。/g, '');
    if (bare.length > LONGEST_REFERENCE) return false;
    const points = this.#references.some((word) => bare.endsWith(word));
    return points && (isAgain || NUMBERED.test(bare) || this.isAgain(bare));
  }

  /** Whether a text is a word for sums and the like, and nothing else. */
  isOther(source: SourceText): boolean {
    return this.#others.has(normalise(source).value);
  }

  /** Whether a text, without its number, is called as sums are: 効果額合計, 合計(2事業). */
  isCalledSum(text: SourceText | SourceText<'spaced'>): boolean {
    const { value } = normalise(text);
    const name = value.replace(BRACKET_OF_SUM, '');
    return this.#sums.has(name) || this.#sumEndings.some((word) => name.endsWith(word));
  }

  /** Whether a text heads a sum, or is a remark on the table around it (※…, …現在). */
  isRemark(source: SourceText): boolean {
    const { value } = normalise(source);
    return (
      this.isOther(source) ||
      this.#beginnings.some((word) => value.startsWith(word)) ||
      this.#endings.some((word) => value.endsWith(word))
    );
  }
}
