import type { TableCell, TableRow } from '../model.js';

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
    const rest = [...cells];
    const isReached = () => (reaching.get(row.length)?.left ?? 0) > 0;
    while (rest.length > 0 || isReached()) {
      const above = reaching.get(row.length);
      if (above && isReached()) {
        above.left--;
        row.push({ cell: above.cell, isOrigin: false, isTop: false });
        continue;
      }
      const cell = rest.shift();
      if (!cell) break;
      for (let at = 0; at < cell.columnSpan; at++) {
        const left = (cell.rowSpan === 0 ? rows.length : cell.rowSpan) - 1;
        reaching.set(row.length, { cell, left });
        row.push({ cell, isOrigin: at === 0, isTop: true });
      }
    }
    if (row.some(({ cell }) => cell.lines.some(({ text }) => text.value.trim() !== ''))) result.push(row);
  }
  return result;
}
