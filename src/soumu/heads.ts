import { grouped } from '../lists/grouped.js';
import type { MergedCells, SheetValue } from '../model.js';
import { isNumberCell } from './columns.js';
import { isAmountHeading, type Units } from './headings.js';
import { hasCell, type SheetRow } from './regions.js';
import { besideNumber, isMark, isPlainNumber, isWesternYear, tellsAbsence } from './values.js';

/** Tells the rows of headings. */

const MOST_HEAD_ROWS = 4;

const isWord = (value: SheetValue) =>
  !value.isNumber && !isNumberCell(value) && !isMark(value.text) && !tellsAbsence(value.text);
const isWords = ({ values }: SheetRow) => values.every(isWord);
const isWordOrYear = (value: SheetValue) => isWord(value) || isWesternYear(value.text);

/** Whether a row is below cells of the headings above it that are merged downwards, or across several of its cells. */
function isBelowMerged(next: SheetRow, above: SheetRow, merged: readonly MergedCells[]): boolean {
  const reaching = merged.filter(({ top, bottom }) => top <= above.row && above.row <= bottom);
  if (reaching.some(({ bottom }) => bottom >= next.row)) return next.values.every(isWordOrYear);
  const below = ({ left, right }: MergedCells) =>
    next.values.filter(({ column }) => left <= column && column <= right).length;
  return isWords(next) && reaching.some((cells) => below(cells) > 1);
}

/** Whether a row has the rest of headings whose cells are not merged: words where the row above is empty. */
function fillsHeadings(next: SheetRow, above: SheetRow, data: SheetRow | undefined): boolean {
  const [first] = above.values;
  if (!first || !data || hasCell(next, first.column) || !isWords(next)) return false;
  const isNumberBelow = ({ column }: SheetValue) =>
    data.values.some((value) => value.column === column && isNumberCell(value));
  const isInBrackets = ({ text }: SheetValue) => /^[(（[［].*[)）\]］]$/.test(text.trim());
  const fills = next.values.some(({ column }) => !hasCell(above, column));
  return next.values.some(isNumberBelow) && (fills || next.values.every(isInBrackets));
}

/** How many rows at the beginning of a table are headings. */
export function headCount(rows: readonly SheetRow[], merged: readonly MergedCells[]): number {
  const most = Math.min(MOST_HEAD_ROWS, rows.length - 1);
  let count = 1;
  while (count < most) {
    const [above, next] = [rows[count - 1], rows[count]];
    if (!above || !next) break;
    if (!isBelowMerged(next, above, merged) && !fillsHeadings(next, above, rows[count + 1])) break;
    count++;
  }
  return count;
}

/** Whether a table begins with headings. */
export type HeadState = 'there' | 'unclear' | 'none';

const LEAST_RUN = 3;

/** Numbers that count on: months, ages. */
const isRun = (values: readonly SheetValue[]) =>
  values.length >= LEAST_RUN &&
  values.every(({ text }, index) => {
    const before = values[index - 1];
    return isPlainNumber(text.trim()) && (!before || Number(text) === Number(before.text) + 1);
  });

/** Whether what begins a column is of the kind of its other cells. */
function isLike(value: SheetValue, below: readonly SheetValue[]): HeadState {
  const numbers = below.filter(isNumberCell);
  if (numbers.length === 0) return 'there';
  if (isMark(value.text)) return 'unclear';
  if (!isNumberCell(value)) return 'there';
  if (isWesternYear(value.text))
    return numbers.every(({ text }) => isWesternYear(text)) ? 'unclear' : 'there';
  const unit = besideNumber(value.text);
  return unit === '' || numbers.some(({ text }) => besideNumber(text) === unit) ? 'none' : 'there';
}

/** Whether the first row is one of headings, or of data like the rows below it. */
export function headState(first: SheetRow, body: readonly SheetRow[]): HeadState {
  const below = grouped(
    body.flatMap((row) => row.values),
    ({ column }) => column,
  );
  const numbers = first.values.filter(isNumberCell);
  if (body.length === 0) return numbers.some(({ text }) => !isWesternYear(text)) ? 'unclear' : 'there';
  const states = first.values.map((value) => isLike(value, below.get(value.column) ?? []));
  if (states.includes('none')) return isRun(numbers) ? 'unclear' : 'none';
  return states.includes('unclear') ? 'unclear' : 'there';
}

/** Whether a row has the headings of another table: `sure` where they are of amounts, or of several columns. */
export function secondHead(rows: readonly SheetRow[], index: number, units: Units): 'sure' | 'maybe' | null {
  const row = rows[index];
  if (!row || row.values.length < 2 || !row.values.every(isWordOrYear) || !row.values.some(isWord))
    return null;
  const data = rows.slice(index + 1, index + MOST_HEAD_ROWS).find((next) => !isWords(next));
  const isAboveNumber = ({ column }: SheetValue) =>
    data?.values.some((value) => value.column === column && isNumberCell(value));
  const above = row.values.filter((value) => isWord(value) && isAboveNumber(value));
  if (above.length === 0) return null;
  if (above.some(({ text }) => units.of(text) === 'stated' || isAmountHeading(text))) return 'sure';
  const texts = new Set(above.map(({ text }) => text.trim()));
  const areNames = [...texts].every((text) => !/^[A-Za-zＡ-Ｚａ-ｚ]$/.test(text));
  return texts.size > 1 && texts.size === above.length && areNames ? 'sure' : 'maybe';
}
