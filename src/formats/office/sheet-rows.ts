import type { Omission } from '../../model.js';
import {
  cellNamer,
  columnLetters,
  type MergedCells,
  quotedSheet,
  type Sheet,
  type SheetCell,
} from './sheet.js';

/** A cell that is seen, with how far it reaches; the last row and column belong to it. */
export interface SeenCell {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly text: string;
  /** The cell that holds the text: the upper left one of a merged cell, even where that is hidden. */
  readonly origin: Pick<SheetCell, 'row' | 'column'>;
}

export interface SeenRow {
  readonly row: number;
  /** The cells that begin in the row and hold text. */
  readonly cells: readonly SeenCell[];
  /** How many cells of the row are bordered, a merged one counting once. */
  readonly bordered: number;
}

/** What is seen of a sheet. */
export interface SeenSheet {
  /** The rows that hold text, in order. */
  readonly rows: readonly SeenRow[];
  /** Whether a row without text belongs to what stands around it, as a row that is still to be filled in does. */
  readonly isPartOfTable: (row: number) => boolean;
  readonly omitted: readonly Omission[];
  /** The cells with formulas of which the file holds no result. */
  readonly uncalculated: readonly SheetCell[];
}

/** A column beyond Excel's last one: rows and columns make one number. */
const SHEET_WIDTH = 1 << 14;
/** How many cells merges may cover for each cell of a sheet, and in any sheet: real sheets stay far below. */
const COVERED_PER_CELL = 16;
const COVERED_AT_LEAST = 1 << 18;

const keyOf = (row: number, column: number) => row * SHEET_WIDTH + column;

/** The merged cells of a sheet by each cell that they cover, within the part of the sheet that is used. */
function coverage({ cells, merged }: Sheet): ReadonlyMap<number, MergedCells> {
  const lastRow = cells.at(-1)?.row ?? -1;
  const lastColumn = cells.reduce((last, { column }) => Math.max(last, column), -1);
  const covered = new Map<number, MergedCells>();
  let left = Math.max(COVERED_AT_LEAST, cells.length * COVERED_PER_CELL);
  for (const cell of merged) {
    const [bottom, right] = [Math.min(cell.bottom, lastRow), Math.min(cell.right, lastColumn)];
    left -= Math.max(0, bottom - cell.top + 1) * Math.max(0, right - cell.left + 1);
    if (left < 0) break;
    for (let row = cell.top; row <= bottom; row++)
      for (let column = cell.left; column <= right; column++)
        if (!covered.has(keyOf(row, column))) covered.set(keyOf(row, column), { ...cell, bottom, right });
  }
  return covered;
}

/** The first number of a stretch that is not hidden, or null. */
function firstShown(from: number, to: number, isHidden: (index: number) => boolean): number | null {
  for (let index = from; index <= to; index++) if (!isHidden(index)) return index;
  return null;
}

/** Goes through a sheet's cells and tells which of them are seen. */
class SheetLooker {
  readonly seen: SeenCell[] = [];
  readonly bordered = new Map<number, number>();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #hiddenTexts: SheetCell[] = [];
  readonly #deletedTexts: SheetCell[] = [];
  readonly #covered: ReadonlyMap<number, MergedCells>;
  readonly #placeOf: (row: number, column: number) => string;

  constructor(readonly sheet: Sheet) {
    this.#placeOf = cellNamer(sheet.name);
    this.#covered = coverage(sheet);
    for (const cell of sheet.cells) this.#look(cell);
    this.seen.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  #look(cell: SheetCell): void {
    const { row, column, text, isBordered } = cell;
    const merge = this.#covered.get(keyOf(row, column));
    const isOrigin = !merge || (merge.top === row && merge.left === column);
    if (isBordered && isOrigin && !this.sheet.isRowHidden(row))
      this.bordered.set(row, (this.bordered.get(row) ?? 0) + 1);
    if (cell.hasDeleted) this.#deletedTexts.push(cell);
    if (text.trim() === '') return;
    const { isRowHidden, isColumnHidden } = this.sheet;
    const firstRow = firstShown(row, merge?.bottom ?? row, isRowHidden);
    const firstColumn = firstShown(column, merge?.right ?? column, isColumnHidden);
    if (!isOrigin) this.#hiddenTexts.push(cell);
    else if (firstRow === null) this.#hiddenRows.add(row);
    else if (firstColumn === null) this.#hiddenColumns.add(column);
    else
      this.seen.push({
        row: firstRow,
        column: firstColumn,
        lastRow: merge?.bottom ?? row,
        lastColumn: merge?.right ?? column,
        text,
        origin: cell,
      });
  }

  get omitted(): Omission[] {
    const { name } = this.sheet;
    const sheet = quotedSheet(name);
    return [
      ...stretches(this.#hiddenRows).map(([from, to]): Omission => {
        return { place: `${sheet}!${from + 1}:${to + 1}`, what: 'hidden-row' };
      }),
      ...stretches(this.#hiddenColumns).map(([from, to]): Omission => {
        return { place: `${sheet}!${columnLetters(from)}:${columnLetters(to)}`, what: 'hidden-column' };
      }),
      ...this.#hiddenTexts.map(({ row, column }): Omission => {
        return { place: this.#placeOf(row, column), what: 'hidden-text' };
      }),
      ...this.#deletedTexts.map(({ row, column }): Omission => {
        return { place: this.#placeOf(row, column), what: 'deleted-text' };
      }),
      ...this.sheet.pictures.map(({ row, column }): Omission => {
        return { place: this.#placeOf(row, column), what: 'picture' };
      }),
    ];
  }
}

/** Numbers as stretches without a gap, in order. */
function stretches(numbers: ReadonlySet<number>): [from: number, to: number][] {
  const result: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = result.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else result.push([number, number]);
  }
  return result;
}

function inRows(cells: readonly SeenCell[], bordered: ReadonlyMap<number, number>): SeenRow[] {
  const rows: { row: number; cells: SeenCell[]; bordered: number }[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.row === cell.row) last.cells.push(cell);
    else rows.push({ row: cell.row, cells: [cell], bordered: bordered.get(cell.row) ?? 0 });
  }
  return rows;
}

/** What is seen of a sheet: hidden rows and columns are left out and named, merged cells are one. */
export function look(sheet: Sheet): SeenSheet {
  const looker = new SheetLooker(sheet);
  return {
    rows: inRows(looker.seen, looker.bordered),
    isPartOfTable: (row) => sheet.isRowHidden(row) || looker.bordered.has(row),
    omitted: looker.omitted,
    uncalculated: sheet.cells.filter(
      ({ row, column, isUncalculated }) =>
        isUncalculated && !sheet.isRowHidden(row) && !sheet.isColumnHidden(column),
    ),
  };
}
