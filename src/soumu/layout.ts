import { grouped } from '../lists/grouped.js';
import type { MergedCells, SheetValue, ValueSheet } from '../model.js';
import { isNumberLike, isPlainNumber } from './values.js';

/** A sheet taken apart: its tables, each with headings and columns. */

export type ColumnKind = 'number' | 'year' | 'code' | 'text';

export interface CheckedColumn {
  readonly column: number;
  /** Its headings, from above. */
  readonly heading: string;
  readonly kind: ColumnKind;
  /** The cells below the headings. */
  readonly values: readonly SheetValue[];
}

/** The cells of a row, which are not empty. */
export interface SheetRow {
  readonly row: number;
  readonly values: readonly SheetValue[];
}

export interface SheetTable {
  readonly head: readonly SheetRow[];
  readonly body: readonly SheetRow[];
  readonly columns: readonly CheckedColumn[];
  readonly left: number;
  readonly right: number;
}

const MOST_HEAD_ROWS = 3;
const isNumeric = ({ isNumber, text }: SheetValue) => isNumber || isPlainNumber(text.trim());
const isYear = ({ text }: SheetValue) => /^(?:1[89]|20|21)\d{2}$/.test(text.trim());
const CODE_HEADING = /コード|番号|\bid\b|no\.?$|№|電話|郵便|年月日/i;

/** Rows of a sheet without an empty row between them. */
function bandsOf({ values, merged }: ValueSheet): SheetRow[][] {
  const byRow = grouped(values, ({ row, text }) => (text.trim() === '' ? undefined : row));
  const isCovered = (row: number) => merged.some(({ top, bottom }) => top <= row && row <= bottom);
  const bands: SheetRow[][] = [];
  let reached = -1;
  for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
    while (reached + 1 < row && isCovered(reached + 1)) reached++;
    const last = bands.at(-1);
    if (last && reached + 1 >= row) last.push({ row, values: cells });
    else bands.push([{ row, values: cells }]);
    reached = row;
  }
  return bands;
}

/** The rows of a band that are a table's: without a title above them and notes below. */
function tableRows(band: readonly SheetRow[], width: number): readonly SheetRow[] {
  const isRow = ({ values }: SheetRow) => values.length >= width;
  const first = band.findIndex(isRow);
  // A note is a text; a number alone is a row whose other cells are empty.
  const isLast = (row: SheetRow) => isRow(row) || row.values.some(isNumeric);
  return first < 0 ? [] : band.slice(first, band.findLastIndex(isLast) + 1);
}

/** How many rows are headings: one, or more where cells of the first ones are merged or left out. */
function headRows(
  rows: readonly SheetRow[],
  right: number,
  left: number,
  merged: readonly MergedCells[],
): number {
  let count = 1;
  while (count < Math.min(MOST_HEAD_ROWS, rows.length - 1)) {
    const above = rows[count - 1];
    if (!above || rows[count]?.values.some(isNumeric)) break;
    const isMerged = merged.some(({ top, bottom }) => top <= above.row && above.row <= bottom);
    if (!isMerged || above.values.length > right - left) break;
    count++;
  }
  return count;
}

function kindOf(heading: string, values: readonly SheetValue[]): ColumnKind {
  const texts = values.filter(({ text }) => /[\d\uff10-\uff19]/.test(text));
  const numbers = texts.filter((value) => value.isNumber || isNumberLike(value.text));
  if (numbers.length === 0 || numbers.length * 2 < texts.length) return 'text';
  if (texts.length * 2 < values.length && texts.length < 2) return 'text';
  if (CODE_HEADING.test(heading) || values.some(({ text, isNumber }) => !isNumber && /^0\d+$/.test(text)))
    return 'code';
  return numbers.every(isYear) ? 'year' : 'number';
}

function columnsOf(
  head: readonly SheetRow[],
  body: readonly SheetRow[],
  left: number,
  right: number,
): CheckedColumn[] {
  const below = grouped(
    body.flatMap(({ values }) => values),
    ({ column }) => column,
  );
  const columns: CheckedColumn[] = [];
  for (let column = left; column <= right; column++) {
    const heading = head
      .flatMap(({ values }) => values.filter((value) => value.column === column))
      .map(({ text }) => text)
      .join(' ');
    const values = below.get(column) ?? [];
    columns.push({ column, heading, values, kind: kindOf(heading, values) });
  }
  return columns;
}

/** The tables of a sheet, from above. */
export function tablesOf(sheet: ValueSheet): SheetTable[] {
  const bands = bandsOf(sheet);
  const width = bands.some((band) => band.some(({ values }) => values.length > 1)) ? 2 : 1;
  return bands.flatMap((band) => {
    const rows = tableRows(band, width);
    if (rows.length === 0) return [];
    const columns = rows.flatMap(({ values }) => values.map(({ column }) => column));
    const [left, right] = columns.reduce(
      ([least, most], column) => [Math.min(least, column), Math.max(most, column)],
      [Number.POSITIVE_INFINITY, 0],
    );
    const count = headRows(rows, right, left, sheet.merged);
    const [head, body] = [rows.slice(0, count), rows.slice(count)];
    return [{ head, body, left, right, columns: columnsOf(head, body, left, right) }];
  });
}

const textsOf = (rows: readonly SheetRow[]) =>
  rows.map(({ values }) => values.map(({ text }) => text.trim()).join('\t')).join('\n');

/** Whether a table goes on with the data of an earlier one, from which an empty row parts it. */
export function goesOn(table: SheetTable, before: SheetTable): boolean {
  if (textsOf(table.head) === textsOf(before.head)) return false;
  const isBeside = table.left >= before.left && table.right <= before.right;
  const hasNumbers = before.columns.some(({ kind }) => kind !== 'text');
  const headValues = table.head.flatMap(({ values }) => values);
  return isBeside && (hasNumbers ? headValues.some(isNumeric) : true);
}

/** Rows of the body that repeat the headings, as pages do. */
export const repeatedHeads = ({ head, body }: SheetTable): SheetRow[] =>
  body.filter((row) =>
    head.some((heading) => row.values.length > 1 && textsOf([heading]) === textsOf([row])),
  );
