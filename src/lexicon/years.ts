import { remembered } from '../lists/remembered.js';
import type { NormalString } from '../model.js';
import { unitAt } from '../text/characters.js';
import type { Brackets } from './brackets.js';
import type { Era, Eras } from './eras.js';
import { kanjiNumber } from './numerals.js';
import { asWritten } from './patterns.js';

/** Fiscal years as a text states them. */
export interface FiscalYears {
  /** Ascending, no repeats; empty where `impossible` is not. */
  readonly years: readonly number[];
  /** Ranges that run backwards (平成28～25), as they stand. */
  readonly reversed: readonly string[];
  /** Years after their era's end (平成32), as they stand. */
  readonly overflowing: readonly string[];
  /** Years or ranges that no plan can mean, as they stand. */
  readonly impossible: readonly string[];
}

interface YearTerm {
  readonly text: string;
  readonly year: number;
  readonly overflowing: boolean;
  readonly unit: string;
  readonly hasEra: boolean;
}

const NUMBER = /[0-9]+|元|[〇一二三四五六七八九十百]+/y;
const UNIT = /年度|年/y;
const RANGE = /～|-|から|より/y;
const LIST = /、|,|;|・|\.|\/|及び|および|と/y;
const END = /まで|分|以降/y;

const codesOf = (signs: string): ReadonlySet<number> => new Set([...signs].map((sign) => sign.charCodeAt(0)));

/** What years may end with, white space between them and other signs aside, before and after normalisation. */
const LAST_SIGNS = codesOf(
  '0123456789０１２３４５６７８９元〇一二三四五六七八九十百度年で分降らり)）～〜~-ー－‐―\u0085',
);
const FIRST_SIGNS = '0123456789０１２３４５６７８９元〇一二三四五六七八九十百\u0085';

const FIRST_YEAR = 1868;
const LAST_YEAR = 2199;
const LONGEST_RANGE = 100;

/** Reads tokens from left to right; what it cannot read it leaves. */
class Scanner {
  at = 0;
  constructor(readonly text: string) {}

  take(token: RegExp): string | null {
    token.lastIndex = this.at;
    const match = token.exec(this.text);
    if (!match) return null;
    this.at += match[0].length;
    return match[0];
  }

  get done(): boolean {
    return this.at === this.text.length;
  }
}

function numberOf(text: string): number {
  if (text === '元') return 1;
  return /^[0-9]/.test(text) ? Number(text) : (kanjiNumber(text) ?? Number.NaN);
}

/** What a term may take over from the terms before it. */
interface CarriedYear {
  readonly era: Era | null;
  /** The century of a western year, for 2013～16. */
  readonly century: number | null;
}

class Collector {
  readonly years = new Set<number>();
  readonly reversed: string[] = [];
  readonly overflowing: string[] = [];
  readonly impossible: string[] = [];

  add(first: YearTerm, last: YearTerm): void {
    const text = first === last ? first.text : `${first.text}～${last.text}`;
    const [from, to] = first.year <= last.year ? [first.year, last.year] : [last.year, first.year];
    if (!(from >= FIRST_YEAR && to <= LAST_YEAR && to - from <= LONGEST_RANGE)) {
      this.impossible.push(text);
      return;
    }
    if (first.year > last.year) this.reversed.push(text);
    for (const term of new Set([first, last])) if (term.overflowing) this.overflowing.push(term.text);
    for (let year = from; year <= to; year++) this.years.add(year);
  }

  result(): FiscalYears {
    const { reversed, overflowing, impossible } = this;
    const years = impossible.length > 0 ? [] : [...this.years].sort((a, b) => a - b);
    return { years, reversed, overflowing, impossible };
  }
}

/** How many texts are remembered. */
const REMEMBERED = 1000;

/** Reads fiscal years. */
export class YearReader {
  readonly #era: RegExp;
  readonly #secondName: RegExp;
  readonly #begin: RegExp;
  readonly #firstSigns: ReadonlySet<number>;
  readonly #beginnings: RegExp;
  readonly #ofEra = new Map<string | null, (text: string) => FiscalYears | null>();

