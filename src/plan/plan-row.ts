import type { Lexicon } from '../lexicon/index.js';
import type { Numbering } from '../lexicon/numbering.js';
import { grouped } from '../lists/grouped.js';
import type { Column, ColumnRole, GridCell, GridRow, SourceText } from '../model.js';
import { EMPTY, trim } from '../text/text.js';

/** A row as the plan looks at it. */
export interface PlanRow {
  readonly row: GridRow;
  readonly columns: readonly Column[];
  /** How many columns of the table above, from the left, its page goes on without. */
  readonly skipped: number;
  /** The row's own cells that hold text, from left to right, a spanned cell once. */
  readonly filled: readonly GridCell[];
  /** Where its columns stand, by role. */
  readonly places: RolePlaces;
  /** The row's own cell of its item, or null. */
  readonly titleCell: GridCell | null;
  /** The number that the row's title begins with. */
  readonly numbering: Numbering | null;
  /** Whether the title of the row above reaches into this one. */
  readonly isBelowTitle: boolean;
}

/** The first line of a cell that holds text. */
export function firstLine(cell: GridCell): SourceText {
  const line = cell.cell.lines.find(({ text }) => text.value.trim() !== '');
  return line ? trim(line.text) : EMPTY;
}

/** The cells that stand under a column of some role and hold text. */
export const cellsOf = ({ row, places }: PlanRow, role: ColumnRole): readonly GridCell[] =>
  cellsAt(row, places.get(role));

function cellsAt(row: GridRow, places: readonly number[] | undefined): readonly GridCell[] {
  if (!places) return NO_CELLS;
  const cells: GridCell[] = [];
  for (const place of places) {
    const cell = row.cells[place];
    if (cell && !cell.blank) cells.push(cell);
  }
  return cells;
}

const NO_CELLS: readonly GridCell[] = [];

/** Where the columns of each role stand. */
type RolePlaces = ReadonlyMap<ColumnRole, readonly number[]>;

/** Finds where columns stand, once for all rows that have the same. */
export class PlaceFinder {
  #columns: readonly Column[] = [];
  #places: RolePlaces = new Map();

  placesOf(columns: readonly Column[]): RolePlaces {
    if (columns !== this.#columns) {
      this.#columns = columns;
      this.#places = grouped(columns.keys(), (place) => columns[place]?.role);
    }
    return this.#places;
  }
}

/** The columns that a grid goes on with, and how many it goes on without. */
export interface CarriedColumns {
  readonly columns: readonly Column[];
  readonly skipped: number;
}

/** A row that ends early has blanks under so many headings, and nothing under those beyond them. */
const USUAL_WIDTH = 64;

/** @param carried the columns of the row, or those that its table goes on with */
export function planRow(
  row: GridRow,
  { columns: all, skipped }: CarriedColumns,
  finder: PlaceFinder,
  lexicon: Lexicon,
): PlanRow {
  const width = Math.max(USUAL_WIDTH, row.cells.length);
  const columns = all.length > width ? all.slice(0, width) : all;
  const filled: GridCell[] = [];
  for (const cell of row.cells) if (cell?.origin && !cell.blank) filled.push(cell);
  const places = finder.placesOf(columns);
  const spanning = filled.length > 0 && filled.length <= 2 && filled[0] === row.cells[0] ? filled[0] : null;
  const [inItem] = columns.length === 0 ? row.cells : cellsAt(row, places.get('item'));
  const titleCell = inItem?.origin && !lexicon.departments.isDitto(inItem.plain) ? inItem : null;
  const numbered = titleCell ?? spanning;
  const numbering = numbered ? lexicon.numbering.of(firstLine(numbered).value) : null;
  return {
    row,
    columns,
    skipped,
    filled,
    places,
    titleCell,
    isBelowTitle: inItem !== undefined && !inItem?.origin,
    numbering,
  };
}

/** The place of the next row that is not blank. */
export function nextFilled(rows: readonly PlanRow[], index: number): number {
  let next = index + 1;
  while (rows[next]?.row.kind === 'blank') next++;
  return next;
}
