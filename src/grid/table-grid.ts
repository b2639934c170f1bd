import type { Column, Finding, Grid, GridRow, SourceText } from '../model.js';
import type { HeadedTable } from './headed-table.js';
import type { HeadedRows } from './heading-rows.js';
import type { Cells } from './rectangle.js';

/** What the columns of each part of a table are for; null for a part that is none of progress. */
type PartColumns = readonly (readonly Column[] | null)[];

/** A table's grid but for its rows. */
interface TableFacts {
  readonly width: number;
  readonly findings: readonly Finding[];
  readonly insisted: boolean;
}

const NO_LABELS: readonly SourceText[] = [];

/** A table as a grid. */
export const tableGrid = (table: HeadedTable, columns: PartColumns, facts: TableFacts): Grid =>
  table.isRemade
    ? new RemadeGrid(table, columns, facts)
    : { kind: 'grid', rows: rowsOf(table, columns), labels: NO_LABELS, ...facts };

class RemadeGrid implements Grid {
  readonly kind = 'grid';
  readonly width: number;
  readonly labels = NO_LABELS;
  readonly findings: readonly Finding[];
  readonly insisted: boolean;
  readonly isRemade = true;
  readonly #table: HeadedTable;
  readonly #columns: PartColumns;

  constructor(table: HeadedTable, columns: PartColumns, { width, findings, insisted }: TableFacts) {
    this.width = width;
    this.findings = findings;
    this.insisted = insisted;
    this.#table = table;
    this.#columns = columns;
  }

  get rows(): GridRow[] {
    return rowsOf(this.#table, this.#columns);
  }

  letGo(): void {
    this.#table.letGo();
  }
}

const rowsOf = ({ parts }: HeadedTable, columns: PartColumns): GridRow[] =>
  parts.flatMap((part, index) => rowsOfPart(part, columns[index] ?? null));

const isBlank = (cells: Cells) => cells.every((cell) => cell === null || cell.blank);

/** A part's rows. Where the cells do not bear out its heading row, its rows have no columns and are all data. */
function rowsOfPart({ headings, rows }: HeadedRows, columns: readonly Column[] | null): GridRow[] {
  const kind = (cells: Cells) => (isBlank(cells) ? 'blank' : 'data');
  const headed = headings.length > 0 || !columns;
  return [
    // Rows that somebody has named the columns of need no heading row.
    ...(headed ? [] : [{ kind: 'columns', cells: [], columns } as const]),
    ...headings.map((cells): GridRow => ({ kind: columns ? 'columns' : kind(cells), cells, columns })),
    ...rows.map((cells): GridRow => ({ kind: kind(cells), cells, columns })),
  ];
}
