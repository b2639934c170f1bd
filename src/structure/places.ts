import type { TableCell, TableRow } from '../model.js';
import { isFilled } from './cells.js';

/** A place of a table's rectangle, and the cell that covers it. */
export interface Place {
  readonly cell: TableCell;
  /** Whether the cell begins here. */
  readonly isOrigin: boolean;
  /** Whether the cell begins in this row. */
  readonly isTop: boolean;
}

/** Lays the cells of rows on their places. Rows without text are left out; a row may end before the others do. */
export function placed(rows: readonly TableRow[]): Place[][] {
  const reaching = new Map<number, { readonly cell: TableCell; left: number }>();
  const result: Place[][] = [];
  for (const { cells } of rows) {
    const row: Place[] = [];
    let next = 0;
    for (;;) {
      const above = reaching.get(row.length);
      if (above && above.left > 0) {
        above.left--;
        row.push({ cell: above.cell, isOrigin: false, isTop: false });
        continue;
      }
      const cell = cells[next++];
      if (!cell) break;
      for (let at = 0; at < cell.columnSpan; at++) {
        const left = (cell.rowSpan === 0 ? rows.length : cell.rowSpan) - 1;
        reaching.set(row.length, { cell, left });
        row.push({ cell, isOrigin: at === 0, isTop: true });
      }
    }
    if (row.some(({ cell }) => isFilled(cell))) result.push(row);
  }
  return result;
}
