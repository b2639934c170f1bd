import type { Lexicon } from '../lexicon/index.js';
import type { SheetValue, ValueSheet } from '../model.js';
import { spotOf } from './cells.js';
import type { CheckedColumn } from './columns.js';
import { bareYear, type EraYear, EraYears, westernYears } from './era-years.js';
import type { RuleFinding } from './findings.js';
import { isAmountHeading, isTimeHeading, isYearHeading } from './headings.js';
import type { SheetTable } from './layout.js';

/** The rules on when and where data are of. */

/** A cell with more letters is a text that tells of years, and no year. */
const LONGEST_TIME = 20;

/** A cell with a year of an era that has no western one beside it. */
interface FoundYear extends EraYear {
  readonly value: SheetValue;
}

const isShort = ({ text }: SheetValue) => text.length <= LONGEST_TIME;

/** Whether one of some western years is the year of an era: fiscal years and years differ by one. */
const areOf = (years: readonly number[], { western }: EraYear) =>
  years.some((year) => western === null || Math.abs(year - western) <= 1);

/** Whether the numbers of a column that look like years are years. */
const isOfYears = ({ heading, kind }: CheckedColumn) =>
  isTimeHeading(heading) || (kind === 'time' && !isAmountHeading(heading));

class TimeReader {
  readonly #eras: EraYears;

  constructor(lexicon: Lexicon) {
    this.#eras = new EraYears(lexicon);
  }

  /** The years of eras in a table that no western year explains. */
  alone({ head, body, columns }: SheetTable): FoundYear[] {
    const byColumn = new Map(columns.map((column) => [column.column, column]));
    const inHead = this.#inHead(head.flatMap(({ values }) => values));
    const inBody = body.flatMap(({ values }) => this.#inRow(values, byColumn));
    return [...inHead, ...inBody];
  }

  /** The years of eras in titles and notes, which may be those of data. */
  outside(values: readonly SheetValue[]): FoundYear[] {
    return values.flatMap((value): FoundYear[] => {
      const year = isShort(value) ? this.#eras.read(value.text) : null;
      return year && !areOf(westernYears(value.text), year) ? [{ ...year, isSure: false, value }] : [];
    });
  }

  #inHead(values: readonly SheetValue[]): FoundYear[] {
    const found = values.flatMap((value): FoundYear[] => {
      const year = isShort(value) ? this.#eras.read(value.text) : null;
      return year ? [{ ...year, value }] : [];
    });
    const counted = new Set(found.map(({ western }) => western));
    // H29, H30 beside one another are years; R1 alone may be anything.
    const isCounted = ({ western }: EraYear) =>
      western !== null && (counted.has(western - 1) || counted.has(western + 1));
    return found
      .filter(({ value, ...year }) => {
        const own = values.filter(({ column }) => column === value.column);
        return !areOf(
          own.filter(isShort).flatMap(({ text }) => westernYears(text)),
          year,
        );
      })
      .map((each) => ({ ...each, isSure: each.isSure || isCounted(each) }));
  }

  #inRow(values: readonly SheetValue[], columns: ReadonlyMap<number, CheckedColumn>): FoundYear[] {
    return values.flatMap((value): FoundYear[] => {
      const column = columns.get(value.column);
      const year = column && isShort(value) ? this.#inColumn(value, column) : null;
      if (!column || !year || areOf(westernYears(`${column.heading} ${value.text}`), year)) return [];
      const isBeside = values.some((other) => {
        const its = columns.get(other.column);
        return its && its !== column && isOfYears(its) && areOf(westernYears(other.text), year);
      });
      return isBeside ? [] : [{ ...year, value }];
    });
  }

  #inColumn({ text }: SheetValue, { heading }: CheckedColumn): EraYear | null {
    const year = this.#eras.read(text);
    if (year) return { ...year, isSure: year.isSure || isTimeHeading(heading) };
    return isYearHeading(heading) ? bareYear(text) : null;
  }
}

/** A year of an era needs a western one beside it: in its cell, in a column of years, or of a heading above it. */
export function time(sheet: ValueSheet, tables: readonly SheetTable[], lexicon: Lexicon): RuleFinding {
  const reader = new TimeReader(lexicon);
  const inTables = new Set(
    tables.flatMap(({ head, body }) => [...head, ...body].flatMap(({ values }) => values)),
  );
  const hasTimes = tables.some(({ columns }) => columns.some(isOfYears));
  const others = hasTimes ? [] : sheet.values.filter((value) => !inTables.has(value));
  const found = [...tables.flatMap((table) => reader.alone(table)), ...reader.outside(others)];
  const spots = (sure: boolean) =>
    found.filter(({ isSure }) => isSure === sure).map(({ value }) => spotOf(sheet, value));
  return { broken: spots(true), doubtful: spots(false) };
}

const AREA_HEADING =
  /(?:地域|都道府県|市区町村|市町村|自治体|団体|府県|県|市|町|村|区)(?:名|コード|名称|番号)?$/;
const AREA_NAME = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ヶケ]{1,8}[都道府県市区町村郡]$/u;

const isOfAreas = ({ heading, values }: CheckedColumn) =>
  AREA_HEADING.test(heading.trim()) ||
  (values.length > 1 && values.every(({ text }) => AREA_NAME.test(text.trim())));

/** A table without areas may be of one area, or of none. */
export function area(_: ValueSheet, tables: readonly SheetTable[]): RuleFinding {
  return { broken: [], isHidden: !tables.every(({ columns }) => columns.some(isOfAreas)) };
}
