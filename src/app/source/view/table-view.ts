import { append } from '../../../lists/append.js';
import { element } from '../../../report/page/rows.js';
import { type ChunkCell, cellsByRow, type FlatCells, type RowChunk } from '../row-chunks.js';

/** How a table's rows are drawn. */
export interface TableLooks {
  readonly columns: number;
  /** Fills a cell. */
  fill(cell: HTMLTableCellElement, index: number): void;
  /** What stands before a row's cells. */
  head?(row: number): HTMLElement;
}

/** Empty cells side by side up to this many are drawn one by one; a whole empty row is one. */
const MOST_EMPTY = 200;

/** Draws rows of a table. Where no cell is, there is an empty one. */
export function drawRows(chunk: RowChunk, cells: FlatCells, looks: TableLooks): HTMLTableRowElement[] {
  const taken = new Uint32Array(looks.columns);
  return cellsByRow(cells, chunk).map((own, index) => {
    const row = chunk.from + index;
    const drawn: HTMLElement[] = looks.head ? [looks.head(row)] : [];
    let column = 0;
    const goTo = (next: number) => {
      append(drawn, emptyCells(taken, column, next, index));
      column = next;
    };
    for (const cell of own) {
      goTo(cell.column);
      drawn.push(drawCell(cell, looks));
      column = cell.column + cell.columnSpan;
      taken.fill(index + cell.rowSpan, cell.column, column);
    }
    goTo(looks.columns);
    return element('tr', '', ...drawn);
  });
}

function emptyCells(taken: Uint32Array, from: number, to: number, row: number): HTMLElement[] {
  const empty: HTMLElement[] = [];
  for (let column = from; column < Math.min(to, from + MOST_EMPTY); column++)
    if ((taken[column] ?? 0) <= row) empty.push(element('td', 'empty'));
  return empty;
}

function drawCell({ index, rowSpan, columnSpan, isContinued }: ChunkCell, looks: TableLooks): HTMLElement {
  const made = element('td', isContinued ? 'continued' : '');
  if (rowSpan > 1) made.rowSpan = rowSpan;
  if (columnSpan > 1) made.colSpan = columnSpan;
  if (!isContinued) looks.fill(made, index);
  return made;
}

/** The widths of columns, which chunks of a table have in common. */
export function columnGroup(widths: readonly number[], unit: string): HTMLElement {
  return element(
    'colgroup',
    '',
    ...widths.map((width) => {
      const made = element('col', '');
      made.style.width = `${width.toFixed(2)}${unit}`;
      return made;
    }),
  );
}

/** How high rows are about, in pixels, by how long the texts of their cells are. */
export function estimatedHeight(rows: number, characters: number, width: number, line: number): number {
  const perLine = Math.max(1, width / line) * 0.6;
  return rows * line + (characters / perLine) * line * 1.5;
}
