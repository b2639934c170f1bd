import type { Lexicon } from '../lexicon/index.js';
import type { Column, NormalString } from '../model.js';
import { asNormal } from '../text/normalise.js';
import type { Cells } from './rectangle.js';

/** A number that an office gives its departments: 0412. */
const CODE = /^(?=.*[0-9])[0-9A-Za-z-]+$/;

/** How much of a column's cells must be of a kind for the column to be of it. */
const MOST = 0.7;

const NO_TEXT = asNormal('');
const AMOUNT = /^[▲△-]?[0-9][0-9,.]*(?:円|千円|万円|百万円|人|件|回|%|％)?$/;

function shareOf(texts: readonly NormalString[], holds: (text: NormalString) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

/**
 * Holds what a heading row says of its columns against the cells below it. A column of status words beside
 * another of results says how far its rows got; columns of amounts hold no results and columns of codes no departments, and a table in which no
 * column holds results tells of no progress: null.
 */
export function confirmColumns(
  columns: readonly Column[],
  rows: readonly Cells[],
  { statuses, marks }: Lexicon,
): readonly Column[] | null {
  /** A state is told by a word or by a mark (○). */
  const isStatus = (text: NormalString) => statuses.stated(text) !== null || marks.read(text) !== null;
  const textsBelow = columns.map((): NormalString[] => []);
  for (const cells of rows) {
    // A row may be much shorter than the heading row: what it does not have is not looked for.
    for (const [index, cell] of cells.entries())
      if (cell?.origin && !cell.blank) textsBelow[index]?.push(cell.short ? cell.plain : NO_TEXT);
  }
  const share = (index: number, holds: (text: NormalString) => boolean) =>
    shareOf(textsBelow[index] ?? [], holds);
  const confirmed = columns.map((column, index): Column => {
    if (column.role === 'result' && share(index, (text) => AMOUNT.test(text)) > MOST)
      return { ...column, role: 'other' };
    if (column.role === 'department' && share(index, (text) => CODE.test(text)) > MOST)
      return { ...column, role: 'other' };
    if (column.role === 'status' && share(index, isStatus) < MOST) return { ...column, role: 'other' };
    return column;
  });
  const results = confirmed.filter((column) => column.role === 'result' && column.years === null);
  const told = confirmed.map((column, index): Column => {
    const onlyWords = column.role === 'result' && column.years === null && share(index, isStatus) > MOST;
    return onlyWords && results.length > 1 ? { ...column, role: 'status' } : column;
  });
  const lost = columns.some(({ role }) => role === 'result') && !told.some(({ role }) => role === 'result');
  return lost ? null : told;
}
