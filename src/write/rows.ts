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

const isPlain = (row: readonly string[]) => row.every((cell) => UNQUOTED.test(cell));

type CsvRows = Iterable<readonly string[]>;

/** Rows of RFC 4180, with formulas escaped. Nothing in a cell can begin another cell. */
export const toRows = (rows: CsvRows): string => [...toRowTexts(rows)].join('');

/** How long the parts are that very many rows are written in, in units, and how many rows are quoted at once. */
const PART_LENGTH = 1 << 18;
const QUOTED_ROWS = 1000;

/** As `toRows`, in parts: of very many rows only as many are made at once as a part takes. */
export function* toRowTexts(rows: CsvRows): Generator<string, void> {
  // Joined when a part is whole: what is put together with `+` takes twice the memory once it is written.
  let texts: string[] = [];
  let length = 0;
  const put = (text: string) => {
    texts.push(text);
    length += text.length;
  };
  let others: (readonly string[])[] = [];
  for (const row of rows) {
    const isQuoted = !isPlain(row);
    if (isQuoted) others.push(row);
    if (isQuoted && others.length < QUOTED_ROWS) continue;
    if (others.length > 0) put(toQuotedRows(others));
    others = [];
    if (!isQuoted) put(`${row.join(',')}\r\n`);
    if (length < PART_LENGTH) continue;
    yield texts.join('');
    texts = [];
    length = 0;
  }
  put(toQuotedRows(others));
  if (length > 0) yield texts.join('');
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
