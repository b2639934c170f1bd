import type { Column, Range } from '../model.js';
import { rangeOf } from '../text/text.js';
import { roleText } from './answers.js';
import type { Cells } from './rectangle.js';

/** How tables with the same headings were read, for a person to say what else their columns are for. */
export interface ReadTable {
  /** The headings from left to right, levels joined by ` > `: a profile finds the tables again by them. */
  readonly headings: readonly string[];
  /** What each column is for, as `--columns` has it: `result@2023`. */
  readonly roles: readonly string[];
  /** Whether they were read as tables of progress; others give no records. */
  readonly isProgress: boolean;
  /** Where they stand, from the first heading to the last cell, as offsets into the transcript. */
  readonly ranges: readonly Range[];
  /** The number of rows below the headings in all of them. */
  readonly rows: number;
}

/** The parts of tables that stand below the same headings. */
export interface HeadedPart {
  readonly headings: readonly Cells[];
  readonly rows: readonly Cells[];
}

const isFilled = (cells: Cells) => cells.some((cell) => cell !== null && !cell.blank);

/** From the first character of some rows to the last one; null where all of them are blank. */
function extentOf({ headings, rows }: HeadedPart): Range | null {
  let extent: Range | null = null;
  for (const cell of [...headings, ...rows].flat()) {
    const range = cell && !cell.blank ? rangeOf(cell.text) : null;
    if (range === null) continue;
    extent = extent ? [Math.min(extent[0], range[0]), Math.max(extent[1], range[1])] : range;
  }
  return extent;
}

/** @param columns as they were read; also of what is no table of progress */
export const readTable = (
  headings: readonly string[],
  columns: readonly Pick<Column, 'role' | 'years'>[],
  isProgress: boolean,
  parts: readonly HeadedPart[],
): ReadTable => ({
  headings,
  roles: columns.map(({ role, years }) => roleText({ role, years: years ?? undefined })),
  isProgress,
  ranges: parts.flatMap((part) => {
    const extent = extentOf(part);
    return extent ? [extent] : [];
  }),
  rows: parts.reduce((sum, { rows }) => sum + rows.filter(isFilled).length, 0),
});
