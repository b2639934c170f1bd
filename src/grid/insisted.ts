import type { CellKind } from '../lexicon/columns/cells.js';
import type { Lexicon } from '../lexicon/index.js';
import { largest } from '../lists/extremes.js';
import type { Finding } from '../model.js';
import { excerpt } from '../text/excerpt.js';
import { rangeOf } from '../text/text.js';
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

/** A table as the answers part it. */
interface InsistedTable {
  readonly parts: readonly HeadedRows[];
  readonly findings: readonly Finding[];
}

/**
 * Parts a table without known headings for answers that name its columns. Its first row of several cells is its
 * heading where a named column goes on with cells of another kind; else the table begins with data.
 */
export function partsByColumns(
  rows: readonly Cells[],
  answers: readonly ColumnAnswer[],
  lexicon: Lexicon,
): InsistedTable | null {
  const first = rows.findIndex(isWide);
  const width = largest(
    rows.map(({ length }) => length),
    0,
  );
  if (first < 0 || !answers.every(({ column }) => column <= width)) return null;
  const below = sampleOf(rows.slice(first + 1).filter((cells) => !isSameRow(cells, rows[first])));
  const kindAt = (cells: Cells, column: number): CellKind | null => {
    const cell = cells[column - 1];
    return cell && !cell.blank ? lexicon.columns.reader.kindOf(cell.plain) : null;
  };
  const columns = answers.map(({ column }) => ({
    own: kindAt(rows[first] ?? [], column),
    below: below.flatMap((cells) => kindAt(cells, column) ?? []),
  }));
  const found = isHeading(columns);
  const isDoubtful = found === 'maybe' || found === 'likely';
  return {
    parts: partsFrom(rows, first, found === 'surely' || found === 'likely'),
    findings: isDoubtful ? doubtOf(rows[first] ?? [], found === 'likely') : [],
  };
}

/** The kind of a column's cell in the row that may be the heading, and the kinds of those below it. */
interface AnsweredColumn {
  readonly own: CellKind | null;
  readonly below: readonly CellKind[];
}

/** Whether a row is the heading of the rows below it, in whose columns it has words and they mostly something else. */
function isHeading(columns: readonly AnsweredColumn[]): 'surely' | 'likely' | 'maybe' | 'no' {
  const named = columns.filter(({ own, below }) => own === 'name' && below.length > 0);
  if (named.some(({ below }) => !below.includes('name'))) return 'surely';
  const mayBe = columns.every(({ own }) => own === null || own === 'name' || own === 'date');
  const others = named.filter(
    ({ below }) => below.filter((kind) => kind !== 'name').length * 2 > below.length,
  );
  if (!mayBe || others.length === 0) return 'no';
  return others.length > 1 ? 'likely' : 'maybe';
}

/** That a row may be the heading, or a row of the table. */
function doubtOf(cells: Cells, isTakenForHeading: boolean): Finding[] {
  const filled = cells.filter((cell) => cell?.origin && !cell.blank).flatMap((cell) => cell ?? []);
  const [first] = filled;
  if (!first) return [];
  const text = excerpt(filled.map(({ plain }) => plain).join('、'), QUOTED_FIRST);
  const [found, expected] = isTakenForHeading ? [AS_HEADING, AS_ITEM] : [AS_ITEM, AS_HEADING];
  return [{ rule: 'heading-row-uncertain', range: rangeOf(first.text), values: { text, found, expected } }];
}

/** As messages put them into words. */
const AS_HEADING = 'heading row';
const AS_ITEM = 'item row';

/** How much of a row a message quotes, in units. */
const QUOTED_FIRST = 40;
