import type { SheetValue, ValueSheet } from '../model.js';
import type { CheckedColumn, ColumnKind } from './columns.js';
import type { RuleFinding, Spot } from './findings.js';
import type { SheetTable } from './layout.js';
import {
  areSeveralNumbers,
  hasDigit,
  hasLayoutSpace,
  isAllowedMark,
  isFormulaText,
  isMark,
  isNumberLike,
  isPlainNumber,
  STANDARD_CHARACTERS,
  tellsAbsence,
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
  return hasDigit(value.text);
}

/** @param isTyped whether the file tells numbers from texts */
export function numbers(sheet: ValueSheet, tables: readonly SheetTable[], isTyped: boolean): RuleFinding {
  const wrongIn = (...kinds: readonly ColumnKind[]) =>
    columnsIn(tables)
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ values }) => values.filter((value) => isWronglyNumber(value, isTyped)))
      .map((value) => spotOf(sheet, value));
  return { broken: wrongIn('number', 'time'), doubtful: wrongIn('mixed') };
}

export const layoutSpaces = (sheet: ValueSheet): RuleFinding => ({
  broken: spotsOf(sheet, ({ text }) => hasLayoutSpace(text)),
  isHidden: !sheet.showsSpaces,
});

/** A formula has no result where nobody has worked it out. */
export function formulas(sheet: ValueSheet, isTyped: boolean): RuleFinding {
  const texts = isTyped ? [] : spotsOf(sheet, ({ text }) => isFormulaText(text));
  return {
    broken: [...(sheet.formulas ?? []).map((value) => spotOf(sheet, value)), ...texts],
    isHidden: sheet.formulas === null,
  };
}

export function characters(sheet: ValueSheet): RuleFinding {
  const isOther = (character: string) => !STANDARD_CHARACTERS.has(character);
  return { broken: spotsOf(sheet, ({ text }) => [...text].some(isOther)) };
}

/** A cell among numbers that has none. */
const isNoNumber = ({ isNumber, text }: SheetValue) => !isNumber && !hasDigit(text) && !isAllowedMark(text);
const isSign = ({ text }: SheetValue) => isMark(text) || tellsAbsence(text);

/** The rows of a column that have no value. */
function blanksIn(sheet: ValueSheet, { body }: SheetTable, { column, values }: CheckedColumn): Spot[] {
  const filled = new Set(values.map(({ row }) => row));
  return body
    .filter(({ row, values: others }) => !filled.has(row) && others.length > 1)
    .map(({ row }) => ({ sheet, row, column, text: '' }));
}

/** A word among numbers may stand for one that is not there, or be a value; only signs are sure. */
export function symbols(sheet: ValueSheet, tables: readonly SheetTable[]): RuleFinding {
  const numeric = tables.flatMap((table) =>
    table.columns
      .filter(({ kind }) => kind === 'number' || kind === 'mixed')
      .map((column) => ({ table, column, others: column.values.filter(isNoNumber) })),
  );
  const isSure = (kind: ColumnKind) => (value: SheetValue) => kind === 'number' && isSign(value);
  const spots = (values: readonly SheetValue[]) => values.map((value) => spotOf(sheet, value));
  return {
    broken: numeric.flatMap(({ column, others }) => spots(others.filter(isSure(column.kind)))),
    doubtful: numeric.flatMap(({ table, column, others }) => [
      ...spots(others.filter((value) => !isSure(column.kind)(value))),
      ...blanksIn(sheet, table, column),
    ]),
  };
}
