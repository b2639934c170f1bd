import type { Glyph } from './drawn.js';
import type { Area } from './geometry.js';
import type { LineArea } from './line-area.js';
import type { RuledCell, RuledTable } from './ruled-tables.js';
import { flowOf, type GlyphLine } from './text-lines.js';
import { placeOfGlyph } from './visible.js';
import { wrapsOf } from './wrapped.js';

/** A line of a cell or paragraph. */
export interface PlacedLine {
  readonly text: string;
  /** On the upright page. */
  readonly place: LineArea;
  /** Whether the next line may go on with it: what begins it would not have fitted behind this one. */
  readonly wraps: boolean;
}

export interface PageCell extends RuledCell {
  readonly lines: readonly PlacedLine[];
}

export interface PageTable extends Omit<RuledTable, 'cells'> {
  readonly cells: readonly PageCell[];
}

/** The lines of a text with whether each goes on in the next. */
export function placedLines(glyphs: readonly Glyph[], box: Area): PlacedLine[] {
  if (glyphs.length === 0) return [];
  const flow = flowOf(glyphs, box);
  const wraps = wrapsOf(flow);
  return flow.lines.map(({ text, place }: GlyphLine, index) => ({
    text,
    place,
    wraps: wraps[index] === true,
  }));
}

/** The index of the stretch between positions that a value lies in, or -1. */
function stretchAt(positions: readonly number[], value: number): number {
  if (value < (positions[0] ?? 0) || value > (positions.at(-1) ?? 0)) return -1;
  const next = positions.findIndex((position) => position > value);
  return next < 0 ? positions.length - 2 : next - 1;
}

export interface FilledTables {
  readonly tables: readonly PageTable[];
  /** What stands in no table. */
  readonly rest: readonly Glyph[];
}

/** Puts characters into the cells in which they stand. */
export function fillTables(tables: readonly RuledTable[], glyphs: readonly Glyph[]): FilledTables {
  const inCells = new Map<RuledCell, Glyph[]>();
  const rest: Glyph[] = [];
  const cellAt = tables.map((table) => cellFinder(table));
  for (const glyph of glyphs) {
    const [x, y] = placeOfGlyph(glyph);
    let cell: RuledCell | null = null;
    for (const find of cellAt) cell ??= find(x, y);
    if (cell === null) rest.push(glyph);
    else {
      const known = inCells.get(cell);
      if (known) known.push(glyph);
      else inCells.set(cell, [glyph]);
    }
  }
  const fill = (table: RuledTable): PageTable => ({
    ...table,
    cells: table.cells.map((cell) => ({ ...cell, lines: placedLines(inCells.get(cell) ?? [], cell.area) })),
  });
  return { tables: tables.map(fill), rest };
}

function cellFinder({ columns, rows, cells }: RuledTable): (x: number, y: number) => RuledCell | null {
  const byPlace = new Map<number, RuledCell>();
  const width = columns.length;
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++)
        byPlace.set(row * width + column, cell);
  return (x, y) => {
    const [column, row] = [stretchAt(columns, x), stretchAt(rows, y)];
    return column < 0 || row < 0 ? null : (byPlace.get(row * width + column) ?? null);
  };
}
