import { largest } from '../../lists/extremes.js';
import type { RuledCell, RuledTable } from './ruled-tables.js';

/** Inner borders and rows that a table of its own has at least. */
const FEWEST = 2;

/**
 * Parts tables that stand right below each other: their columns have no border in common but the outer ones. Rows of
 * one cell, such as titles, belong to the table below them.
 */
export function stackedTables(table: RuledTable): RuledTable[] {
  const height = table.rows.length - 1;
  const borders = Array.from({ length: height }, (_, row) => bordersIn(table, row));
  const cuts: number[] = [];
  let above = new Set<number>();
  let pending = 0;
  for (const [row, own] of borders.entries()) {
    const isApart = ![...own].some((border) => above.has(border));
    if (own.size === 0 || (isApart && own.size < FEWEST && above.size > 0)) continue;
    const isOther = isApart && above.size >= FEWEST;
    const cut = isOther && hasRows(borders, row, own) ? cutBetween(table, pending, row) : null;
    if (cut !== null) {
      cuts.push(cut);
      above = own;
    } else above = new Set([...above, ...own]);
    pending = row + 1;
  }
  return cuts.length === 0 ? [table] : partsAt(table, [0, ...cuts, height]);
}

/** The inner borders of the cells in a row. */
function bordersIn({ cells, columns }: RuledTable, row: number): Set<number> {
  const last = columns.length - 1;
  const own = cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row);
  return new Set(own.map(({ column }) => column).filter((column) => column > 0 && column < last));
}

/** Whether the next rows of several cells have borders of some alone. */
function hasRows(borders: readonly ReadonlySet<number>[], from: number, own: ReadonlySet<number>): boolean {
  const next = borders.slice(from).filter(({ size }) => size > 0);
  const same = next.slice(0, FEWEST).filter((others) => [...others].every((border) => own.has(border)));
  return same.length >= FEWEST;
}

/** The first row of some before which no cell goes on; null where one goes on before each. */
function cutBetween({ cells }: RuledTable, from: number, to: number): number | null {
  for (let row = from; row <= to; row++)
    if (!cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row)) return row;
  return null;
}

function partsAt(table: RuledTable, cuts: readonly number[]): RuledTable[] {
  return cuts.slice(1).map((end, index) => {
    const begin = cuts[index] ?? 0;
    const cells = enclosed(table.cells.filter(({ row }) => row >= begin && row < end));
    const used = new Set(cells.flatMap(({ column, columnSpan }) => [column, column + columnSpan]));
    const kept = [...used].sort((a, b) => a - b);
    const columns = kept.map((column) => table.columns[column] ?? 0);
    const rows = table.rows.slice(begin, end + 1);
    return {
      area: {
        left: columns[0] ?? 0,
        top: rows[0] ?? 0,
        right: columns.at(-1) ?? 0,
        bottom: rows.at(-1) ?? 0,
      },
      columns,
      rows,
      cells: cells.map((cell): RuledCell => {
        const column = kept.indexOf(cell.column);
        const columnSpan = kept.indexOf(cell.column + cell.columnSpan) - column;
        return { ...cell, row: cell.row - begin, column, columnSpan };
      }),
    };
  });
}

/** Leaves out what lies beside a table that is narrower than the one above or below it. */
function enclosed(cells: readonly RuledCell[]): readonly RuledCell[] {
  const end = largest(cells.map(({ column, columnSpan }) => column + columnSpan));
  const last = cells.filter(({ column, columnSpan }) => column + columnSpan === end);
  const isBeside = last.every(({ isOpenRight }) => isOpenRight) && last.length < cells.length;
  return isBeside ? enclosed(cells.filter((cell) => !last.includes(cell))) : cells;
}
