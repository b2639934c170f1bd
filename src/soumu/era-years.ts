import type { Lexicon } from '../lexicon/index.js';
import { kanjiNumber } from '../lexicon/numerals.js';
import { alternatives } from '../lexicon/patterns.js';
import { folded } from './values.js';

/** Years as cells write them. */

/** A year that is counted by an era. */
export interface EraYear {
  /** In the western calendar; null where the era is not written. */
  readonly western: number | null;
  /** Whether it is a year for certain: H3 may be a model. */
  readonly isSure: boolean;
}

const KANJI_COUNT = '[〇一二三四五六七八九十]{1,3}';
const COUNT = String.raw`(元|\d{1,2})`;
/** What stands behind a number that is no year: 昭和3丁目. */
const NO_YEAR = String.raw`(?!\d|\s*(?:丁目|番|号|条|町|区|線|会|世|人|円|件))`;
const MONTH_AND_DAY = String.raw`[./]\s*(?:0?[1-9]|1[0-2])[./]\s*(?:0?[1-9]|[12]\d|3[01])(?!\d)`;
const WITHOUT_ERA = /^[^\p{L}\d]*(?!第|初|毎|翌|各)\p{sc=Han}{0,4}(?<![\d第])(?:\d{1,2}|元)年度(?!目)/u;

const WESTERN = /(?<![\d,-])(?:1[89]|20|21)\d{2}(?=年|[^\p{L}\d,]|$)/gu;

/** The western years that a text names. */
export const westernYears = (text: string): number[] =>
  [...text.normalize('NFKC').matchAll(WESTERN)].map(([year]) => Number(year));

export class EraYears {
  readonly #eras: Lexicon['eras'];
  readonly #full: RegExp;
  readonly #short: RegExp;
  readonly #letter: RegExp;

  constructor({ eras }: Lexicon) {
    this.#eras = eras;
    const short = eras.all().flatMap((era) => era.short);
    const letters = alternatives(short.filter((name) => /^[A-Z]$/.test(name)));
    const signs = alternatives(short.filter((name) => /^\p{sc=Han}$/u.test(name)));
    const begin = String.raw`(?<![\p{L}\p{N}])`;
    const behind = `(?:年|${MONTH_AND_DAY}`;
    this.#full = new RegExp(`(${eras.fullNames})\\s*(元|\\d{1,2}|${KANJI_COUNT})${NO_YEAR}`, 'u');
    this.#short = new RegExp(
      `${begin}(?:(${signs})\\s*[.・]?\\s*${COUNT}\\s*${behind}|[./]\\d|[~〜-]|$)` +
        `|(${letters})\\s*(?:${COUNT}\\s*${behind}|[~〜、,・-]\\s*(?:${letters})\\d)|[.・]\\s*${COUNT}(?!\\d)))`,
      'u',
    );
    this.#letter = new RegExp(`^(${letters})${COUNT}(?:[./~〜、,・-].*)?$`, 'u');
  }

  /**
   * Reads the year of an era in a text.
   *
   * @returns null where none is named
   */
  read(text: string): EraYear | null {
    const value = folded(text);
    const full = this.#full.exec(value);
    if (full) return { western: this.#western(full[1], full[2]), isSure: true };
    const [found, sign, bySign, letter, count, dotted] = this.#short.exec(value) ?? [];
    if (found !== undefined)
      return { western: this.#western(sign ?? letter, bySign ?? count ?? dotted), isSure: true };
    const [, name, number] = this.#letter.exec(value) ?? [];
    if (name !== undefined) return { western: this.#western(name, number), isSure: false };
    return WITHOUT_ERA.test(value) ? { western: null, isSure: true } : null;
  }

  #western(name = '', count = ''): number | null {
    const era = this.#eras.named(name);
    const year = count === '元' ? 1 : /^\d/.test(count) ? Number(count) : kanjiNumber(count);
    return era && year !== null ? era.first + year - 1 : null;
  }
}

/** Reads what stands in a column of years, where the era may be left out: 3年, 元年, and 3, which may be no year. */
export function bareYear(text: string): EraYear | null {
  const value = folded(text);
  if (/^(?:元|\d{1,2})年/.test(value)) return { western: null, isSure: true };
  return /^(?:元|0?[1-9]|[1-5]\d|6[0-4])$/.test(value) ? { western: null, isSure: false } : null;
}
