import { stringify } from '#csv-stringify';
import { escapeFormula } from './formula.js';

/** Makes Excel read a CSV file as UTF-8 when it is opened by a double click. */
export const BYTE_ORDER_MARK = '\ufeff';

/** With a record delimiter of one's own, csv-stringify leaves a lone CR or LF unquoted unless it is told. */
const CSV_OPTIONS = { record_delimiter: '\r\n', quote_record_delimiter: true };

/** What some readers end a line, or a text, at, though RFC 4180 knows no line end but CR and LF. */
const OTHER_ENDS = /[\0\v\f\u0085\u2028\u2029]/;
const QUOTING_OPTIONS = { ...CSV_OPTIONS, quoted_match: OTHER_ENDS };

/** NUL ends a text for many readers, so that what follows it would be lost: it is written as browsers show it. */
const withoutNul = (cell: string) => cell.replaceAll('\0', '\ufffd');

/** Rows as RFC 4180 has them, cells that look like formulas escaped. No part of a cell can become another. */
export function toRows(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const escaped = rows.map((row) => row.map(escapeFormula));
  // Looking for rare characters in every cell would take half as long as writing does.
  if (!escaped.some((row) => OTHER_ENDS.test(row.join()))) return stringify(escaped, CSV_OPTIONS);
  return stringify(
    escaped.map((row) => row.map(withoutNul)),
    QUOTING_OPTIONS,
  );
}

const LIST_SEPARATOR = ';';

/** Several values in one cell. */
export const list = (values: readonly (string | number)[]) => values.join(LIST_SEPARATOR);
