import type { FoldedString } from '../model.js';
import type { Eras } from './eras.js';
import { kanjiNumber } from './numerals.js';
import { alternatives } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

const KANJI = '[〇一二三四五六七八九十百]+';

/** Words behind a number that the vocabulary does not count as units, although they measure something: 2割, 65歳. */
const MEASURING_UNITS: ReadonlySet<string> = new Set(['割', '分', '分の', '歳', '代']);

/** A number with its commas and decimals. */
const FIGURE = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/g;

/** A kanji numeral before a unit that counts and forms no other words: 二回, 三か所. */
const KANJI_FIGURE = new RegExp(`(${KANJI})(?=回|件|名|[かカヵヶ]所|箇所)`, 'g');

/** Dates and times of digits alone: 4/1, 2017-06-28, 10:30. */
const DIGIT_DATE = /[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]+(?:[/:][0-9]+)+/g;

/** Years beside the edition's own, as words that stay the same from edition to edition. */
const NEAR_YEARS = new Map([
  [-1, '前年度'],
  [0, '当年度'],
  [1, '翌年度'],
]);

/** The numbers that tell which of several things a text speaks of. */
export class Identity {
  readonly #pattern: RegExp;
  readonly #ordinal: RegExp;
  readonly #dates: RegExp;
  readonly #years: RegExp;
  readonly #eras: Eras;

  constructor({ ordinalPrefixes, identifierPrefixes, notUnits }: Vocabulary['quantities'], eras: Eras) {
    const before = alternatives([...ordinalPrefixes, ...identifierPrefixes]);
    // 3年間 is how long, not which.
    const after = `(?:${alternatives(notUnits)}|[^0-9]{1,2}目)(?!間)`;
    this.#pattern = new RegExp(
      `(?:${before})(?:[0-9]+|${KANJI})|(?:${eras.names})?(?:[0-9]+|元)${after}`,
      'g',
    );
    this.#ordinal = new RegExp(`(?:${before})(?:[0-9]+|${KANJI})|(?:[0-9]+|${KANJI})[回度年期次]目`);
    const dateUnits = alternatives(notUnits.filter((unit) => !MEASURING_UNITS.has(unit)));
    const number = `(?:${eras.names})?(?:[0-9]+|元)`;
    this.#dates = new RegExp(
      `(?:${before})(?:[0-9]+|${KANJI})|${number}(?:[～、,・.-]${number})*(?:${dateUnits}|[^0-9]{1,2}目)(?!間)|(?:${eras.names})[0-9]+(?:\\.[0-9]+)*`,
      'g',
    );
    this.#years = new RegExp(`(${eras.names})?([0-9]{1,4}|元)年度?(?!間)`, 'g');
    this.#eras = eras;
  }

  /**
   * The numbers of a text that tell which of several things it speaks of: 第13回, 平成30年度版, 2号. Counted
   * quantities (6か所) are none.
   *
   * @param text folded
   */
  numbersIn(text: FoldedString): readonly string[] {
    return text.match(this.#pattern) ?? [];
  }

  /** Whether a text names an ordinal and so speaks of what happens once: 第13回, 3回目. */
  hasOrdinal(text: FoldedString): boolean {
    return this.#ordinal.test(text);
  }

  /**
   * The figures of a text in order, as digits without commas. Ordinals and dates are none.
   *
   * @param text folded
   */
  figuresIn(text: FoldedString): readonly string[] {
    const plain = this.#withDigits(text);
    return (plain.match(FIGURE) ?? []).map((figure) => figure.replaceAll(',', '')).sort();
  }

  /** A text with one sign for each figure, so that texts with other figures alone become the same. */
  withoutFigures(text: FoldedString): string {
    const dates = text.match(this.#dates) ?? [];
    return text
      .split(this.#dates)
      .map((part, index) => `${part.replace(KANJI_FIGURE, '#').replace(FIGURE, '#')}${dates[index] ?? ''}`)
      .join('');
  }

  /** A text whose years near an edition's own year are named by their distance from it. */
  withRelativeYears(text: FoldedString, own: number): FoldedString {
    return text.replace(this.#years, (words: string, era: string | undefined, count: string) => {
      const number = count === '元' ? 1 : Number(count);
      const first = era === undefined ? 1 : (this.#eras.named(era)?.first ?? Number.NaN);
      return NEAR_YEARS.get(first + number - 1 - own) ?? words;
    }) as FoldedString;
  }

  #withDigits(text: FoldedString): string {
    return text
      .replace(this.#dates, ' ')
      .replace(DIGIT_DATE, ' ')
      .replace(KANJI_FIGURE, (numeral) => ` ${kanjiNumber(numeral) ?? ''} `);
  }
}

/** Whether each of two texts has an identifying number that the other has not: they speak of two things. */
export function numbersDisagree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const [inA, inB] = [new Set(a), new Set(b)];
  return a.some((number) => !inB.has(number)) && b.some((number) => !inA.has(number));
}
