import { largest } from '../lists/extremes.js';
import type { Content, Language, Line, SourceText, TableForm, TableRow, ValueSheet } from '../model.js';
import { RangeList } from '../text/range-list.js';
import { join, trim, verbatim } from '../text/text.js';
import type { Format } from './format.js';
import { cellOf } from './lines.js';
import { textFormat, transcribeText } from './text-format.js';

const FIELD_QUOTE = '"';

/** A field of a delimited file: the range of its content, without quotes. */
interface DelimitedField {
  readonly start: number;
  readonly end: number;
  /** The offset of the second quote of each `""`, which stands for one quote. */
  readonly doubled: readonly number[];
}

/**
 * Reads fields by RFC 4180, leniently: a quote counts only at the start of a field, a quoted field may hold delimiters,
 * line ends and doubled quotes, and rows may differ in length.
 */
class FieldScanner {
  readonly rows: DelimitedField[][] = [[]];
  readonly markup = new RangeList();
  #at = 0;

  constructor(
    readonly text: string,
    readonly delimiter: string,
    readonly base: number,
  ) {}

  run(): void {
    while (this.#at < this.text.length) {
      this.rows.at(-1)?.push(this.text.charAt(this.#at) === FIELD_QUOTE ? this.#quoted() : this.#plain());
      this.#separator();
    }
    if (this.rows.at(-1)?.length === 0) this.rows.pop();
  }

  #plain(): DelimitedField {
    const start = this.#at;
    while (this.#at < this.text.length && !this.#endsField(this.text.charAt(this.#at))) this.#at++;
    return { start, end: this.#at, doubled: [] };
  }

  #endsField(character: string): boolean {
    return character === this.delimiter || character === '\n' || character === '\r';
  }

  /** A quoted field. Text between its closing quote and the delimiter belongs to it, too. */
  #quoted(): DelimitedField {
    this.#claim(1);
    const start = this.#at;
    const doubled: number[] = [];
    for (;;) {
      const quote = this.text.indexOf(FIELD_QUOTE, this.#at);
      if (quote < 0) {
        this.#at = this.text.length;
        return { start, end: this.#at, doubled };
      }
      this.#at = quote + 1;
      if (this.text.charAt(this.#at) !== FIELD_QUOTE) break;
      doubled.push(this.#at);
      this.#at++;
    }
    const end = this.#at - 1;
    const rest = this.#plain();
    // A closing quote with text behind it is left out like the second of two doubled quotes.
    if (rest.end > rest.start) return { start, end: rest.end, doubled: [...doubled, end] };
    this.#mark(end, 1);
    return { start, end, doubled };
  }

  #separator(): void {
    const character = this.text.charAt(this.#at);
    if (character === this.delimiter) {
      this.#claim(1);
      if (this.#at === this.text.length)
        this.rows.at(-1)?.push({ start: this.#at, end: this.#at, doubled: [] });
    } else if (character !== '') {
      this.#at += this.text.startsWith('\r\n', this.#at) ? 2 : 1;
      this.rows.push([]);
    }
  }

  #claim(length: number): void {
    this.#mark(this.#at, length);
    this.#at += length;
  }

  #mark(at: number, length: number): void {
    this.markup.add(at + this.base, at + length + this.base);
  }
}

/** The lines of a field, without the second of two doubled quotes. */
function linesOf(text: string, base: number, { start, end, doubled }: DelimitedField): Line[] {
  const lines: Line[] = [];
  let from = start;
  let next = 0;
  const add = (to: number) => {
    const first = next;
    while (next < doubled.length && (doubled[next] ?? to) < to) next++;
    const line = trim(withoutUnits(text, base, from, to, doubled.slice(first, next)));
    if (line.value !== '') lines.push({ text: line, begins: lines.length === 0 ? 'block' : 'break' });
  };
  for (const match of text.slice(start, end).matchAll(/\r\n|\n|\r/g)) {
    add(start + match.index);
    from = start + match.index + match[0].length;
  }
  add(end);
  return lines;
}

/** A range of the text without the units at some offsets, which are in order. */
function withoutUnits(
  text: string,
  base: number,
  from: number,
  to: number,
  cuts: readonly number[],
): SourceText {
  const parts: SourceText[] = [];
  let done = from;
  for (const cut of cuts) {
    parts.push(verbatim(text.slice(done, cut), base + done));
    done = cut + 1;
  }
  return join([...parts, verbatim(text.slice(done, to), base + done)]);
}

/** Reads delimited text as one table. */
export function readDelimited(text: string, delimiter: string, base = 0): Content {
  const scanner = new FieldScanner(text, delimiter, base);
  scanner.run();
  const { markup } = scanner;
  const rows = scanner.rows.map(
    (fields): TableRow => ({
      cells: fields.map((field) => {
        for (const at of field.doubled) markup.add(at + base, at + base + 1);
        return cellOf(linesOf(text, base, field), field.start + base);
      }),
    }),
  );
  return { blocks: [{ kind: 'table', rows }], markup, blanks: [], findings: [] };
}

/** A field in quotes that need them: with a line end, a tab, a comma or a quote inside. */
const QUOTED_FIELD = /(?:^|[\t\n\r])"(?:[^"]|"")*?(?:[\n\r\t,]|"")(?:[^"]|"")*"(?=[\t\n\r]|$)/;
/** How many of the rows must be as long as the longest. */
const RECTANGULAR = 0.8;

/**
 * Whether text of tabs quotes its cells, as Excel does in its text formats and on the clipboard: with the quotes
 * followed, most of its rows are of one length.
 */
export function isQuotedTabs(text: string): boolean {
  if (!QUOTED_FIELD.test(text)) return false;
  const scanner = new FieldScanner(text, '\t', 0);
  scanner.run();
  const lengths = scanner.rows.map((fields) => fields.length);
  const longest = largest(new Set(lengths));
  const filled = scanner.rows.filter((fields) => fields.some(({ start, end }) => end > start));
  return (
    longest > 1 && filled.filter((fields) => fields.length === longest).length >= filled.length * RECTANGULAR
  );
}

/** The fields as they stand, with their white space. */
function valuesIn(text: string, delimiter: string): ValueSheet {
  const scanner = new FieldScanner(text, delimiter, 0);
  scanner.run();
  const values = scanner.rows.flatMap((fields, row) =>
    fields.flatMap((field, column) => {
      const value = withoutUnits(text, 0, field.start, field.end, field.doubled).value;
      return value === '' ? [] : [{ row, column, text: value, isNumber: false }];
    }),
  );
  const placeOf = (row: number, column: number, language: Language) =>
    ({ ja: `${row + 1}行${column + 1}列`, en: `row ${row + 1}, column ${column + 1}` })[language];
  return { values, merged: [], formulas: [], objects: [], showsSpaces: true, placeOf };
}

function delimitedFormat(name: string, extension: string, delimiter: string, form: TableForm): Format {
  return {
    ...textFormat({
      name,
      extensions: [extension],
      isGeneral: true,
      readText: (text) => readDelimited(text, delimiter),
    }),
    tables: {
      form,
      read: async (file, options) => [valuesIn((await transcribeText(file, options)).text, delimiter)],
    },
  };
}

export const csv = delimitedFormat('CSV', 'csv', ',', 'csv');
export const tsv = delimitedFormat('TSV', 'tsv', '\t', 'delimited');
