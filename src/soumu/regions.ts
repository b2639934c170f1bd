import { grouped } from '../lists/grouped.js';
import type { MergedCells, SheetValue, ValueSheet } from '../model.js';
import { isNumberLike, isWesternYear } from './values.js';

/** Cuts a sheet where empty rows, or empty columns between tables, part it. */

/** The cells of a row, which are not empty. */
export interface SheetRow {
  readonly row: number;
  readonly values: readonly SheetValue[];
}

export const hasCell = ({ values }: SheetRow, at: number): boolean =>
  values.some(({ column }) => column === at);

/** From the first to the last column of some rows. */
export function extentOf(rows: readonly SheetRow[]): [left: number, right: number] {
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const { values } of rows) {
    for (const { column } of values) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return [left, right];
}

/** Rows without an empty row between them. */
function bandsOf(rows: readonly SheetRow[], merged: readonly MergedCells[]): SheetRow[][] {
  const isCovered = (row: number) => merged.some(({ top, bottom }) => top <= row && row <= bottom);
  const bands: SheetRow[][] = [];
  let reached = -1;
  for (const row of rows) {
    while (reached + 1 < row.row && isCovered(reached + 1)) reached++;
    const last = bands.at(-1);
    if (last && reached + 1 >= row.row) last.push(row);
    else bands.push([row]);
    reached = row.row;
  }
  return bands;
}

/** Stretches of columns that have cells; a title across them is no cell of theirs. */
function stretchesOf(
  band: readonly SheetRow[],
  merged: readonly MergedCells[],
): [left: number, right: number][] {
  const rows = new Set(band.filter(({ values }) => values.length > 1).map(({ row }) => row));
  const filled = [...new Set(band.flatMap(({ values }) => values.map(({ column }) => column)))].map(
    (column): [number, number] => [column, column],
  );
  const across = merged
    .filter(({ top }) => rows.has(top))
    .map(({ left, right }): [number, number] => [left, right]);
  const stretches: [number, number][] = [];
  for (const [left, right] of [...filled, ...across].sort(([a], [b]) => a - b)) {
    const last = stretches.at(-1);
    if (last && left <= last[1] + 1) last[1] = Math.max(last[1], right);
    else stretches.push([left, right]);
  }
  return stretches;
}

/** The rows as far as they stand in some columns. */
const within = (rows: readonly SheetRow[], left: number, right: number): SheetRow[] =>
  rows
    .map(({ row, values }) => ({
      row,
      values: values.filter(({ column }) => left <= column && column <= right),
    }))
    .filter(({ values }) => values.length > 0);

const isName = ({ text }: SheetValue) => isWesternYear(text) || !isNumberLike(text);

/** Whether some columns are a table by themselves: names of rows in the first one, numbers in others. */
function isTable(rows: readonly SheetRow[]): boolean {
  const [, ...below] = rows.filter(({ values }) => values.length > 1);
  const [left] = extentOf(below);
  const named = below.filter(({ values: [first] }) => first?.column === left && isName(first));
  const hasNumbers = below.some(({ values }) =>
    values.some(({ column, isNumber, text }) => column > left && (isNumber || isNumberLike(text))),
  );
  return below.length > 0 && named.length * 2 > below.length && hasNumbers;
}

/** Tables that stand side by side; a table with an empty column stays one. */
function besides(band: readonly SheetRow[], merged: readonly MergedCells[]): SheetRow[][] {
  const groups: [left: number, right: number][] = [];
  for (const stretch of stretchesOf(band, merged)) {
    const last = groups.at(-1);
    const isOwn = last && isTable(within(band, ...last)) && isTable(within(band, ...stretch));
    if (last && !isOwn) last[1] = stretch[1];
    else groups.push([...stretch]);
  }
  return groups.map(([left, right]) => within(band, left, right));
}

function cut(rows: readonly SheetRow[], merged: readonly MergedCells[]): SheetRow[][] {
  return bandsOf(rows, merged).flatMap((band) => {
    const parts = besides(band, merged);
    if (parts.length < 2) return [band];
    return parts.flatMap((part) => {
      const [first, last] = extentOf(part);
      return cut(
        part,
        merged.filter(({ left, right }) => left <= last && right >= first),
      );
    });
  });
}

/** The parts of a sheet in which tables may stand, from above and from the left. */
export function regionsOf({ values, merged }: ValueSheet): SheetRow[][] {
  const byRow = grouped(values, ({ row, text }) => (text.trim() === '' ? undefined : row));
  const rows = [...byRow].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, values: cells }));
  return cut(rows, merged);
}
