/** The one file that knows the package that writes workbooks. */

import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** A cell that leads to a cell of another sheet. */
export interface LinkedCell {
  readonly text: string;
  readonly to: { readonly sheet: string; readonly row: number };
  readonly tip: string;
}

export type BookCell = string | number | null | LinkedCell;

export interface SheetColumn {
  readonly heading: string;
  /** In half-width characters. */
  readonly width: number;
  /** Whether it holds numbers alone. In other columns, what a person types stays text: 1-2 becomes no date. */
  readonly isNumeric: boolean;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly BookCell[])[];
  /** The rows' heights in points. */
  readonly heights: readonly number[];
}

/** The oldest date that the format's container can hold. A workbook tells no time, so that it is always the same. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

const FONT = '游ゴシック';
const BORDER = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDERS = { top: BORDER, right: BORDER, bottom: BORDER, left: BORDER };

const HEAD_STYLE: CellStyle = {
  font: { name: FONT, size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDE8F0' } },
  border: BORDERS,
  alignment: { vertical: 'center', wrapText: true },
  numFmt: '@',
};

const BODY_STYLE: CellStyle = {
  font: { name: FONT, size: 11 },
  border: BORDERS,
  alignment: { vertical: 'top', wrapText: true },
};
const TEXT_STYLE: CellStyle = { ...BODY_STYLE, numFmt: '@' };
const LINK_STYLE: CellStyle = {
  ...TEXT_STYLE,
  font: { name: FONT, size: 11, underline: true, color: { rgb: '0B5394' } },
};

/** Packs the files of an archive anew. */
export type Repack = (archive: Uint8Array) => Uint8Array;

/** What a workbook says of itself. */
export interface WorkbookProperties {
  readonly title: string;
  readonly creator: string;
}

/**
 * The bytes of a workbook.
 *
 * @param repack packs them alike in browsers and in Node
 */
export async function workbookFile(
  sheets: readonly WorkbookSheet[],
  { title, creator }: WorkbookProperties,
  repack: Repack,
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: sheets.map(sheetOf),
    defaultFont: { name: FONT, size: 11 },
    properties: { title, creator, created: NO_TIME, modified: NO_TIME },
  });
  return withComment(repack(bytes as Uint8Array));
}

/** What the end of a workbook says of its origin, until another program saves it. */
export const WORKBOOK_COMMENT = 'shinchoku workbook';

/** A ZIP archive ends in the length of its comment and the comment. */
function withComment(archive: Uint8Array): Uint8Array {
  const comment = new TextEncoder().encode(WORKBOOK_COMMENT);
  const bytes = new Uint8Array(archive.length + comment.length);
  bytes.set(archive);
  bytes[archive.length - 2] = comment.length;
  bytes.set(comment, archive.length);
  return bytes;
}

function sheetOf({ name, columns, rows, heights }: WorkbookSheet): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [at, { heading }] of columns.entries())
    cells.set(`0,${at}`, { value: sheetText(heading), type: 'string', style: HEAD_STYLE });
  const values = rows.map((row, index) =>
    row.map((cell, at) => {
      if (cell === null || typeof cell === 'number') return cell;
      if (typeof cell === 'string') return sheetText(cell);
      const value = sheetText(cell.text);
      const hyperlink = { target: '', location: `'${cell.to.sheet}'!A${cell.to.row}`, tooltip: cell.tip };
      cells.set(`${index + 1},${at}`, { value, type: 'string', style: LINK_STYLE, hyperlink });
      return value;
    }),
  );
  return {
    name,
    columns: columns.map(({ width, isNumeric }) => ({ width, style: isNumeric ? BODY_STYLE : TEXT_STYLE })),
    rows: [columns.map(({ heading }) => sheetText(heading)), ...values],
    cells,
    rowDefs: new Map(heights.map((height, index) => [index + 1, { height }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

/** The letters of a column, counted from 1: 27 is AA. */
function columnName(column: number): string {
  const rest = column - 1;
  const last = String.fromCharCode(65 + (rest % 26));
  return rest < 26 ? last : columnName(Math.floor(rest / 26)) + last;
}

/** What readers of the format take for a character in code. */
const CODED = /_(?=x[\da-f]{4}_)/gi;

/** Text as XML can hold it. NUL and what is no character are written as browsers show them. */
const sheetText = (text: string) => text.replace(/[\0\ufffe\uffff]/g, '\ufffd').replace(CODED, '_x005F_');
