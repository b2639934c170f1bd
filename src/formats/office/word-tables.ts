import { contentOf } from './word-text.js';
import { elementIn, elementsBelow, elementsIn, isOn, propertyIn, textOf, type XmlElement } from './xml.js';

/** A cell of a Word table in its place. Rows and columns count from 0. */
export interface WordCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Null for a cell that is not there: a row may begin further to the right. */
  readonly element: XmlElement | null;
}

export interface WordTable {
  readonly rows: readonly (readonly WordCell[])[];
  readonly hasHiddenRows: boolean;
  readonly hasDeletedRows: boolean;
  /** Texts that a merged cell covers. */
  readonly hasCoveredText: boolean;
}

/** Columns up to this width, in twentieths of a point (2 mm), come of lines that do not quite meet. */
const NARROWEST = 113;
/** Such a column is this many times narrower than the table's columns are on average. */
const NARROWER = 4;

/** Behind how many columns each line of a table's grid stands, those left out that are too narrow to be one. */
function gridLines(table: XmlElement): (index: number) => number {
  const widths = elementsIn(elementIn(table, 'tblGrid'), 'gridCol').map(({ attributes }) =>
    Number(attributes.w ?? 0),
  );
  const usual = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length);
  const narrowest = Math.min(NARROWEST, usual / NARROWER);
  const lines = [0];
  for (const [index, width] of widths.entries())
    lines.push((lines[index] ?? 0) + (width > 0 && width < narrowest ? 0 : 1));
  const last = lines.at(-1) ?? 0;
  return (index) => lines[index] ?? last + index - widths.length;
}

interface UnmergedCell {
  column: number;
  columnSpan: number;
  rowSpan: number;
  element: XmlElement | null;
  merge: 'begins' | 'goes-on' | null;
}

function mergeOf(properties: XmlElement | null): UnmergedCell['merge'] {
  const merge = elementIn(properties, 'vMerge');
  if (merge === null) return null;
  return merge.attributes.val === 'restart' ? 'begins' : 'goes-on';
}

function cellsOf(row: XmlElement, line: (index: number) => number): UnmergedCell[] {
  const before = Number(propertyIn(elementIn(row, 'trPr'), 'gridBefore') ?? 0);
  const cells: UnmergedCell[] = [];
  if (before > 0)
    cells.push({ column: 0, columnSpan: Math.max(1, line(before)), rowSpan: 1, element: null, merge: null });
  let at = before;
  for (const element of contentOf(row, () => {}).filter(({ name }) => name === 'tc')) {
    const properties = elementIn(element, 'tcPr');
    const span = Math.max(1, Number(propertyIn(properties, 'gridSpan') ?? 1));
    const column = line(at);
    const columnSpan = Math.max(1, line(at + span) - column);
    at += span;
    const last = cells.at(-1);
    const isJoined = elementIn(properties, 'hMerge') && propertyIn(properties, 'hMerge') !== 'restart';
    if (isJoined && last) last.columnSpan += columnSpan;
    else cells.push({ column, columnSpan, rowSpan: 1, element, merge: mergeOf(properties) });
  }
  return cells;
}

const isMarked = (row: XmlElement, name: string) => {
  const mark = elementIn(elementIn(row, 'trPr'), name);
  return mark !== null && isOn(mark.attributes.val ?? 'true');
};

const textIn = (element: XmlElement | null) => elementsBelow(element, 't').map(textOf).join('').trim();

/** Reads the rows of a table. What goes on from the row above is part of the cell where it begins. */
export function readTable(table: XmlElement): WordTable {
  let hasDeletedRows = false;
  const all = contentOf(table, () => {
    hasDeletedRows = true;
  }).filter(({ name }) => name === 'tr');
  const kept = all.filter((row) => !isMarked(row, 'del'));
  const shown = kept.filter((row) => !isMarked(row, 'hidden'));
  const line = gridLines(table);
  const rows: UnmergedCell[][] = [];
  let above = new Map<number, UnmergedCell>();
  let hasCoveredText = false;
  for (const row of shown) {
    const open = new Map<number, UnmergedCell>();
    const cells = cellsOf(row, line).filter((cell) => {
      const from = above.get(cell.column);
      const goesOn = cell.merge === 'goes-on' && from?.columnSpan === cell.columnSpan;
      if (cell.merge !== null) open.set(cell.column, goesOn && from ? from : cell);
      if (!goesOn) return true;
      from.rowSpan++;
      hasCoveredText ||= textIn(cell.element) !== '';
      return false;
    });
    rows.push(cells);
    above = open;
  }
  return {
    rows,
    hasHiddenRows: shown.length < kept.length,
    hasDeletedRows: hasDeletedRows || kept.length < all.length,
    hasCoveredText,
  };
}

/** How much of a table's text must stand in the tables within it for it to be no more than their layout. */
const LAYOUT = 0.5;

/** Whether a table is there to lay out other tables rather than to hold something itself. */
export function laysOut(table: XmlElement): boolean {
  const nested = elementsIn(table, 'tr').flatMap((row) =>
    elementsIn(row, 'tc').flatMap((cell) => elementsIn(cell, 'tbl').map(textIn)),
  );
  return nested.join('').length > textIn(table).length * LAYOUT;
}
