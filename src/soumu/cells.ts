import type { SheetValue, ValueSheet } from '../model.js';
import type { RuleFinding, Spot } from './findings.js';
import type { CheckedColumn, SheetTable } from './layout.js';
import {
  areSeveralNumbers,
  hasLayoutSpace,
  isAllowedMark,
  isFormulaText,
  isNumberLike,
  isPlainNumber,
  STANDARD_CHARACTERS,
} from './values.js';

/** The rules on single cells. */

export const spotOf = (sheet: ValueSheet, { row, column, text }: SheetValue): Spot => ({
  sheet,
  row,
  column,
  text,
});

const spotsOf = (sheet: ValueSheet, fits: (value: SheetValue) => boolean): Spot[] =>
  sheet.values.filter(fits).map((value) => spotOf(sheet, value));

const columnsIn = (tables: readonly SheetTable[]) => tables.flatMap(({ columns }) => columns);

/** Cells of a body that hold a list: short parts, one of which is a whole cell elsewhere in its column. */
function listKind({ text }: SheetValue, wholes: ReadonlySet<string>): 'list' | 'doubtful' | null {
  const value = text.trim();
  const parts = value.split(/[;；\n、,，]/).map((part) => part.trim());
  if (parts.length < 2 || parts.some((part) => part === '')) return null;
  if (/[;；]/.test(value) && !/[。、]/.test(value)) return 'list';
  if (/\n/.test(value) && parts.every((part) => /^[^\p{L}\p{N}]/u.test(part))) return 'list';
  if (/。/.test(value)) return null;
  return parts.some((part) => wholes.has(part)) ? 'list' : 'doubtful';
}

export function oneValue(sheet: ValueSheet, tables: readonly SheetTable[]): RuleFinding {
  const broken: Spot[] = [];
  const doubtful: Spot[] = [];
  for (const { values } of columnsIn(tables)) {
    const wholes = new Set(values.map(({ text }) => text.trim()));
    for (const value of values) {
      if (value.isNumber || isNumberLike(value.text)) continue;
      const kind = areSeveralNumbers(value.text) ? 'list' : listKind(value, wholes);
      if (kind !== null) (kind === 'list' ? broken : doubtful).push(spotOf(sheet, value));
    }
  }
  return { broken, doubtful };
}

/** Whether a cell among numbers is none, although it has one in it. */
function isWronglyNumber(value: SheetValue, isTyped: boolean): boolean {
  if (value.isNumber) return false;
  if (isPlainNumber(value.text)) return isTyped;
  return /[\d\uff10-\uff19]/.test(value.text);
}

/** @param isTyped whether the file tells numbers from texts */
export function numbers(sheet: ValueSheet, tables: readonly SheetTable[], isTyped: boolean): RuleFinding {
  const columns = columnsIn(tables).filter(({ kind }) => kind === 'number' || kind === 'year');
  return {
    broken: columns
      .flatMap(({ values }) => values.filter((value) => isWronglyNumber(value, isTyped)))
      .map((value) => spotOf(sheet, value)),
  };
}

export const layoutSpaces = (sheet: ValueSheet): RuleFinding => ({
  broken: spotsOf(sheet, ({ text }) => hasLayoutSpace(text)),
  isHidden: !sheet.showsSpaces,
});

export const formulas = (sheet: ValueSheet, isTyped: boolean): RuleFinding => ({
  broken: spotsOf(sheet, ({ isFormula, text }) => isFormula || (!isTyped && isFormulaText(text))),
  isHidden: !sheet.showsFormulas,
});

export function characters(sheet: ValueSheet): RuleFinding {
  const isOther = (character: string) => !STANDARD_CHARACTERS.has(character);
  return { broken: spotsOf(sheet, ({ text }) => [...text].some(isOther)) };
}

const isMark = ({ isNumber, text }: SheetValue) =>
  !isNumber && !/[\d\uff10-\uff19]/.test(text) && !isAllowedMark(text);

/** The rows of a column that have no value. */
function blanksIn(sheet: ValueSheet, { body }: SheetTable, { column, values }: CheckedColumn): Spot[] {
  const filled = new Set(values.map(({ row }) => row));
  return body
    .filter(({ row, values: others }) => !filled.has(row) && others.length > 1)
    .map(({ row }) => ({ sheet, row, column, text: '' }));
}

export function symbols(sheet: ValueSheet, tables: readonly SheetTable[]): RuleFinding {
  const numeric = tables.flatMap((table) =>
    table.columns.filter(({ kind }) => kind === 'number').map((column) => ({ table, column })),
  );
  return {
    broken: numeric.flatMap(({ column }) =>
      column.values.filter(isMark).map((value) => spotOf(sheet, value)),
    ),
    doubtful: numeric.flatMap(({ table, column }) => blanksIn(sheet, table, column)),
  };
}
