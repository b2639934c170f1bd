import type { GridCell, NormalString, SourceText, TableBlock, TableCell } from '../model.js';
import { holdsText } from '../text/characters.js';
import { normalise } from '../text/normalise.js';
import { join, trim } from '../text/text.js';

/** In units; longer texts are sentences. */
const SHORT_TEXT = 20;

/** A cell in its place. Its text is made when it is first asked for. */
export class PlacedCell implements GridCell {
  #text: SourceText | null = null;
  #plain: NormalString | null = null;
  readonly blank: boolean;
  /** In units of the text as it stands. */
  readonly length: number;

  constructor(
    readonly cell: TableCell,
    readonly origin: boolean,
  ) {
    let length = 0;
    let blank = true;
    for (const { text } of cell.lines) {
      length += text.value.length;
      blank &&= !holdsText(text.value);
    }
    this.length = length;
    this.blank = blank;
  }

  /** Whether the text is short enough to be a word, an amount or a mark. */
  get short(): boolean {
    return this.length <= SHORT_TEXT;
  }

  get text(): SourceText {
    this.#text ??= trim(
      join(
        this.cell.lines.map((line) => line.text),
        '\n',
      ),
    );
    return this.#text;
  }

  get plain(): NormalString {
    this.#plain ??= normalise(this.text).value;
    return this.#plain;
  }
}

/** A row of cells; null where there is none. */
export type Cells = readonly (PlacedCell | null)[];

export interface Layout {
  /** A row ends with its last cell: what is beyond, up to the width, is empty. */
  readonly rows: readonly Cells[];
  readonly width: number;
  /** Cells whose spans reached beyond the table and were cut. */
  readonly capped: readonly PlacedCell[];
}

/** Spans up to this are believed; longer ones are held against the table's own width. */
const USUAL_SPAN = 64;

/**
 * How many places spans may fill for each cell of the table. Real tables stay far below; without a bound
 * a few kilobytes of HTML could ask for a grid of any size.
 */
const CARRIED_PER_CELL = 16;

/** What `rowspan="0"` asks for. */
const TO_THE_END = 0;

interface Carried {
  readonly cell: PlacedCell;
  rowsLeft: number;
}

/** Puts a table's cells where their spans place them, by the rules that browsers follow. */
export function layOut(table: TableBlock): Layout {
  return new Layouter(table).run();
}

class Layouter {
  readonly #rows: (PlacedCell | null)[][] = [];
  readonly #capped: PlacedCell[] = [];
  readonly #carried = new Map<number, Carried>();
  readonly #ownWidth: number;
  #budget: number;

  constructor(readonly table: TableBlock) {
    let widest = 1;
    let count = 0;
    for (const { cells } of table.rows) {
      let width = 0;
      for (const { columnSpan } of cells) width += columnSpan > USUAL_SPAN ? 1 : columnSpan;
      widest = Math.max(widest, width);
      count += cells.length;
    }
    this.#ownWidth = widest;
    this.#budget = (count + table.rows.length) * CARRIED_PER_CELL + widest;
  }

  run(): Layout {
    this.table.rows.forEach((row, index) => {
      this.#place(row.cells, this.table.rows.length - index);
    });
    const width = this.#rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    return { rows: this.#rows, width, capped: this.#capped };
  }

  #place(cells: readonly TableCell[], rowsLeft: number): void {
    const row: (PlacedCell | null)[] = [];
    this.#rows.push(row);
    this.#carryInto(row);
    let column = 0;
    for (const cell of cells) {
      while (row[column]) column++;
      column = this.#placeCell(row, column, cell, rowsLeft);
    }
  }

  /** Fills the places that spans from the rows above take. */
  #carryInto(row: (PlacedCell | null)[]): void {
    if (this.#carried.size === 0) return;
    for (const [column, carried] of this.#carried) {
      this.#budget -= Math.max(1, column - row.length);
      if (this.#budget < 0) this.#carried.clear();
      else {
        while (row.length < column) row.push(null);
        row[column] = carried.cell;
        if (--carried.rowsLeft === 0) this.#carried.delete(column);
      }
    }
  }

  #placeCell(row: (PlacedCell | null)[], column: number, cell: TableCell, rowsLeft: number): number {
    const placed = new PlacedCell(cell, true);
    const columns =
      cell.columnSpan > USUAL_SPAN ? Math.min(cell.columnSpan, this.#ownWidth) : cell.columnSpan;
    const rows = cell.rowSpan === TO_THE_END ? rowsLeft : Math.min(cell.rowSpan, rowsLeft);
    if (columns < cell.columnSpan || rows < cell.rowSpan) this.#capped.push(placed);
    const carried = columns > 1 || rows > 1 ? new PlacedCell(cell, false) : placed;
    for (let i = 0; i < columns; i++) {
      if (i > 0 && (row[column + i] || --this.#budget < 0)) break;
      while (row.length < column + i) row.push(null);
      row[column + i] = i === 0 ? placed : carried;
      if (rows > 1) this.#carried.set(column + i, { cell: carried, rowsLeft: rows - 1 });
    }
    return column + Math.max(1, columns);
  }
}
