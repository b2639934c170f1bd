import { stringify } from 'csv-stringify/sync';
import type { Language } from '../model.js';
import { guard } from './formula.js';

/** Makes Excel read a CSV file as UTF-8 when it is opened by a double click. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Rows as RFC 4180 has them, cells that look like formulas guarded. */
export function toRows(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return stringify(
    rows.map((row) => row.map(guard)),
    { record_delimiter: '\r\n' },
  );
}

const LIST_SEPARATOR = ';';

/** Several values in one cell. */
export const list = (values: readonly (string | number)[]) => values.join(LIST_SEPARATOR);

/** Column names, each with its Japanese heading. */
export type Names = readonly (readonly [string, string])[];

/** The columns of the sections, outermost first. */
export const sectionNames = (depth: number): Names =>
  Array.from({ length: depth }, (_, i) => [`section_${i + 1}`, `階層${i + 1}`] as const);

/** The names in a language. */
export const pick = (names: Names, language: Language) =>
  names.map(([en, ja]) => (language === 'ja' ? ja : en));

/** Titles for as many columns as there are. */
export const padded = (titles: readonly string[], depth: number) =>
  Array.from({ length: depth }, (_, i) => titles[i] ?? '');
