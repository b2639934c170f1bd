import type { Lexicon } from '../lexicon/index.js';
import type { StructuredBlock, TableBlock, TableCell, TableRow } from '../model.js';
import { join } from '../text/text.js';
import { filledOf, isFilled, plainOf } from './cells.js';

/** How much of a sheet's columns must be empty for it to be one of graph paper, on which fields span many columns. */
const MOSTLY_EMPTY = 0.4;

/** Joins the narrow columns of sheets that are laid out on graph paper (Excel方眼紙). */
export function joinGraphPaper(blocks: readonly StructuredBlock[], lexicon: Lexicon): StructuredBlock[] {
  return blocks.map((block) => (block.kind === 'table' ? joined(block, lexicon) : block));
}

function joined(table: TableBlock, lexicon: Lexicon): TableBlock {
  const hasSpans = table.rows.some(({ cells }) =>
    cells.some(({ columnSpan, rowSpan }) => columnSpan !== 1 || rowSpan !== 1),
  );
  if (hasSpans) return table;
  const width = table.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const used = usedColumns(table.rows);
  const last = [...used].reduce((highest, column) => Math.max(highest, column), -1);
  const isGraphPaper = used.size >= 2 && used.size <= width * (1 - MOSTLY_EMPTY) && used.size < last + 1;
  if (!isGraphPaper) return table;
  const starts = fieldStarts(table.rows, lexicon);
  return starts.length < 2 ? table : { ...table, rows: table.rows.map((row) => inFields(row, starts)) };
}

function usedColumns(rows: readonly TableRow[]): Set<number> {
  const used = new Set<number>();
  for (const { cells } of rows)
    cells.forEach((cell, column) => {
      if (!used.has(column) && isFilled(cell)) used.add(column);
    });
  return used;
}

/** Where the fields begin: below the headings, a second row of which may divide those above it. */
function fieldStarts(rows: readonly TableRow[], { headings }: Lexicon): number[] {
  const isKnown = (cell: TableCell) => headings.read(plainOf(cell)).known;
  const first = rows.findIndex((row) => {
    const filled = filledOf(row);
    return filled.length > 1 && filled.some(isKnown);
  });
  const upper = rows[first];
  if (!upper) return [];
  const lower = rows[first + 1];
  const isHeading = lower && filledOf(lower).length > 0 && filledOf(lower).every(isKnown);
  const starts = new Set<number>();
  for (const row of isHeading ? [upper, lower] : [upper])
    for (const [column, cell] of row.cells.entries()) if (isFilled(cell)) starts.add(column);
  return [...starts].sort((a, b) => a - b);
}

/** A row with one cell for each field; what stands left of the first field belongs to it. */
function inFields({ cells }: TableRow, starts: readonly number[]): TableRow {
  return {
    cells: starts.map((start, index) => {
      const from = index === 0 ? 0 : start;
      const parts = cells.slice(from, starts[index + 1] ?? cells.length);
      const filled = parts.filter(isFilled);
      const [first] = filled.length > 0 ? filled : parts;
      return first
        ? filled.slice(1).reduce(beside, first)
        : { lines: [], columnSpan: 1, rowSpan: 1, at: atEnd(cells) };
    }),
  };
}

const atEnd = (cells: readonly TableCell[]) => cells.at(-1)?.at ?? 0;

/** Two cells of a field as one: a bullet or number and its text stand on one line. */
function beside(left: TableCell, right: TableCell): TableCell {
  const last = left.lines.at(-1);
  const [first, ...rest] = right.lines;
  if (!last || !first) return last ? left : right;
  const line = { ...last, text: join([last.text, first.text], ' ') };
  return { ...left, lines: [...left.lines.slice(0, -1), line, ...rest] };
}
