import type { Lexicon } from '../lexicon/index.js';
import type { SheetValue, ValueSheet } from '../model.js';
import { normaliseString } from '../text/normalise.js';
import { spotOf } from './cells.js';
import type { CheckedColumn } from './columns.js';
import type { RuleFinding, Spot } from './findings.js';
import { isUnitHeading, statesUnit, Units } from './headings.js';
import type { SheetTable } from './layout.js';
import { hasCell, type SheetRow } from './regions.js';

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

/** The first row of a table. */
const topOf = ({ head, body }: SheetTable): number => (head[0] ?? body[0])?.row ?? 0;

/** Where a table begins. */
const cornerOf = (sheet: ValueSheet, { head: [head], body: [first], left }: SheetTable): Spot => {
  const [value] = (head ?? first)?.values ?? [];
  return value ? spotOf(sheet, value) : { sheet, row: 0, column: left, text: null };
};

/** Headings that are left out above columns with values; below another one a heading may be missing. */
function missingHeadings(sheet: ValueSheet, table: SheetTable): Spot[] {
  if (table.headState === 'none') return [cornerOf(sheet, table)];
  return table.columns
    .filter(({ heading, values }) => heading !== '' || values.length > 0)
    .flatMap(({ column }) => {
      const [top] = table.head;
      const isLeftOut = top && !hasCell(top, column) && !isInMerged(sheet, top.row, column);
      return isLeftOut ? [{ sheet, row: top.row, column, text: '' }] : [];
    });
}

/** The columns whose texts name the rows: those before the first numbers, else the first one. */
function namingColumns({ columns }: SheetTable): readonly CheckedColumn[] {
  const first = columns.findIndex(({ kind }) => kind === 'number');
  return first > 0 ? columns.slice(0, first) : first < 0 ? columns.slice(0, 1) : [];
}

/** Tells whether rows, which are asked for from above, are within merged cells of a column. */
function mergedRowsOf({ merged }: ValueSheet, column: number): (row: number) => boolean {
  const covering = merged
    .filter(({ left, right }) => left <= column && column <= right)
    .sort((a, b) => a.top - b.top);
  let [next, reached] = [0, -1];
  return (row) => {
    for (let cells = covering[next]; cells && cells.top <= row; cells = covering[++next])
      reached = Math.max(reached, cells.bottom);
    return row <= reached;
  };
}

/** Blanks below a name that may be meant again. */
function missingNames(sheet: ValueSheet, { body }: SheetTable, { column, values }: CheckedColumn): Spot[] {
  const filled = new Set(values.map(({ row }) => row));
  const first = values[0]?.row ?? Number.POSITIVE_INFINITY;
  const isMergedRow = mergedRowsOf(sheet, column);
  return body
    .filter(({ row, values: others }) => row > first && !filled.has(row) && others.length > 0)
    .filter(({ row }) => !isMergedRow(row))
    .map(({ row }) => ({ sheet, row, column, text: '' }));
}

/** Tells cells that say no more than that they are as another. */
function dittoReader({ departments, marks }: Lexicon): (value: SheetValue) => boolean {
  return ({ text }) => {
    const plain = normaliseString(text);
    return plain.length <= marks.longest && (departments.isDitto(plain) || marks.pointerOf(plain) !== null);
  };
}

/** A blank in the first column means what stands above it; in the others that name rows it may mean nothing. */
export function omittedNames(
  sheet: ValueSheet,
  tables: readonly SheetTable[],
  lexicon: Lexicon,
): RuleFinding {
  const isDitto = dittoReader(lexicon);
  const dittos = tables.flatMap(({ body }) => body.flatMap(({ values }) => values.filter(isDitto)));
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
    doubtful: [
      ...tables.filter(({ headState }) => headState === 'unclear').map((table) => cornerOf(sheet, table)),
      ...missingIn(1, Number.POSITIVE_INFINITY),
    ],
  };
}

const rowSpot = (sheet: ValueSheet, { row, values: [first] }: SheetRow): Spot =>
  first ? spotOf(sheet, first) : { sheet, row, column: 0, text: null };

/** Columns without a cell among those of a table. */
const emptyColumns = (sheet: ValueSheet, table: SheetTable): Spot[] =>
  table.columns
    .filter(({ heading, values }) => heading === '' && values.length === 0)
    .filter(({ column }) => !isInMerged(sheet, topOf(table), column))
    .map(({ column }) => ({ sheet, row: topOf(table), column, text: null }));

/** Empty columns between tables whose rows are the same: one may be the other's data. */
function emptyBetween(sheet: ValueSheet, tables: readonly SheetTable[]): Spot[] {
  return tables.flatMap((table, index) => {
    const before = tables[index - 1];
    const isBeside =
      before &&
      before.right < table.left &&
      topOf(before) === topOf(table) &&
      before.body.at(-1)?.row === table.body.at(-1)?.row;
    return isBeside ? [{ sheet, row: topOf(table), column: before.right + 1, text: null }] : [];
  });
}

export function splitData(sheet: ValueSheet, tables: readonly SheetTable[]): RuleFinding {
  return {
    broken: tables.flatMap((table) => [
      ...table.parts.map((row) => rowSpot(sheet, row)),
      ...emptyColumns(sheet, table),
      ...table.repeated.map((row) => rowSpot(sheet, row)),
    ]),
    doubtful: emptyBetween(sheet, tables),
  };
}

/** What only an empty row or column parts may be tables, where no numbers tell that they are one. */
function doubtfulTables(sheet: ValueSheet, table: SheetTable): Spot[] {
  const isOfWords = table.columns.every(({ kind }) => kind === 'text');
  const parts = isOfWords ? table.parts.filter(({ values }) => values.length > 1) : [];
  const between = isOfWords
    ? emptyColumns(sheet, table).filter(({ column }) => column - table.left > 1 && table.right - column > 1)
    : [];
  return [...[...table.doubtful, ...parts].map((row) => rowSpot(sheet, row)), ...between];
}

export const oneTable = (sheet: ValueSheet, tables: readonly SheetTable[]): RuleFinding => ({
  broken: tables.slice(1).map((table) => cornerOf(sheet, table)),
  doubtful: tables.flatMap((table) => doubtfulTables(sheet, table)),
});

export function units(sheet: ValueSheet, tables: readonly SheetTable[], lexicon: Lexicon): RuleFinding {
  if (sheet.values.some(({ text }) => statesUnit(text) || isUnitHeading(text))) return { broken: [] };
  const stated = new Units(lexicon);
  const bare = tables.flatMap((table) =>
    table.columns
      .filter(({ kind }) => kind === 'number' || kind === 'mixed')
      .filter(({ heading }) => stated.of(heading) !== 'stated')
      .map(({ column, heading }) => ({
        sheet,
        row: table.head.at(-1)?.row ?? topOf(table),
        column,
        text: heading,
      })),
  );
  return { broken: [], doubtful: bare };
}
