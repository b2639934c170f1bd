import { columnLetters } from '../../../formats/office/sheet.js';
import { largest } from '../../../lists/extremes.js';
import { element } from '../../../report/page/rows.js';
import type { SheetModel, SourceRange } from '../model.js';
import { type FlatCells, type RowChunk, rowChunks } from '../row-chunks.js';
import { joined, type SourceChunk } from './lazy-list.js';
import type { RunDrawer } from './run-drawer.js';
import { columnGroup, drawRows, estimatedHeight } from './table-view.js';

/** Numbers for each cell of a sheet. */
const SHEET_FIELDS = 6;
/** In characters: the column of the row numbers. */
const NUMBERS_WIDTH = 3;
/** In pixels. */
const SHEET_ROW_HEIGHT = 20;
const SHEET_CHARACTER = 14;

/** Draws the sheets of a workbook, with the numbers of their rows and the letters of their columns. */
export class SheetView {
  constructor(
    readonly sheets: readonly SheetModel[],
    readonly runs: RunDrawer,
  ) {}

  /** How wide the widest sheet is, in characters. */
  get width(): number {
    return largest(this.sheets.map((sheet) => sheetWidth(sheet)));
  }

  chunks(): SourceChunk[] {
    return this.sheets.flatMap((sheet) => [
      this.#headChunk(sheet),
      lettersChunk(sheet),
      ...rowChunks(cellsOf(sheet), sheet.rows.length).map((chunk) => this.#rowsChunk(sheet, chunk)),
    ]);
  }

  /** The sheet's name, its comments and text boxes, and the letters of its columns. */
  #headChunk(sheet: SheetModel): SourceChunk {
    const notes = pairs(sheet.notes);
    return {
      ranges: notes.flatMap(({ start, end }) => [start, end]),
      className: 'sheet-head',
      height: SHEET_ROW_HEIGHT * 3,
      draw: (into) => {
        const name = notes.find(({ start, end }) => this.runs.text.slice(start, end) === sheet.name);
        const title = element('div', 'sheet-name', ...(name ? this.runs.draw(name) : [sheet.name]));
        const others = notes.filter((note) => note !== name);
        into.replaceChildren(
          title,
          ...others.map((note) => element('div', 'sheet-note', ...this.runs.draw(note))),
        );
      },
    };
  }

  #rowsChunk(sheet: SheetModel, chunk: RowChunk): SourceChunk {
    const ranges = chunk.begun.map((index) => cellRange(sheet, index)).sort((a, b) => a.start - b.start);
    const characters = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      ranges: joined(ranges, 2),
      className: 'rows',
      height: estimatedHeight(
        chunk.to - chunk.from,
        characters,
        sheetWidth(sheet) * SHEET_CHARACTER,
        SHEET_ROW_HEIGHT,
      ),
      draw: (into) => into.replaceChildren(this.#table(sheet, chunk)),
    };
  }

  #table(sheet: SheetModel, chunk: RowChunk): HTMLElement {
    const fill = (cell: HTMLTableCellElement, index: number) => {
      const range = cellRange(sheet, index);
      cell.dataset.at = String(range.start);
      cell.append(...this.runs.draw(range));
    };
    const head = (row: number) => {
      const made = element('th', 'row-number', String((sheet.rows[row] ?? 0) + 1));
      made.scope = 'row';
      return made;
    };
    const rows = drawRows(chunk, cellsOf(sheet), { columns: sheet.columns.length, fill, head });
    const table = element(
      'table',
      'source-table sheet',
      columnGroup([NUMBERS_WIDTH, ...sheet.widths], 'em'),
      element('tbody', '', ...rows),
    );
    return wide(table, sheet);
  }
}

const sheetWidth = ({ widths }: SheetModel) => widths.reduce((sum, width) => sum + width, NUMBERS_WIDTH);

function wide(table: HTMLTableElement, sheet: SheetModel): HTMLTableElement {
  table.style.width = `${sheetWidth(sheet).toFixed(1)}em`;
  return table;
}

/** The letters of a sheet's columns, which stay in view above its rows. */
const lettersChunk = (sheet: SheetModel): SourceChunk => ({
  ranges: [],
  className: 'sheet-letters',
  height: SHEET_ROW_HEIGHT,
  draw: (into) => into.replaceChildren(lettersTable(sheet)),
});

function lettersTable(sheet: SheetModel): HTMLTableElement {
  const letters = Array.from(sheet.columns, (column) =>
    element('td', 'column-letter', columnLetters(column)),
  );
  const row = element('tr', '', element('td', 'corner'), ...letters);
  const table = element(
    'table',
    'source-table sheet',
    columnGroup([NUMBERS_WIDTH, ...sheet.widths], 'em'),
    element('tbody', '', row),
  );
  table.ariaHidden = 'true';
  return wide(table, sheet);
}

const cellsOf = ({ cells }: SheetModel): FlatCells => ({
  numbers: cells,
  fields: SHEET_FIELDS,
  from: 0,
  to: cells.length / SHEET_FIELDS,
});

function cellRange({ cells }: SheetModel, index: number): SourceRange {
  const at = index * SHEET_FIELDS + 4;
  return { start: cells[at] ?? 0, end: cells[at + 1] ?? 0 };
}

const pairs = (numbers: Uint32Array): SourceRange[] =>
  Array.from({ length: numbers.length / 2 }, (_, index) => ({
    start: numbers[index * 2] ?? 0,
    end: numbers[index * 2 + 1] ?? 0,
  }));
