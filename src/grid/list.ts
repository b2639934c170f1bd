import type { Column, Grid, GridRow, Line, ListBlock, ListItem, SourceText, TableCell } from '../model.js';
import { rangeOf } from '../text/text.js';
import { PlacedCell } from './rectangle.js';

/** What a list has in place of columns: its items' titles, departments and entries. */
const COLUMNS: readonly Column[] = [
  { role: 'item', heading: '', years: null },
  { role: 'department', heading: '', years: null },
  { role: 'result', heading: '', years: null },
];

/** A list has no heading row, and needs none. */
const HEADING_ROW: GridRow = { kind: 'columns', cells: [], columns: COLUMNS };

const lineOf = (text: SourceText): Line => ({ text, begins: 'block' });

function cellOf(lines: readonly Line[]): PlacedCell {
  const at = lines[0] ? rangeOf(lines[0].text)[0] : 0;
  const cell: TableCell = { lines, columnSpan: 1, rowSpan: 1, at };
  return new PlacedCell(cell, true);
}

function rowOf({ title, departments, entries }: ListItem): GridRow {
  const cells = [[lineOf(title)], departments ? [lineOf(departments)] : [], entries].map(cellOf);
  return { kind: 'data', cells, columns: COLUMNS };
}

/** A list as a rectangle, an item a row. */
export function listToGrid({ items }: ListBlock): Grid {
  return {
    kind: 'grid',
    width: COLUMNS.length,
    rows: [HEADING_ROW, ...items.map(rowOf)],
    labels: items.flatMap(({ labels }) => labels),
    findings: [],
  };
}
