import type { Column, Range, TableCell } from '../model.js';
import { holdsText } from '../text/characters.js';
import { rangeOf, trim } from '../text/text.js';
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

/** A part of a table that stands below some headings. */
export interface HeadedPart {
  /** From the first character of its headings and rows to the last one; null where all of them are blank. */
  readonly extent: Range | null;
  /** The number of its rows that hold text. */
  readonly rows: number;
}

/** @param rows those below the headings */
export function headedPart(headings: readonly Cells[], rows: readonly Cells[]): HeadedPart {
  const extent = new PartExtent();
  for (const cells of headings) extent.add(cells);
  let filled = 0;
  for (const cells of rows) if (extent.add(cells)) filled += 1;
  return { extent: extent.range, rows: filled };
}

/** From the first character of some cells to the last one. */
class PartExtent {
  #start = Infinity;
  #end = -1;

  get range(): Range | null {
    return this.#end < 0 ? null : [this.#start, this.#end];
  }

  /** @returns whether any of the cells holds text */
  add(cells: Cells): boolean {
    let isFilled = false;
    for (const cell of cells) {
      if (!cell || cell.blank) continue;
      isFilled = true;
      this.#addLines(cell.cell.lines);
    }
    return isFilled;
  }

  #addLines(lines: TableCell['lines']): void {
    for (const { text } of lines) {
      const [from, to] = rangeOf(text);
      // Most lines lie between others, and need not be trimmed to tell so.
      if ((from >= this.#start && to <= this.#end) || !holdsText(text.value)) continue;
      const [start, end] = rangeOf(trim(text));
      this.#start = Math.min(this.#start, start);
      this.#end = Math.max(this.#end, end);
    }
  }
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
  ranges: parts.flatMap(({ extent }) => (extent ? [extent] : [])),
  rows: parts.reduce((sum, { rows }) => sum + rows, 0),
});
