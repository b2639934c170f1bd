import { cellNamed, quotedSheet, type Sheet } from '../../formats/office/sheet.js';
import type { AccountedTranscript, PlacedPiece } from '../../model.js';
import type { SheetModel } from './model.js';
import { columnWidths } from './widths.js';

/** A piece of a sheet's text, in the cell in which it stands; null where it is the sheet's name. */
interface SheetPiece {
  readonly start: number;
  readonly end: number;
  readonly at: { readonly row: number; readonly column: number } | null;
}

/** The sheet of a place, in quotes where it is so, and its cell: 進捗!C12. */
function parsePlace(place: string): { readonly sheet: string; readonly at: SheetPiece['at'] } {
  const mark = place.lastIndexOf('!');
  const at = mark < 0 ? null : cellNamed(place.slice(mark + 1));
  return at ? { sheet: place.slice(0, mark), at } : { sheet: place, at: null };
}

function piecesBySheet(pieces: readonly PlacedPiece[]): Map<string, SheetPiece[]> {
  const found = new Map<string, SheetPiece[]>();
  for (const { start, end, place } of pieces) {
    if (typeof place !== 'string') continue;
    const { sheet, at } = parsePlace(place);
    const own = found.get(sheet) ?? [];
    own.push({ start, end, at });
    found.set(sheet, own);
  }
  return found;
}

/** More rows in a row without text than this are not shown. */
const MOST_BLANK = 3;
/** A merged cell is shown no larger, in rows and columns. */
const LARGEST_MERGE = 500;

/** The numbers from the first on that are shown, long stretches without text left out. */
function shownNumbers(
  filled: readonly number[],
  isHidden: (index: number) => boolean,
  most: number,
): number[] {
  const shown: number[] = [];
  let next = 0;
  for (const number of [...new Set(filled)].sort((a, b) => a - b)) {
    if (number - next > most) next = number - 1;
    for (; next <= number; next++) if (!isHidden(next)) shown.push(next);
  }
  return shown;
}

/** Finds what of a stretch of a sheet's rows or columns is shown: where it begins, and how many there are. */
function within(shown: readonly number[], from: number, to: number): readonly [at: number, span: number] {
  const at = shown.findIndex((number) => number >= from);
  let span = 0;
  while (at >= 0 && (shown[at + span] ?? Number.POSITIVE_INFINITY) <= to) span++;
  return [at, span];
}

/** A cell among the rows and columns that are shown. */
interface ShownCell extends Pick<SheetPiece, 'start' | 'end'> {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

class SheetLayout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: readonly ShownCell[];
  readonly #rowAt: ReadonlyMap<number, number>;
  readonly #columnAt: ReadonlyMap<number, number>;

  constructor(
    readonly sheet: Sheet,
    pieces: readonly SheetPiece[],
  ) {
    const merged = new Map(sheet.merged.map((cells) => [`${cells.top} ${cells.left}`, cells]));
    const placed = pieces.flatMap(({ start, end, at }) =>
      at ? [{ start, end, cells: merged.get(`${at.row} ${at.column}`) ?? oneCell(at) }] : [],
    );
    const shown = placed.map(({ cells }) => cells);
    this.rows = shownNumbers(
      shown.flatMap(({ top, bottom }) => [top, Math.min(bottom, top + LARGEST_MERGE)]),
      sheet.isRowHidden,
      MOST_BLANK,
    );
    this.columns = shownNumbers(
      shown.flatMap(({ left, right }) => [left, Math.min(right, left + LARGEST_MERGE)]),
      sheet.isColumnHidden,
      Number.POSITIVE_INFINITY,
    );
    this.#rowAt = new Map(this.rows.map((row, index) => [row, index]));
    this.#columnAt = new Map(this.columns.map((column, index) => [column, index]));
    this.cells = placed.map(({ start, end, cells }) => ({ start, end, ...this.#placeOf(cells) }));
  }

  #placeOf({ top, left, bottom, right }: Sheet['merged'][number]): Omit<ShownCell, 'start' | 'end'> {
    const single = top === bottom && left === right;
    if (single)
      return {
        row: this.#rowAt.get(top) ?? 0,
        column: this.#columnAt.get(left) ?? 0,
        rowSpan: 1,
        columnSpan: 1,
      };
    const [row, rowSpan] = within(this.rows, top, bottom);
    const [column, columnSpan] = within(this.columns, left, right);
    return { row, column, rowSpan: Math.max(1, rowSpan), columnSpan: Math.max(1, columnSpan) };
  }
}

const oneCell = ({ row, column }: NonNullable<SheetPiece['at']>): Sheet['merged'][number] => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** Comments and text boxes stand over cells that have their own text. The first piece of a place is the cell's. */
function partedNotes(pieces: readonly SheetPiece[], { cells, notes }: Sheet) {
  const filled = new Set(cells.map(({ row, column }) => `${row} ${column}`));
  const noted = new Set(notes.map(({ row, column }) => `${row} ${column}`));
  const seen = new Set<string>();
  const inCells: SheetPiece[] = [];
  const beside: SheetPiece[] = [];
  for (const piece of pieces) {
    const key = piece.at ? `${piece.at.row} ${piece.at.column}` : null;
    if (key === null || seen.has(key) || (noted.has(key) && !filled.has(key))) beside.push(piece);
    else inCells.push(piece);
    if (key !== null) seen.add(key);
  }
  return { inCells, beside };
}

/** In digits, about two of which are as wide as a full-width character. */
const DIGITS_IN_CHARACTER = 2;

function widthsOf({ sheet, columns, cells }: SheetLayout, text: string): number[] {
  const measured = cells.map(({ column, columnSpan, start, end }) => ({
    column,
    columnSpan,
    texts: text.slice(start, end).split('\n'),
  }));
  const needed = columnWidths(measured);
  return columns.map((column, index) => {
    const stated = sheet.columnWidths?.get(column);
    return stated === undefined ? (needed[index] ?? 4) : Math.max(1, stated / DIGITS_IN_CHARACTER);
  });
}

function sheetModel(sheet: Sheet, pieces: readonly SheetPiece[], text: string): SheetModel {
  const { inCells, beside } = partedNotes(pieces, sheet);
  const layout = new SheetLayout(sheet, inCells);
  return {
    name: sheet.name,
    rows: Uint32Array.from(layout.rows),
    columns: Uint32Array.from(layout.columns),
    widths: widthsOf(layout, text),
    cells: Uint32Array.from(
      layout.cells.flatMap(({ row, column, rowSpan, columnSpan, start, end }) => [
        row,
        column,
        rowSpan,
        columnSpan,
        start,
        end,
      ]),
    ),
    notes: Uint32Array.from(beside.flatMap(({ start, end }) => [start, end])),
  };
}

/** Lays out the sheets that a document is read from, as they stand in the workbook. */
export function sheetModels(
  sheets: readonly Sheet[],
  { text, addresses }: AccountedTranscript,
): SheetModel[] {
  const pieces = piecesBySheet(addresses.pieces ?? []);
  return sheets.flatMap((sheet) => {
    const own = pieces.get(quotedSheet(sheet.name));
    return own ? [sheetModel(sheet, own, text)] : [];
  });
}
