import type { Metadata } from '../model.js';
import { editionDate } from './dates.js';
import { type Era, eraNamed, eraNames } from './eras.js';
import { fromVocabulary } from './index.js';
import { kanjiNumber } from './numerals.js';

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

interface Term {
  readonly text: string;
  readonly year: number;
  readonly overflowing: boolean;
  readonly unit: string;
  readonly hasEra: boolean;
}

const eraTokens = fromVocabulary(() => ({
  era: new RegExp(`(?:${eraNames()})`, 'y'),
  secondName: new RegExp(`\\((?:${eraNames()})?(?:[0-9]+|元)(?:年度|年)?\\)`, 'y'),
}));
const NUMBER = /[0-9]+|元|[〇一二三四五六七八九十百]+/y;
const UNIT = /年度|年/y;
const RANGE = /～|-|から|より/y;
const LIST = /、|,|・|\.|\/|及び|および|と/y;
const END = /まで|分|以降/y;

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
interface Carried {
  readonly era: Era | null;
  /** The century of a western year, for 2013～16. */
  readonly century: number | null;
}

/** 平成25年度, 25, 令和元, 2013年度; also 平成31(令和元)年度, whose second name for the year is passed over. */
function readTerm(scanner: Scanner, carried: Carried): { term: Term; carried: Carried } | null {
  const { era: eraName, secondName } = eraTokens();
  const from = scanner.at;
  const named = scanner.take(eraName);
  const digits = scanner.take(NUMBER);
  if (digits === null) return null;
  const number = numberOf(digits);
  const western =
    named === null && (digits.length === 4 || (digits.length === 2 && carried.century !== null));
  const era = named === null ? (western ? null : carried.era) : eraNamed(named);
  if (number === 0 || (!western && era === null)) return null;
  scanner.take(secondName);
  const unit = scanner.take(UNIT) ?? '';
  scanner.take(secondName);
  const year = era ? era.first + number - 1 : digits.length === 4 ? number : (carried.century ?? 0) + number;
  const overflowing = era !== null && era.last !== null && number > era.last;
  const text = scanner.text.slice(from, scanner.at);
  const century = western ? year - (year % 100) : null;
  return { term: { text, year, overflowing, unit, hasEra: named !== null }, carried: { era, century } };
}

class Collector {
  readonly years = new Set<number>();
  readonly reversed: string[] = [];
  readonly overflowing: string[] = [];
  readonly impossible: string[] = [];

  add(first: Term, last: Term): void {
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

/**
 * Reads a text that is nothing but fiscal years: 平成25、26、28年度, 平成30～令和2年度, H25～28, 2013～16年度.
 * An era is carried on to the numbers after it. A backward range is read from its earlier end, a range without
 * an end (平成25年度～) as the year that it begins with.
 *
 * @param text normalised
 * @param era name of the era for years that come without one, or null
 * @returns null where the text is anything else, a calendar year (平成24年) or a date (H28.4) included
 */
export function parseFiscalYears(text: string, era: string | null = null): FiscalYears | null {
  const scanner = new Scanner(text);
  const collector = new Collector();
  let carried: Carried = { era: era === null ? null : eraNamed(era), century: null };
  let last: Term | null = null;
  let hasEra = false;
  let dotted = false;
  for (;;) {
    const first = readTerm(scanner, carried);
    if (!first) return null;
    carried = first.carried;
    hasEra ||= first.term.hasEra;
    last = first.term;
    if (scanner.take(RANGE) && !scanner.done) {
      const second = readTerm(scanner, carried);
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

/** The fiscal year, from April to March, in which an ISO date of month or day precision falls. */
export function fiscalYearOf(isoDate: string): number {
  const [year = Number.NaN, month = Number.NaN] = isoDate.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

/** The fiscal year of a document's edition, or null where it tells no date. */
export function editionYear(metadata: Metadata): number | null {
  const date = editionDate(metadata);
  return date === null ? null : fiscalYearOf(date);
}
