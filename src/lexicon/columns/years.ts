import type { FindYears, RoleYears, YearHints, YearSpan } from './types.js';

/** An era as a word list gives it; `last` is the number of its last year, null where it goes on. */
export interface EraData {
  readonly name: string;
  readonly short: readonly string[];
  readonly first: number;
  readonly last: number | null;
}

const KANJI_NUMERALS = '〇一二三四五六七八九';
const YEAR_DIGITS = '(?:[0-9]{1,2}|元|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])';
const RANGE_SIGN = '[～~〜‐−–-]';
const YEAR_SEPARATOR = `(?:${RANGE_SIGN}|[、,・.]|及び|から)`;
/** What may follow a year and belongs to its wording. */
const YEAR_TAIL = '(?:年度|年)?(?:末|中|分|時点|現在|まで|における|にかけて)*(?:の)?';
/** January to March belong to the fiscal year that began the year before. */
const FIRST_MONTH = 4;
/** Without any hint, a bare number up to this is of the current era. */
const MOST_OF_CURRENT_ERA = 12;

/** A sign that every year has: most texts have none and are looked at no further. */
const MAY_HOLD_YEARS = /[0-9年元一二三四五六七八九十]/;
const NO_SPANS: readonly YearSpan[] = [];

const RELATIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/前々年度|一昨年度/g, -2],
  [/前年度|昨年度|前年(?!比)|昨年/g, -1],
  [/今年度|本年度|当年度|当該年度|現年度|今年(?!度)/g, 0],
  [/次年度|来年度|翌年度/g, 1],
];

