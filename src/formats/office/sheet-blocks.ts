import { lexiconOf } from '../../lexicon/index.js';
import { append } from '../../lists/append.js';
import { firstIndex } from '../../lists/first-index.js';
import type {
  Finding,
  Line,
  Omission,
  ReadBlock,
  Reading,
  SourceText,
  TableCell,
  TableRow,
} from '../../model.js';
import { normaliseString } from '../../text/normalise.js';
import { trim, verbatim } from '../../text/text.js';
import { LineCollector } from '../lines.js';
import { TranscriptBuilder } from '../transcript-builder.js';
import { cellNamer, quotedSheet, type Sheet, type SheetNote } from './sheet.js';
import { partsIn, type SheetPart } from './sheet-parts.js';
import { look, type SeenCell, type SeenRow, type SeenSheet } from './sheet-rows.js';

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

/** The lines of text above a sheet's first table, or null. */
const headOf = ([first, second]: readonly SheetPart[]) =>
  first?.kind === 'prose' && second?.kind === 'table' ? first : null;

const textOf = ({ rows }: SheetPart) =>
  rows.map(({ cells }) => cells.map(({ text }) => text.trim()).join('\t')).join('\n');

/**
 * A sheet is named where it has nothing above its table, or what another sheet has there too. The first sheet may have
 * the document's title there; it is named where another one is.
 */
function namedSheets(sheets: readonly Sheet[]): ReadonlySet<Sheet> {
  const named = new Set<Sheet>();
  if (sheets.length < 2) return named;
  const heads = sheets.map((sheet) => {
    const parts = partsIn(look(sheet));
    const head = headOf(parts);
    return { sheet, begins: parts[0]?.kind === 'table', text: head && textOf(head) };
  });
  const isRepeated = (text: string | null) => heads.filter((other) => other.text === text).length > 1;
  for (const { sheet, begins, text } of heads)
    if (!DEFAULT_NAME.test(sheet.name) && (begins || (text !== null && isRepeated(text)))) named.add(sheet);
  const [first] = heads;
  if (named.size > 0 && first?.text && !DEFAULT_NAME.test(first.sheet.name) && isTitleAlone(first.text))
    named.add(first.sheet);
  return named;
}

/** The built-in words: a workbook is read the same whatever words a run adds. */
function isTitleAlone(text: string): boolean {
  const { documents, titles } = lexiconOf({});
  const lines = text.split(/[\n\t]/).filter((line) => line !== '');
  return (
    lines.some((line) => documents.isTitle(normaliseString(line))) &&
    lines.every((line) => titles.readSection(verbatim(line, 0)).numbering === null)
  );
}

/** Writes sheets into a transcript and gathers their blocks. */
class SheetWriter {
  readonly builder = new TranscriptBuilder();
  readonly blocks: ReadBlock[] = [];
  readonly omitted: Omission[] = [];
  readonly findings: Finding[] = [];
  readonly #left: { readonly sheet: Sheet; readonly note: SheetNote }[] = [];

  readonly #headsWritten = new Set<string>();

  /** @param named the sheets whose names are told, as they say nothing of their own above their tables */
  sheet(sheet: Sheet, named: ReadonlySet<Sheet>): void {
    const seen = look(sheet);
    append(this.omitted, seen.omitted);
    this.#tellUncalculated(sheet, seen);
    const parts = partsIn(seen);
    const first = seen.rows[0]?.row ?? 0;
    const above = sheet.notes.filter(({ row }) => row <= first);
    const isNamed = named.has(sheet) && above.length === 0;
    for (const note of above) this.#note(sheet, note);
    const head = headOf(parts);
    const isRepeated = head !== null && this.#headsWritten.has(textOf(head));
    if (head) this.#headsWritten.add(textOf(head));
    for (const part of parts) {
      if (part === head && isNamed && isRepeated) this.#repeated(part, sheet.name);
      else if (part.kind === 'prose') this.#prose(part, sheet.name);
      if (part.kind === 'table') {
        if (isNamed && part === parts[head ? 1 : 0]) this.#name(sheet.name);
        this.#table(part, sheet.name);
      }
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

  /** Tells of formulas without results: what they would show is not known. */
  #tellUncalculated({ name }: Sheet, { uncalculated: [first, ...others] }: SeenSheet): void {
    if (!first) return;
    const { length: at } = this.builder;
    const values = { cell: cellNamer(name)(first.row, first.column), count: String(others.length + 1) };
    this.findings.push({ rule: 'formula-uncalculated', range: [at, at], values });
  }

  #name(name: string): void {
    const text = this.builder.append(name, quotedSheet(name));
    this.builder.separate('\n');
    this.blocks.push({ kind: 'heading', depth: 2, text, isPartName: true });
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

  /** Writes what another sheet has above its table as well. */
  #repeated({ rows }: SheetPart, sheet: string): void {
    const placeOf = cellNamer(sheet);
    const texts: SourceText[] = [];
    for (const { cells } of rows) {
      for (const { text, origin } of cells) {
        texts.push(trim(this.builder.append(text, placeOf(origin.row, origin.column))));
        this.builder.separate('\n');
      }
    }
    this.blocks.push({ kind: 'furniture', texts: texts.filter(({ value }) => value !== '') });
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

const firstAbove = (numbers: readonly number[], limit: number): number =>
  firstIndex(numbers.length, (index) => (numbers[index] ?? 0) > limit);

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
  const named = namedSheets(edition === null ? filled : []);
  for (const sheet of sheets) {
    if (sheet.isHidden) writer.hidden(sheet);
    else writer.sheet(sheet, named);
  }
  writer.finish();
  const { builder, blocks, omitted, findings } = writer;
  const transcript = builder.finish({ medium: 'workbook', omitted });
  return { transcript, blocks, markup: builder.markup, blanks: [], findings };
}
