import type { Column, Finding, Grid, GridRow, TableBlock } from '../model.js';
import { readColumns } from './columns.js';
import { layOut, type PlacedCell } from './rectangle.js';

/** A table as a rectangle that knows its heading rows and what each column is for. */
export function toGrid(table: TableBlock): Grid {
  const { rows: placed, width, capped } = layOut(table);
  const findings: Finding[] = capped.map(({ cell }) => ({
    rule: 'span-capped',
    range: [cell.at, cell.at],
    values: { columns: String(cell.columnSpan), rows: String(cell.rowSpan) },
  }));
  const rows: GridRow[] = [];
  let columns: readonly Column[] | null = null;
  for (const cells of placed) {
    const found = readColumns(cells);
    if (found) columns = found;
    rows.push({ kind: found ? 'columns' : cells.some(isFilled) ? 'data' : 'blank', cells, columns });
  }
  return { kind: 'grid', width, rows, findings };
}

const isFilled = (cell: PlacedCell | null) => cell !== null && !cell.blank;
