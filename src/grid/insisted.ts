import type { CellKind } from '../lexicon/columns/cells.js';
import type { Lexicon } from '../lexicon/index.js';
import type { ColumnAnswer } from './answers.js';
import { headingText, sampleOf } from './columns.js';
import { type HeadedRows, isWide } from './heading-rows.js';
import type { Cells } from './rectangle.js';

/** The rows of a table below a row that is taken for its headings because somebody has answered for its columns. */
function partsFrom(rows: readonly Cells[], first: number, hasHeading: boolean): HeadedRows[] {
  const above: HeadedRows = { headings: [], rows: rows.slice(0, first) };
  if (!hasHeading) return [above, { headings: [], rows: rows.slice(first), isInsisted: true }];
  // A sheet may have its headings again above the rows of each chapter.
  const starts = [...rows.keys()].filter((at) => at >= first && isSameRow(rows[at], rows[first]));
  const parts = starts.map((at, nth) => ({
    headings: rows.slice(at, at + 1),
    rows: rows.slice(at + 1, starts[nth + 1]),
    isInsisted: true,
  }));
  return [above, ...parts];
}

const textOf = (cells: Cells = []) => cells.map((cell) => cell?.plain ?? '').join('\t');

const isSameRow = (cells: Cells | undefined, other: Cells | undefined) => textOf(cells) === textOf(other);

/** Parts a table without known headings at the row that a profile has answers for, or returns null. */
export function partsByProfile(
  rows: readonly Cells[],
  hasAnswers: (headings: readonly string[]) => boolean,
): HeadedRows[] | null {
  const first = rows.findIndex(isWide);
  const texts = (rows[first] ?? []).map((cell) => headingText([cell?.plain ?? '']));
  return first >= 0 && hasAnswers(texts) ? partsFrom(rows, first, true) : null;
}

/**
 * Parts a table without known headings for answers that name its columns. Its first row of several cells is its
 * heading where a named column goes on with cells of another kind; else the table begins with data.
 */
export function partsByColumns(
  rows: readonly Cells[],
  answers: readonly ColumnAnswer[],
  lexicon: Lexicon,
): HeadedRows[] | null {
  const first = rows.findIndex(isWide);
  const width = Math.max(0, ...rows.map(({ length }) => length));
  if (first < 0 || !answers.every(({ column }) => column <= width)) return null;
  const below = sampleOf(rows.slice(first + 1).filter((cells) => !isSameRow(cells, rows[first])));
  const kindAt = (cells: Cells, column: number): CellKind | null => {
    const cell = cells[column - 1];
    return cell && !cell.blank ? lexicon.columns.reader.kindOf(cell.plain) : null;
  };
  const hasHeading = answers.some(({ column }) => {
    const kinds = below.flatMap((cells) => kindAt(cells, column) ?? []);
    const own = rows[first] ? kindAt(rows[first], column) : null;
    return own === 'name' && kinds.length > 0 && !kinds.includes(own);
  });
  return partsFrom(rows, first, hasHeading);
}
