import { largest } from '../../lists/extremes.js';
import type { Language } from '../../model.js';
import { type Columns, type CsvLayout, headingsOf, NARROWEST_LAYOUT, typedCellsOf } from '../columns.js';
import type { BookCell, LinkedCell, SheetColumn, WorkbookSheet } from './file.js';

/** What a sheet can hold, by the format's definition. */
export interface SheetLimits {
  /** Rows below the heading row. */
  readonly rows: number;
  /** Cells that lead to another. */
  readonly links: number;
  /** UTF-16 code units in a cell; a file with a longer one counts as damaged. */
  readonly characters: number;
}

export const SHEET_LIMITS: SheetLimits = { rows: 1_048_575, links: 65_530, characters: 32_767 };

const CUT = '…(以下略。全文は JSON と CSV にあります)';

/** Widths in half-width characters. */
const LEAST_WIDTH = 6;
const MOST_WIDTH = 24;
/** Columns of whole sentences. */
const WIDE_COLUMNS = /(?:activity|_text|message)$/;
const SENTENCE_WIDTH = 46;
const FILTER_BUTTON = 3;
const CELL_MARGIN = 2;

/** Heights in points. A spreadsheet fits no row to its text when it opens a file. */
const LINE_HEIGHT = 18.75;
const TALLEST = 409;

/** What takes up half the width of an ideograph. */
const HALF_WIDTH = /[\u0020-\u00ff\uff61-\uff9f]/;

/** Where a row leads to, from the cell of one of its columns. */
interface RowLink extends Omit<LinkedCell, 'text'> {
  readonly column: string;
}

interface SheetSettings<Row> {
  readonly name: string;
  readonly columns: Columns<Row>;
  readonly language: Language;
  readonly layout?: CsvLayout;
  readonly linkOf?: (row: Row) => RowLink | undefined;
  readonly limits?: SheetLimits;
}

/** A table under construction, which becomes a sheet, or several if it is longer than one can be. */
export class SheetBuilder<Row> {
  readonly #headings: readonly string[];
  /** The columns' names, which are the same in any language. */
  readonly #names: readonly string[];
  readonly #layout: CsvLayout;
  readonly #limits: SheetLimits;
  readonly #rows: BookCell[][] = [];
  /** How many cells were longer than a cell can be. */
  cut = 0;

  constructor(readonly settings: SheetSettings<Row>) {
    const { columns, language, layout = NARROWEST_LAYOUT, limits = SHEET_LIMITS } = settings;
    this.#layout = layout;
    this.#limits = limits;
    this.#headings = headingsOf(columns, layout, language);
    this.#names = headingsOf(columns, layout, 'en');
  }

  /** The number of the row that is added next. */
  get next(): number {
    return this.#rows.length + 2;
  }

  add(row: Row): void {
    const { columns, language, linkOf } = this.settings;
    const cells: BookCell[] = typedCellsOf(columns, row, this.#layout, language).map((cell) =>
      typeof cell === 'string' ? this.#fitting(cell) : cell,
    );
    const link = linkOf?.(row);
    if (link && this.#rows.length % this.#limits.rows < this.#limits.links) {
      const at = this.#names.indexOf(link.column);
      cells[at] = { text: String(cells[at] ?? ''), to: link.to, tip: link.tip };
    }
    this.#rows.push(cells);
  }

  sheets(): WorkbookSheet[] {
    const sheets: WorkbookSheet[] = [];
    const { rows: most } = this.#limits;
    for (let start = 0; start === 0 || start < this.#rows.length; start += most) {
      const rows = this.#rows.slice(start, start + most);
      const { name } = this.settings;
      const columns = this.#headings.map((heading, at) => this.#columnOf(heading, rows, at));
      sheets.push({
        name: start === 0 ? name : `${name} (${start / most + 1})`,
        columns,
        rows,
        heights: rows.map((row) => heightOf(row, columns)),
      });
    }
    return sheets;
  }

  #columnOf(heading: string, rows: WorkbookSheet['rows'], at: number): SheetColumn {
    const most = WIDE_COLUMNS.test(this.#names[at] ?? '') ? SENTENCE_WIDTH : MOST_WIDTH;
    let widest = widthOf(heading) + FILTER_BUTTON;
    let isNumeric = rows.length > 0;
    for (const { [at]: cell = null } of rows) {
      if (cell === null) continue;
      if (typeof cell !== 'number') isNumeric = false;
      if (widest < most) widest = Math.max(widest, largest(linesOf(cell).map(widthOf)));
    }
    return { heading, width: Math.min(Math.max(widest + CELL_MARGIN, LEAST_WIDTH), most), isNumeric };
  }

  #fitting(text: string): string {
    const { characters } = this.#limits;
    if (text.length <= characters) return text;
    this.cut++;
    // No half of a character stays at the end.
    return text.slice(0, characters - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT;
  }
}

const textOf = (cell: string | number | LinkedCell) => (typeof cell === 'object' ? cell.text : String(cell));

const linesOf = (cell: string | number | LinkedCell) => textOf(cell).split('\n');

/** The width of a line, as far as it matters. */
function widthOf(line: string): number {
  const signs = line.slice(0, LONGEST_MEASURED);
  return Array.from(signs).reduce((width, sign) => width + (HALF_WIDTH.test(sign) ? 1 : 2), 0);
}

/** Further text changes no width and no height. */
const LONGEST_MEASURED = 2000;

/** The height at which a row shows its longest cell. */
function heightOf(row: readonly BookCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map((cell, at) => {
    if (cell === null || typeof cell === 'number') return 1;
    const width = (columns[at]?.width ?? LEAST_WIDTH) - CELL_MARGIN;
    return linesOf(cell).reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
  });
  return Math.min(largest(lines) * LINE_HEIGHT, TALLEST);
}
