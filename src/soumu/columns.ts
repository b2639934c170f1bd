import { grouped } from '../lists/grouped.js';
import type { SheetValue } from '../model.js';
import { isAmountHeading, isCodeHeading, isTextHeading, type Units } from './headings.js';
import type { SheetRow } from './regions.js';
import { hasDigit, isAllowedMark, isDateText, isMark, isNumberLike, isWesternYear } from './values.js';

/** What the columns of a table hold. */

/** `mixed` is what may be a column of numbers. */
export type ColumnKind = 'number' | 'mixed' | 'time' | 'code' | 'text';

export interface CheckedColumn {
  readonly column: number;
  /** Its headings, from above. */
  readonly heading: string;
  readonly kind: ColumnKind;
  /** The cells below the headings. */
  readonly values: readonly SheetValue[];
}

/** How many of a column's cells are what. */
interface CellCounts {
  readonly numbers: number;
  /** Other texts with digits. */
  readonly others: number;
  readonly words: number;
  readonly all: number;
}

export const isNumberCell = ({ isNumber, text }: SheetValue): boolean =>
  isNumberLike(text) || (isNumber && !isDateText(text));

function countsOf(values: readonly SheetValue[]): CellCounts {
  const numbers = values.filter(isNumberCell).length;
  const digits = values.filter(({ text }) => hasDigit(text)).length;
  const isWord = ({ text }: SheetValue) => !hasDigit(text) && !isMark(text) && !isAllowedMark(text);
  return {
    numbers,
    others: Math.max(0, digits - numbers),
    words: values.filter(isWord).length,
    all: values.length,
  };
}

/** Of a heading that tells neither codes nor times. */
function numberKind(
  { numbers, others, words, all }: CellCounts,
  hasUnit: boolean,
  isAmount: boolean,
): ColumnKind {
  if (numbers === 0 || numbers < others) return hasUnit && all > 0 ? 'mixed' : 'text';
  if (hasUnit || others + words === 0) return 'number';
  if (numbers > 1 && numbers > others && numbers >= words) return 'number';
  return isAmount || numbers * 3 >= all ? 'mixed' : 'text';
}

/** A number with a zero in front is a code. */
const isPadded = ({ text, isNumber }: SheetValue) => !isNumber && /^0\d+$/.test(text);

function kindOf(heading: string, values: readonly SheetValue[], units: Units): ColumnKind {
  const numbers = values.filter(isNumberCell);
  const isDate = (value: SheetValue) => value.isNumber && !isNumberCell(value);
  if (numbers.length === 0 && values.some(isDate)) return 'time';
  const hasUnit = units.of(heading) === 'stated';
  const isAmount = hasUnit || isAmountHeading(heading);
  const kind = numberKind(countsOf(values), hasUnit, isAmount);
  if (kind === 'text') return kind;
  if (isCodeHeading(heading) || values.some(isPadded)) return 'code';
  const areYears = numbers.length > 0 && numbers.every(({ text }) => isWesternYear(text));
  if (areYears && !isAmount) return 'time';
  if (hasUnit || !isTextHeading(heading)) return kind;
  return kind === 'number' && numbers.length > 1 ? 'mixed' : 'text';
}

/** The columns from left to right, also those without a cell. */
export function columnsOf(
  head: readonly SheetRow[],
  body: readonly SheetRow[],
  [left, right]: readonly [left: number, right: number],
  units: Units,
): CheckedColumn[] {
  const valuesOf = (rows: readonly SheetRow[]) =>
    grouped(
      rows.flatMap(({ values }) => values),
      ({ column }) => column,
    );
  const [above, below] = [valuesOf(head), valuesOf(body)];
  return Array.from({ length: right - left + 1 }, (_, index) => {
    const column = left + index;
    const heading = (above.get(column) ?? []).map(({ text }) => text).join(' ');
    const values = below.get(column) ?? [];
    return { column, heading, values, kind: kindOf(heading, values, units) };
  });
}
