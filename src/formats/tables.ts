import type {
  Language,
  Medium,
  SheetValue,
  TableBlock,
  TableCell,
  Transcript,
  ValueSheet,
} from '../model.js';
import { placedCells } from './placed-cells.js';

/** The tables of a document that is no table itself: a web page, a word-processor file, a PDF. */

/** On a page the end of a line is no sign of a break that somebody has made. */
const textOf = ({ lines }: TableCell, medium: Medium) =>
  lines.map(({ text }) => text.value).join(medium === 'pdf' ? '' : '\n');

/** Places are written in Japanese throughout, and read by people here. */
const inEnglish = (place: string) =>
  place.replace(/^表(\d+) (\d+)行(\d+)列$/, 'table $1, row $2, column $3').replace(/^(\d+)行目$/, 'line $1');

/** A table of a transcript. Pictures and white space of its cells are not known. */
export function tableOf(
  block: TableBlock,
  { addresses, medium }: Pick<Transcript, 'addresses' | 'medium'>,
): ValueSheet {
  const cells = placedCells(block.rows);
  const places = new Map(cells.map(({ cell, row, column }) => [`${row} ${column}`, cell.at]));
  const placeOf = (row: number, column: number, language: Language) => {
    const { place, line } = addresses.addressOf(places.get(`${row} ${column}`) ?? cells[0]?.cell.at ?? 0);
    const japanese = place ?? `${line}行目`;
    return language === 'ja' ? japanese : inEnglish(japanese);
  };
  return {
    values: cells.flatMap(({ cell, row, column }): SheetValue[] => {
      const text = textOf(cell, medium);
      return text === '' ? [] : [{ row, column, text, isNumber: false }];
    }),
    merged: cells
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({
        top: row,
        left: column,
        bottom: row + rowSpan - 1,
        right: column + columnSpan - 1,
      })),
    objects: null,
    formulas: [],
    showsSpaces: false,
    placeOf,
  };
}