function numberOf(text: string): number {
  if (text === '元') return 1;
  if (/^[0-9]+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? (tens ? KANJI_NUMERALS.indexOf(tens) : 1) * 10 : 0;
  return ten + (ones ? KANJI_NUMERALS.indexOf(ones) : 0);
}

/** A date within a year: 令和6年3月, R6.3.31, and R5.4 at the beginning of a span of months. */
const YEAR_AND_MONTH =
  /^(.*?)(?:年(?!度)|[./-])([0-9]{1,2})(?:月|[./-][0-9]{1,2}|(?:[～~の末中]|現在|時点|まで)*$)/;

interface ReadYear {
  readonly era: EraData | null;
  readonly year: number;
  readonly assumed: boolean;
  readonly upTo: boolean;
}

/** Longer ranges are misreadings. */
const LONGEST_YEAR_RANGE = 50;

/** The years after one up to another. */
function between(after: number | undefined, last: number): number[] {
  const count = last - (after ?? last - 1);
  if (count < 1 || count > LONGEST_YEAR_RANGE) return [last];
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

class YearFinder {
  readonly #eras: readonly EraData[];
  readonly #names: ReadonlyMap<string, EraData>;
  readonly #named: RegExp;
  readonly #western: RegExp;
  readonly #bare: RegExp;
  readonly #alone: RegExp;
  readonly #token: RegExp;

  constructor(eras: readonly EraData[]) {
    this.#eras = [...eras].sort((a, b) => b.first - a.first);
    this.#names = new Map(
      eras.flatMap((era) => [era.name, ...era.short].map((name) => [name, era] as const)),
    );
    const names = [...this.#names.keys()]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|');
    const one = `(?:(?:${names})\\.?)?${YEAR_DIGITS}`;
    const month = '(?:年(?!度)|[./-])[0-9]{1,2}(?:月(?:[0-9]{1,2}日|末)?|[./-][0-9]{1,2})?';
    const second = `(?:\\((?:(?:${names})${YEAR_DIGITS}|(?:19|20)[0-9]{2})(?:年度?)?\\))?`;
    const more = `(?:(?:年度|年)?${YEAR_SEPARATOR}${one}${second})*`;
    this.#named = new RegExp(
      `(?<![A-Za-z])(?:${names})\\.?${YEAR_DIGITS}(?:${month}|${second}${more})${RANGE_SIGN}?${YEAR_TAIL}${second}(?:以降)?`,
      'g',
    );
    this.#western = new RegExp(
      `(?<![0-9])(?:19|20)[0-9]{2}(?![0-9人件円])${second}(?:${month}|(?:${RANGE_SIGN}(?:19|20)?[0-9]{2})*)${RANGE_SIGN}?${YEAR_TAIL}${second}(?:以降)?`,
      'g',
    );
    this.#bare = new RegExp(
      `(?<![0-9第])${YEAR_DIGITS}(?:(?:年度|年)?${YEAR_SEPARATOR}${YEAR_DIGITS})*年度(?!計画)${YEAR_TAIL}${second}(?:以降)?|(?<![0-9第])${YEAR_DIGITS}年度(?=計画)`,
      'g',
    );
    this.#token = new RegExp(`(${names})?\\.?((?:19|20)[0-9]{2}|${YEAR_DIGITS})|${RANGE_SIGN}|から`, 'g');
    this.#alone = new RegExp(`^'?${YEAR_DIGITS}(?:${RANGE_SIGN}(?:${YEAR_DIGITS})?)?(?:年度|年)?$`);
  }

  readonly find: FindYears = (text, hints) => {
    if (!MAY_HOLD_YEARS.test(text)) return NO_SPANS;
    if (hints.bareNumbers && this.#alone.test(text))
      return [{ start: 0, end: text.length, years: this.#yearsOf(text, hints) }];
    const found: YearSpan[] = [];
    const take = (pattern: RegExp, years: (text: string) => RoleYears) => {
      for (const match of text.matchAll(pattern))
        found.push({ start: match.index, end: match.index + match[0].length, years: years(match[0]) });
    };
    take(this.#named, (year) => this.#yearsOf(year, hints));
    take(this.#western, (year) => this.#yearsOf(year, hints));
    if (text.includes('年')) {
      take(this.#bare, (year) => this.#yearsOf(year, hints));
      for (const [pattern, offset] of RELATIVE_YEARS) take(pattern, () => ({ kind: 'relative', offset }));
      take(/[〇○]年度/g, () => ({ kind: 'unknown' }));
    }
    return found.length > 1 ? withoutOverlaps(found) : found;
  };

  /** Reads 平成25～28年度, H27、28, 2013(平成25)年度, R6.3.31, 25年度. */
  #yearsOf(text: string, hints: YearHints): RoleYears {
    if (/以降/.test(text)) return { kind: 'unknown' };
    const body = text.replace(/\([^()]*\)/g, '').replace(/^'/, '');
    const date = YEAR_AND_MONTH.exec(body);
    if (date && Number(date[2]) <= 12) return this.#fiscalYearOf(date[1] ?? '', Number(date[2]), hints);
    const terms = this.#termsOf(body, hints);
    if (terms.length === 0) return { kind: 'unknown' };
    const years = terms.flatMap(({ year, upTo }, index) =>
      upTo ? between(terms[index - 1]?.year, year) : [year],
    );
    return {
      kind: 'stated',
      years: [...new Set(years)].sort((a, b) => a - b),
      eraAssumed: terms.some(({ assumed }) => assumed),
    };
  }

  /** The years as they are written, each with whether it ends a range. */
  #termsOf(body: string, hints: YearHints): ReadYear[] {
    const terms: ReadYear[] = [];
    let upTo = false;
    for (const [, name, digits] of body.matchAll(this.#token)) {
      if (digits === undefined) upTo = terms.length > 0;
      else {
        terms.push({ ...this.#termOf(name, digits, terms.at(-1) ?? null, hints), upTo });
        upTo = false;
      }
    }
    return terms;
  }

  /** Reads one year; a number without an era takes that of the year before it, or its century. */
  #termOf(
    name: string | undefined,
    digits: string,
    previous: Pick<ReadYear, 'era' | 'year'> | null,
    hints: YearHints,
  ): Omit<ReadYear, 'upTo'> {
    if (digits.length === 4) return { era: null, year: Number(digits), assumed: false };
    const number = numberOf(digits);
    const named = name === undefined ? previous?.era : this.#names.get(name);
    if (named) return { era: named, year: named.first + number - 1, assumed: false };
    if (previous) return { era: null, year: Math.floor(previous.year / 100) * 100 + number, assumed: false };
    const era = this.#eraNear(number, hints);
    return { era, year: (era?.first ?? 1) + number - 1, assumed: hints.near === null };
  }

  /** The era in which a bare number lies nearest to the hint; without one, of the current era where it may be. */
  #eraNear(number: number, { near }: YearHints): EraData | null {
    const [current, before] = this.#eras;
    if (near === null) return (number <= MOST_OF_CURRENT_ERA ? current : before) ?? null;
    const possible = this.#eras.filter(({ last }) => last === null || number <= last);
    const distance = (era: EraData) => Math.abs(era.first + number - 1 - near);
    return possible.sort((a, b) => distance(a) - distance(b))[0] ?? null;
  }

  #fiscalYearOf(yearText: string, month: number, hints: YearHints): RoleYears {
    const match =
      /([^0-9元一二三四五六七八九十.]*)\.?((?:19|20)[0-9]{2}|[0-9]{1,2}|元|[一二三四五六七八九十]+)$/.exec(
        yearText,
      );
    if (!match?.[2]) return { kind: 'unknown' };
    const { year, assumed } = this.#termOf(match[1] || undefined, match[2], null, hints);
    return { kind: 'stated', years: [month < FIRST_MONTH ? year - 1 : year], eraAssumed: assumed };
  }
}

/** Of spans that overlap, the first and longest stays. */
function withoutOverlaps(spans: readonly YearSpan[]): YearSpan[] {
  const kept: YearSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** A finder of years that knows the given eras. */
export const yearFinder = (eras: readonly EraData[]): FindYears => new YearFinder(eras).find;
