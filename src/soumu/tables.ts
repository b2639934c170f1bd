import type { ValueSheet } from '../model.js';
import { spotOf } from './cells.js';
import type { RuleFinding, Spot } from './findings.js';
import { type CheckedColumn, goesOn, repeatedHeads, type SheetTable } from './layout.js';
import { isDitto } from './values.js';

/** The rules on the shape of sheets and tables. */

const isInMerged = ({ merged }: ValueSheet, row: number, column: number) =>
  merged.some(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );

export function mergedCells(sheet: ValueSheet): RuleFinding {
  const texts = new Map(sheet.values.map(({ row, column, text }) => [`${row} ${column}`, text]));
  return {
    broken: sheet.merged.map(({ top, left, bottom, right }) => ({
      sheet,
      row: top,
      column: left,
      text: texts.get(`${top} ${left}`) ?? null,
      to: { row: bottom, column: right },
    })),
  };
}

export const objects = (sheet: ValueSheet): RuleFinding => ({
  broken: (sheet.objects ?? []).map(({ row, column }) => ({ sheet, row, column, text: null })),
  isHidden: sheet.objects === null,
});

/** Headings that are left out above columns with values. */
function missingHeadings(sheet: ValueSheet, { columns, head }: SheetTable): Spot[] {
  const row = head[0]?.row ?? 0;
  return columns
    .filter(({ heading, values }) => heading === '' && values.length > 0)
    .filter(({ column }) => !isInMerged(sheet, row, column))
    .map(({ column }) => ({ sheet, row, column, text: '' }));
}

/** The columns whose texts name the rows: those before the first numbers, else the first one. */
function namingColumns({ columns }: SheetTable): readonly CheckedColumn[] {
  const first = columns.findIndex(({ kind }) => kind === 'number');
  return first > 0 ? columns.slice(0, first) : first < 0 ? columns.slice(0, 1) : [];
}

/** Blanks below a name that may be meant again. */
function missingNames(sheet: ValueSheet, { body }: SheetTable, { column, values }: CheckedColumn): Spot[] {
  const filled = new Set(values.map(({ row }) => row));
  const first = values[0]?.row ?? Number.POSITIVE_INFINITY;
  return body
    .filter(({ row, values: others }) => row > first && !filled.has(row) && others.length > 0)
    .filter(({ row }) => !isInMerged(sheet, row, column))
    .map(({ row }) => ({ sheet, row, column, text: '' }));
}

/** A blank in the first column means what stands above it; in the others that name rows it may mean nothing. */
export function omittedNames(sheet: ValueSheet, tables: readonly SheetTable[]): RuleFinding {
  const dittos = tables.flatMap(({ body }) =>
    body.flatMap(({ values }) => values.filter(({ text }) => isDitto(text))),
  );
  const missingIn = (from: number, to: number) =>
    tables.flatMap((table) =>
      namingColumns(table)
        .slice(from, to)
        .flatMap((column) => missingNames(sheet, table, column)),
    );
  return {
    broken: [
      ...tables.flatMap((table) => missingHeadings(sheet, table)),
      ...missingIn(0, 1),
      ...dittos.map((value) => spotOf(sheet, value)),
    ],
    doubtful: missingIn(1, Number.POSITIVE_INFINITY),
  };
}

/** Where a table begins. */
const cornerOf = (sheet: ValueSheet, { head, left }: SheetTable): Spot => {
  const [first] = head[0]?.values ?? [];
  return { sheet, row: head[0]?.row ?? 0, column: first?.column ?? left, text: first?.text ?? null };
};

/** Columns without a cell among those of a table. */
const emptyColumns = (sheet: ValueSheet, { columns, head }: SheetTable): Spot[] =>
  columns
    .filter(({ heading, values }) => heading === '' && values.length === 0)
    .filter(({ column }) => !isInMerged(sheet, head[0]?.row ?? 0, column))
    .map(({ column }) => ({ sheet, row: head[0]?.row ?? 0, column, text: null }));

export function splitData(sheet: ValueSheet, tables: readonly SheetTable[]): RuleFinding {
  const parted = tables.slice(1).filter((table) => tables[0] && goesOn(table, tables[0]));
  return {
    broken: [
      ...parted.map((table) => cornerOf(sheet, table)),
      ...tables.flatMap((table) => emptyColumns(sheet, table)),
      ...tables.flatMap((table) =>
        repeatedHeads(table).flatMap(({ values }) => values.slice(0, 1).map((value) => spotOf(sheet, value))),
      ),
    ],
  };
}

export const oneTable = (sheet: ValueSheet, tables: readonly SheetTable[]): RuleFinding => ({
  broken: tables
    .slice(1)
    .filter((table) => tables[0] && !goesOn(table, tables[0]))
    .map((table) => cornerOf(sheet, table)),
});

/** As the one after it, on text in which full-width letters are half-width. */
const UNIT_HEADING = /\([^)]+\)|\[[^\]]+\]|単位|%/;

/** A cell that states the unit of all: (単位:千円). */
const UNIT_CELL = /^[([]?\s*単\s*位.{0,20}$/;

export function units(sheet: ValueSheet, tables: readonly SheetTable[]): RuleFinding {
  if (sheet.values.some(({ text }) => UNIT_CELL.test(text.normalize('NFKC')))) return { broken: [] };
  const bare = tables.flatMap(({ columns, head }) =>
    columns
      .filter(({ kind, heading }) => kind === 'number' && !UNIT_HEADING.test(heading.normalize('NFKC')))
      .map(({ column, heading }) => ({ sheet, row: head.at(-1)?.row ?? 0, column, text: heading })),
  );
  return { broken: [], doubtful: bare };
}
