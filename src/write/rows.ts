import { stringify } from '#csv-stringify';
import { escapeFormula } from '../text/formula.js';

/** Makes Excel read a CSV file as UTF-8 on a double click. */
export const BYTE_ORDER_MARK = '\ufeff';

/** With its own record delimiter, csv-stringify quotes a lone CR or LF only if asked to. */
const CSV_OPTIONS = { record_delimiter: '\r\n', quote_record_delimiter: true };

/** Characters at which some readers end a line or a text, although RFC 4180 has only CR and LF. */
const OTHER_ENDS = /[\0\v\f\u0085\u2028\u2029]/;
const QUOTING_OPTIONS = { ...CSV_OPTIONS, quoted_match: OTHER_ENDS };

/** Many readers end a text at NUL and would lose the rest. It is written as browsers show it. */
const withoutNul = (cell: string) => cell.replaceAll('\0', '\ufffd');

/** What stands in a cell as it is: nothing that is quoted or replaced, and no beginning of a formula. */
const UNQUOTED = /^(?![=+\-@＝＋－＠\t])[^",\r\n\0\v\f\u0085\u2028\u2029]*$/;

const isPlain = (row: readonly string[]) => row.length > 1 && row.every((cell) => UNQUOTED.test(cell));

/** Rows of RFC 4180, with formulas escaped. Nothing in a cell can begin another cell. */
export function toRows(rows: readonly (readonly string[])[]): string {
  let text = '';
  let others: (readonly string[])[] = [];
  for (const row of rows) {
    if (!isPlain(row)) {
      others.push(row);
      continue;
    }
    if (others.length > 0) text += toQuotedRows(others);
    others = [];
    text += `${row.join(',')}\r\n`;
  }
  return text + toQuotedRows(others);
}

/** As `toRows`, for rows of which any cell may need quotes. */
export function toQuotedRows(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const escaped = rows.map((row) => row.map(escapeFormula));
  // Checking every cell for rare characters would take half as long as writing does.
  if (!escaped.some((row) => OTHER_ENDS.test(row.join()))) return stringify(escaped, CSV_OPTIONS);
  return stringify(
    escaped.map((row) => row.map(withoutNul)),
    QUOTING_OPTIONS,
  );
}

/** A cell as `toRows` writes it, and what ends it. */
const WRITTEN_CELL = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g;

/** Rows that `toRows` has written, with their cells, quoted as they are, in other places. */
export function rearranged(text: string, move: (cells: readonly string[]) => readonly string[]): string {
  let moved = '';
  let cells: string[] = [];
  for (const [, cell = '', end] of text.matchAll(WRITTEN_CELL)) {
    cells.push(cell);
    if (end === ',') continue;
    moved += `${move(cells).join(',')}\r\n`;
    cells = [];
  }
  return moved;
}

const LIST_SEPARATOR = ';';

/** Several values in one cell. */
export const list = (values: readonly (string | number)[]) => values.join(LIST_SEPARATOR);
