import type { Medium, SheetValue, TableBlock, TableCell, Transcript, ValueSheet } from '../model.js';

/** The tables of a document that is no table itself: a web page, a word-processor file, a PDF. */

/** A cell in its grid. */
interface PlacedTableCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** The cells of a table, each where its upper left corner is. */
function placedCells({ rows }: TableBlock): PlacedTableCell[] {
  const taken = new Set<string>();
  return rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row} ${column}`)) column++;
      const placed = { cell, row, column };
      const bottom = Math.min(rows.length, row + (cell.rowSpan || rows.length));
      for (let r = row + 1; r < bottom; r++)
        for (let c = column; c < column + cell.columnSpan; c++) taken.add(`${r} ${c}`);
      column += cell.columnSpan;
      return placed;
    });
  });
}

/** On a page the end of a line is no sign of a break that somebody has made. */
const textOf = ({ lines }: TableCell, medium: Medium) =>
  lines.map(({ text }) => text.value).join(medium === 'pdf' ? '' : '\n');

/** A table of a transcript. Pictures and white space of its cells are not known. */
export function tableOf(
  block: TableBlock,
  { addresses, medium }: Pick<Transcript, 'addresses' | 'medium'>,
): ValueSheet {
  const cells = placedCells(block);
  const places = new Map(cells.map(({ cell, row, column }) => [`${row} ${column}`, cell.at]));
  const placeOf = (row: number, column: number) => {
    const { place, line } = addresses.addressOf(places.get(`${row} ${column}`) ?? cells[0]?.cell.at ?? 0);
    return place ?? `${line}行目`;
  };
  return {
    values: cells.flatMap(({ cell, row, column }): SheetValue[] => {
      const text = textOf(cell, medium);
      return text === '' ? [] : [{ row, column, text, isNumber: false, isFormula: false }];
    }),
    merged: cells
      .filter(({ cell }) => cell.columnSpan > 1 || cell.rowSpan !== 1)
      .map(({ cell, row, column }) => ({
        top: row,
        left: column,
        bottom: Math.min(block.rows.length, row + (cell.rowSpan || block.rows.length)) - 1,
        right: column + cell.columnSpan - 1,
      })),
    objects: null,
    showsFormulas: true,
    showsSpaces: false,
    placeOf,
  };
}