  constructor(
    readonly eras: Eras,
    brackets: Brackets,
  ) {
    this.#era = new RegExp(`(?:${eras.names})`, 'y');
    this.#secondName = new RegExp(`\\((?:${eras.names})?(?:[0-9]+|元)(?:年度|年)?\\)`, 'y');
    this.#begin = new RegExp(`^[\\s${brackets.openers}]*(?:${eras.namesAsWritten}|[0-9０-９二])`);
    const names = eras.all().flatMap((era) => [era.name, ...era.short]);
    this.#firstSigns = codesOf(FIRST_SIGNS + asWritten(names.map((name) => name.charAt(0))).join(''));
    const year = `(?:(?:${eras.namesAsWritten})\\s?(?:[0-9０-９]{1,2}|元)(?:年度)?|(?:[0-9]{4}|[０-９]{4})年度)`;
    this.#beginnings = new RegExp(
      `(?:[\\s　]+|(?<=[。、，,;；/／]))(?=${year}\\s*[:：])|(?<=。)(?=[(（【]${year}[)）】]\\s*[^\\s(（【])`,
      'g',
    );
  }

  /** Whether a text as it stands in the input may begin with years, perhaps in a bracket. Most are told so from years. */
  mayBegin(text: string): boolean {
    return this.#begin.test(text);
  }

  /** Whether a text without white space around it may be years and nothing else, by its first and its last sign. */
  mayBe(text: string): boolean {
    return this.mayStart(text) && this.mayEnd(text);
  }

  /** As `mayBe`, for a text that goes on behind the years. */
  mayStart(text: string): boolean {
    return this.#firstSigns.has(unitAt(text, 0));
  }

  /** As `mayBe`, for years before `end` with other text before them. */
  mayEnd(text: string, end = text.length): boolean {
    return LAST_SIGNS.has(unitAt(text, end - 1));
  }

  /** Where white space, a comma or a full stop stands before years that a colon or brackets hold apart from what was done in them. */
  *beginningsIn(text: string): Generator<number> {
    for (const { index } of text.matchAll(this.#beginnings)) yield index;
  }

  /**
   * Reads a text that is nothing but fiscal years: 平成25、26、28年度, 平成30～令和2年度, H25～28, 2013～16年度.
   * An era is carried on to the numbers after it. A backward range is read from its earlier end, a range without
   * an end (平成25年度～) as the year that it begins with. What has been read is remembered.
   *
   * @param text normalised
   * @param era name of the era for years that come without one, or null
   * @returns null where the text is anything else, a calendar year (平成24年) or a date (H28.4) included
   */
  parse(text: NormalString, era: string | null = null): FiscalYears | null {
    let read = this.#ofEra.get(era);
    if (!read) {
      read = remembered(REMEMBERED, (each) => this.read(each, era));
      this.#ofEra.set(era, read);
    }
    return read(text);
  }

  /** As `parse`, without memory. */
  read(text: string, era: string | null): FiscalYears | null {
    const scanner = new Scanner(text);
    const collector = new Collector();
    let carried: CarriedYear = { era: era === null ? null : this.eras.named(era), century: null };
    let last: YearTerm | null = null;
    let hasEra = false;
    let dotted = false;
    for (;;) {
      const first = this.#term(scanner, carried);
      if (!first) return null;
      carried = first.carried;
      hasEra ||= first.term.hasEra;
      last = first.term;
      if (scanner.take(RANGE) && !scanner.done) {
        const second = this.#term(scanner, carried);
        if (!second) return null;
        carried = second.carried;
        last = second.term;
      }
      collector.add(first.term, last);
      const separator = scanner.take(LIST);
      if (separator === null) break;
      dotted ||= separator === '.';
    }
    scanner.take(END);
    // H28.4 is a month; only 年度 tells that 25.26 are years.
    const isFiscal = last.unit === '年度' || (last.unit === '' && hasEra && !dotted);
    return scanner.done && isFiscal ? collector.result() : null;
  }

  /** 平成25年度, 25, 令和元, 2013年度; also 平成31(令和元)年度, whose second name for the year is passed over. */
  #term(scanner: Scanner, carried: CarriedYear): { term: YearTerm; carried: CarriedYear } | null {
    const from = scanner.at;
    const named = scanner.take(this.#era);
    const digits = scanner.take(NUMBER);
    if (digits === null) return null;
    const number = numberOf(digits);
    const western =
      named === null && (digits.length === 4 || (digits.length === 2 && carried.century !== null));
    const era = named === null ? (western ? null : carried.era) : this.eras.named(named);
    if (number === 0 || (!western && era === null)) return null;
    scanner.take(this.#secondName);
    const unit = scanner.take(UNIT) ?? '';
    scanner.take(this.#secondName);
    const year = era
      ? era.first + number - 1
      : digits.length === 4
        ? number
        : (carried.century ?? 0) + number;
    const overflowing = era !== null && era.last !== null && number > era.last;
    const text = scanner.text.slice(from, scanner.at);
    const century = western ? year - (year % 100) : null;
    return { term: { text, year, overflowing, unit, hasEra: named !== null }, carried: { era, century } };
  }
}
