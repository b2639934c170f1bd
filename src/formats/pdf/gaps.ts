import { WIDEST_GAP } from './boxed-tables.js';
import type { PageCell, PageTable } from './page-tables.js';

/** Rows and columns that a table has at least. */
const FEWEST_STRETCHES = 2;

/** A table without the rows and columns that are the space between the boxes of its cells. */
export function withoutGaps(table: PageTable): PageTable {
  const { columns, rows, cells } = table;
  const filled = cells.filter(({ lines }) => lines.length > 0);
  const keptColumns = withoutNarrow(columns, new Set(filled.map(({ column }) => column)));
  const keptRows = withoutNarrow(rows, new Set(filled.map(({ row }) => row)));
  if (!keptColumns || !keptRows) return table;
  const spanOf = (kept: KeptStretches, from: number, span: number) =>
    kept.indexes.filter((index) => index >= from && index < from + span).length;
  return {
    ...table,
    columns: keptColumns.positions,
    rows: keptRows.positions,
    cells: cells
      .map(
        (cell): PageCell => ({
          ...cell,
          column: spanOf(keptColumns, 0, cell.column),
          columnSpan: spanOf(keptColumns, cell.column, cell.columnSpan),
          row: spanOf(keptRows, 0, cell.row),
          rowSpan: spanOf(keptRows, cell.row, cell.rowSpan),
        }),
      )
      .filter(({ columnSpan, rowSpan }) => columnSpan > 0 && rowSpan > 0),
  };
}

interface KeptStretches {
  /** The stretches between positions that are no gaps. */
  readonly indexes: readonly number[];
  readonly positions: readonly number[];
}

/** Leaves out narrow stretches without text where one lies between any two others; null where that is not so. */
function withoutNarrow(positions: readonly number[], filled: ReadonlySet<number>): KeptStretches | null {
  const isGap = (index: number) =>
    !filled.has(index) && (positions[index + 1] ?? 0) - (positions[index] ?? 0) <= WIDEST_GAP;
  const indexes = positions.slice(1).flatMap((_, index) => (isGap(index) ? [] : [index]));
  const isAlternating = indexes.slice(1).every((index, before) => index === (indexes[before] ?? 0) + 2);
  if (indexes.length < FEWEST_STRETCHES || !isAlternating) return null;
  const middle = (gap: number) => ((positions[gap] ?? 0) + (positions[gap + 1] ?? 0)) / 2;
  const inner = indexes.slice(1).map((index) => middle(index - 1));
  const first = positions[indexes[0] ?? 0] ?? 0;
  const last = positions[(indexes.at(-1) ?? 0) + 1] ?? 0;
  return { indexes, positions: [first, ...inner, last] };
}
