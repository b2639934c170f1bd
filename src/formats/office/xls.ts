import { type CellObject, read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { InputError } from '../../messages/input-error.js';
import { NumberFormats } from './number-format.js';
import type { Sheet, SheetCell, SheetNote, Workbook } from './sheet.js';

/** Reads the workbooks of older programs by SheetJS, as far as to cells; what they show is worked out as for others. */

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** A format that the library gives for dates as Excel shows them in the United States. */
const AMERICAN_DATE = /^m\/d\/yy(?:yy)?(?= |$)/;

function shown({ t: type, v: value, z: format }: CellObject, formats: NumberFormats): string {
  if (value === undefined) return '';
  if (type === 'b') return value ? 'TRUE' : 'FALSE';
  if (type === 'e') return ERRORS[Number(value)] ?? String(value);
  if (typeof value === 'number')
    return formats.showAs(value, String(format ?? 'General').replace(AMERICAN_DATE, 'yyyy/m/d'));
  return String(value).replace(/\r\n?/g, '\n');
}

const isNumeric = ({ t: type }: CellObject) => type === 'n' || type === 'd';

/** Runs without what the library prints of records that it does not know, which is none of a reader's business. */
function quietly<T>(work: () => T): T {
  const { error, warn } = console;
  console.error = () => {};
  console.warn = () => {};
  try {
    return work();
  } finally {
    Object.assign(console, { error, warn });
  }
}

/** @throws {InputError} `file-protected`, `file-damaged` */
function parse(bytes: Uint8Array): WorkBook {
  try {
    return quietly(() => readBook(bytes));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(found)) throw new InputError('file-protected');
    throw new InputError('file-damaged', { found });
  }
}

const readBook = (bytes: Uint8Array) =>
  read(bytes, {
    type: 'array',
    cellNF: true,
    cellStyles: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
  });

function readSheet(name: string, sheet: WorkSheet, isHidden: boolean, formats: NumberFormats): Sheet {
  const cells: SheetCell[] = [];
  const notes: SheetNote[] = [];
  for (const [reference, value] of Object.entries(sheet)) {
    if (reference.startsWith('!')) continue;
    const { r: row, c: column } = utils.decode_cell(reference);
    const cell: CellObject = value;
    const text = shown(cell, formats);
    if (text !== '')
      cells.push({ row, column, text, isBordered: false, isNumber: isNumeric(cell), isFormula: false });
    const note = (cell.c ?? [])
      .map((comment) => comment.t)
      .join('\n')
      .trim();
    if (note !== '') notes.push({ row, column, text: note });
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const [rows = [], columns = []] = [sheet['!rows'], sheet['!cols']];
  return {
    name,
    isHidden,
    cells,
    merged: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    isRowHidden: (row) => rows[row]?.hidden === true,
    isColumnHidden: (column) => columns[column]?.hidden === true,
    notes,
    pictures: [],
    drawings: null,
  };
}

/** @throws {InputError} */
export function readXls(bytes: Uint8Array): Workbook {
  const book = parse(bytes);
  const formats = new NumberFormats(new Map(), book.Workbook?.WBProps?.date1904 === true);
  return {
    sheets: book.SheetNames.flatMap((name, index) => {
      const sheet = book.Sheets[name];
      const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
      return sheet ? [readSheet(name, sheet, isHidden, formats)] : [];
    }),
  };
}
