/** Tables as a file holds them, cell by cell, for whoever judges the file and not what it says. */

import type { Language } from './values.js';

/** A cell's value. Rows and columns count from 0. */
export interface SheetValue {
  readonly row: number;
  readonly column: number;
  /** As the file shows it, with its white space. */
  readonly text: string;
  /** Whether the file holds it as a number. */
  readonly isNumber: boolean;
}

/** Cells that are merged into one; the last row and column belong to it. */
export interface MergedCells {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet of a workbook, a CSV file, or a table of another document. */
export interface ValueSheet {
  /** In the order of rows and columns; none is empty. */
  readonly values: readonly SheetValue[];
  readonly merged: readonly MergedCells[];
  /** The cells with a formula, whose text is empty where the file has no result; null if the reader does not see them. */
  readonly formulas: readonly SheetValue[] | null;
  /** Where pictures, charts, shapes and comments are; null if the reader does not see them. */
  readonly objects: readonly { readonly row: number; readonly column: number }[] | null;
  /** Whether the texts have all white space that the file has. */
  readonly showsSpaces: boolean;
  /** Where a person finds a cell. */
  readonly placeOf: (row: number, column: number, language: Language) => string;
}

/** How well a kind of file suits the machine: workbooks and CSV, other delimited text, or all others. */
export type TableForm = 'workbook' | 'csv' | 'delimited' | 'document';

/** The tables of a file. */
export interface ValueFile {
  readonly form: TableForm;
  /** What people call this kind of file. */
  readonly kind: string;
  readonly sheets: readonly ValueSheet[];
}
