/** A workbook, whatever kind of file it comes from. Rows and columns count from 0. */

import type { MergedCells } from '../../model.js';

export type { MergedCells };

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  /** As the sheet shows it, line ends as LF. */
  readonly text: string;
  /** Whether lines are drawn around it. */
  readonly isBordered: boolean;
  readonly isNumber: boolean;
  readonly isFormula: boolean;
  /** Whether text of it is struck out, which is left out of `text`. */
  readonly hasDeleted?: boolean;
  /** Whether it is a formula of which the file holds no result. */
  readonly isUncalculated?: boolean;
}

/** What stands on a sheet in no cell: a comment at one, or a text box over one. */
export interface SheetNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** In the order of rows and columns; cells without text are there where they are bordered or hold a formula. */
  readonly cells: readonly SheetCell[];
  readonly merged: readonly MergedCells[];
  readonly isRowHidden: (row: number) => boolean;
  readonly isColumnHidden: (column: number) => boolean;
  /** How wide columns are, in digits, where the file says it. */
  readonly columnWidths?: ReadonlyMap<number, number>;
  readonly notes: readonly SheetNote[];
  readonly pictures: readonly { readonly row: number; readonly column: number }[];
  /** All that lies over the cells: pictures, charts and shapes; null if the reader does not see them. */
  readonly drawings: readonly { readonly row: number; readonly column: number }[] | null;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** The letters of a column: A for 0, AA for 26. */
export function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
}

const CELL_REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

/** Row and column of a cell's name: 11 and 2 for C12; null for what is none. */
export function cellNamed(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = CELL_REFERENCE.exec(name) ?? [];
  if (letters === undefined || digits === undefined || Number(digits) === 0) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

/** The cells from one to another: A1:B2, or a single one. */
export function cellsNamed(name: string): MergedCells | null {
  const [from, to = from] = name.split(':').map(cellNamed);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** Names that might be a cell in one of the two ways in which Excel names them. */
const CELL_LIKE = /^(?:[A-Z]{1,3}\d+|R\d*|C\d*|R\d*C\d*)$/i;

/** A sheet's name before a cell's, in quotes where Excel puts it in quotes. */
export const quotedSheet = (name: string) =>
  PLAIN_NAME.test(name) && !CELL_LIKE.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Names the cells of a sheet as the contract does: 進捗!C12. */
export function cellNamer(sheet: string): (row: number, column: number) => string {
  const prefix = `${quotedSheet(sheet)}!`;
  return (row, column) => `${prefix}${columnLetters(column)}${row + 1}`;
}
