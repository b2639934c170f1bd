import { append } from '../../lists/append.js';
import type { Block, Line, Omission, Reading, SourceText, TableCell, TableRow } from '../../model.js';
import { trim } from '../../text/text.js';
import { LineCollector } from '../lines.js';
import { TranscriptBuilder } from '../transcript-builder.js';
import { cellNamer, quotedSheet, type Sheet, type SheetNote } from './sheet.js';
import { partsIn, type SheetPart } from './sheet-parts.js';
import { look, type SeenCell, type SeenRow } from './sheet-rows.js';

/** The lines of a text in which line ends begin lines. */
export function linesOf(text: SourceText): Line[] {
  if (!text.value.includes('\n')) {
    const only = trim(text);
    return only.value === '' ? [] : [{ text: only, begins: 'block' }];
  }
  const lines = new LineCollector();
  lines.addLines(text);
  return lines.finish();
}

/** Names that Excel gives and that tell nothing. */
const DEFAULT_NAME = /^(?:sheet|シート|ｼｰﾄ)\s*\d*(?:\s*\(\d+\))?$/i;

/** Writes sheets into a transcript and gathers their blocks. */
class SheetWriter {
  readonly builder = new TranscriptBuilder();
  readonly blocks: Block[] = [];
  readonly omitted: Omission[] = [];
  readonly #left: { readonly sheet: Sheet; readonly note: SheetNote }[] = [];

  /** @param isNamed whether the sheet's name is told where the sheet itself says nothing above its table */
  sheet(sheet: Sheet, isNamed: boolean): void {
    const seen = look(sheet);
    append(this.omitted, seen.omitted);
    const parts = partsIn(seen);
    const first = seen.rows[0]?.row ?? 0;
    const above = sheet.notes.filter(({ row }) => row <= first);
    if (isNamed && above.length === 0 && parts[0]?.kind === 'table' && !DEFAULT_NAME.test(sheet.name))
      this.#name(sheet.name);
    for (const note of above) this.#note(sheet, note);
    for (const part of parts) {
      if (part.kind === 'table') this.#table(part, sheet.name);
      else this.#prose(part, sheet.name);
    }
    append(
      this.#left,
      sheet.notes.filter((note) => !above.includes(note)).map((note) => ({ sheet, note })),
    );
  }

  /** Writes the notes that stand beside tables: behind all sheets they come between none of them. */
  finish(): void {
    for (const { sheet, note } of this.#left) this.#note(sheet, note);
  }

  hidden(sheet: Sheet): void {
    if (sheet.cells.some(({ text }) => text.trim() !== '') || sheet.notes.length > 0)
      this.omitted.push({ place: quotedSheet(sheet.name), what: 'hidden-sheet' });
  }

  #name(name: string): void {
    const text = this.builder.append(name, quotedSheet(name));
    this.builder.separate('\n');
    this.blocks.push({ kind: 'heading', depth: 2, text });
  }

  #note({ name }: Sheet, { row, column, text }: SheetNote): void {
    const lines = linesOf(this.builder.append(text, cellNamer(name)(row, column)));
    this.builder.separate('\n');
    if (lines.length > 0) this.blocks.push({ kind: 'prose', lines });
  }

  #prose({ rows }: SheetPart, sheet: string): void {
    const lines: Line[] = [];
    const placeOf = cellNamer(sheet);
    for (const { cells } of rows) {
      for (const [index, cell] of cells.entries()) {
        if (index > 0) this.builder.separate('\t');
        append(lines, linesOf(this.builder.append(cell.text, placeOf(cell.origin.row, cell.origin.column))));
      }
      this.builder.separate('\n');
    }
    this.blocks.push({ kind: 'prose', lines });
  }

  #table({ rows }: SheetPart, sheet: string): void {
    const table = new TableWriter(this.builder, rows, cellNamer(sheet));
    this.blocks.push({ kind: 'table', rows: rows.map((row) => table.row(row)) });
  }
}

/** Writes a table. Columns in which no cell begins are none: what is merged over them is that much narrower. */
class TableWriter {
  readonly #columns: readonly number[];
  readonly #rows: readonly number[];
  /** Up to which row each column is covered by a cell from above. */
  readonly #covered: number[];

  constructor(
    readonly builder: TranscriptBuilder,
    rows: readonly SeenRow[],
    readonly placeOf: (row: number, column: number) => string,
  ) {
    const begun = new Set<number>();
    for (const { cells } of rows) for (const { column } of cells) begun.add(column);
    this.#columns = [...begun].sort((a, b) => a - b);
    this.#rows = rows.map(({ row }) => row);
    this.#covered = this.#columns.map(() => -1);
  }

  row({ row, cells }: SeenRow): TableRow {
    const written: TableCell[] = [];
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
    for (let index = 0; index < this.#columns.length; index++) {
      const column = this.#columns[index] ?? 0;
      if ((this.#covered[index] ?? -1) >= row) continue;
      if (index > 0) this.builder.separate('\t');
      const cell = byColumn.get(column);
      const place = this.placeOf(cell?.origin.row ?? row, cell?.origin.column ?? column);
      const at = this.builder.length;
      const text = this.builder.append(cell?.text ?? '', place);
      const columnSpan = cell ? within(this.#columns, column, cell.lastColumn) : 1;
      const rowSpan = cell ? within(this.#rows, row, cell.lastRow) : 1;
      if (cell) this.#cover(index, columnSpan, cell);
      written.push({ lines: linesOf(text), columnSpan, rowSpan, at });
    }
    this.builder.separate('\n');
    return { cells: written };
  }

  #cover(index: number, columnSpan: number, { lastRow }: SeenCell): void {
    for (let covered = index; covered < index + columnSpan; covered++) this.#covered[covered] = lastRow;
  }
}

/** How many of some numbers in order lie between two, which belong to it. */
function within(numbers: readonly number[], from: number, to: number): number {
  if (from === to) return 1;
  return firstAbove(numbers, to) - firstAbove(numbers, from - 1);
}

function firstAbove(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Reads sheets as one document: each is a part of it. Hidden ones are left out and named.
 *
 * @param edition the name of the sheet that the document is about, where the others only belong to it
 */
export function readSheets(sheets: readonly Sheet[], edition: string | null = null): Reading {
  const writer = new SheetWriter();
  const filled = sheets.filter(
    ({ isHidden, cells }) => !isHidden && cells.some(({ text }) => text.trim() !== ''),
  );
  for (const sheet of sheets) {
    if (sheet.isHidden) writer.hidden(sheet);
    else writer.sheet(sheet, filled.length > 1 && edition === null);
  }
  writer.finish();
  const { builder, blocks, omitted } = writer;
  const transcript = builder.finish({ medium: 'workbook', omitted });
  return { transcript, blocks, markup: builder.markup, blanks: [], findings: [] };
}
