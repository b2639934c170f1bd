import type { TableCell, TableRow } from '../model.js';

/** A cell with its place in the rectangle of its table, counted from 0. */
export interface FlowCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly cell: TableCell;
}

/** No table is wider: a page may state any span. */
const MOST_TABLE_COLUMNS = 1024;

/** Gives each cell its column: the first that no cell from above covers. */
export function placedCells(rows: readonly TableRow[]): FlowCell[] {
  const placed: FlowCell[] = [];
  /** The row up to which each column is taken. */
  const taken: number[] = [];
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? 0) > row) column++;
      const left = rows.length - row;
      const rowSpan = cell.rowSpan === 0 ? left : Math.min(cell.rowSpan, left);
      const columnSpan = Math.max(1, Math.min(cell.columnSpan, MOST_TABLE_COLUMNS - column));
      for (let covered = column; covered < column + columnSpan; covered++) taken[covered] = row + rowSpan;
      placed.push({ row, column, rowSpan, columnSpan, cell });
      column += columnSpan;
    }
  }
  return placed;
}
