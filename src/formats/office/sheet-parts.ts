import { lexiconOf } from '../../lexicon/index.js';
import { append } from '../../lists/append.js';
import type { SeenRow, SeenSheet } from './sheet-rows.js';

/** Rows of a sheet that belong together: lines of text, or a table. */
export interface SheetPart {
  readonly kind: 'prose' | 'table';
  readonly rows: readonly SeenRow[];
}

/** How many of a row's cells must be bordered for it to be one of a bordered table. */
const BORDERED = 2;
/** A row of so many cells is a table's, bordered or not. */
const MANY_CELLS = 3;

/** The built-in words: a workbook holds the same tables whatever words a run adds. */
const isNoteText = (text: string) => lexiconOf({}).bullets.isNote(text);

/** Rows without an empty row between them. */
function bandsOf({ rows, isPartOfTable }: SeenSheet): SeenRow[][] {
  const bands: SeenRow[][] = [];
  let reached = -1;
  for (const row of rows) {
    const last = bands.at(-1);
    if (last && !hasGap(reached + 1, row.row, isPartOfTable)) last.push(row);
    else bands.push([row]);
    for (const { lastRow } of row.cells) reached = Math.max(reached, lastRow);
  }
  return bands;
}

function hasGap(from: number, to: number, isPartOfTable: (row: number) => boolean): boolean {
  for (let row = from; row < to; row++) if (!isPartOfTable(row)) return true;
  return false;
}

/** Whether a sheet's tables are told by their lines: most rows of several cells have them. */
function hasBorderedTables(rows: readonly SeenRow[]): boolean {
  const several = rows.filter(({ cells }) => cells.length > 1);
  const bordered = several.filter((row) => row.bordered >= BORDERED);
  return bordered.length > 1 && bordered.length * 2 >= several.length;
}

/** The rows of a band that are a table's, where lines tell it. */
const isBorderedRow = (row: SeenRow) => row.bordered > 0 || row.cells.length >= MANY_CELLS;

/** From the first to behind the last row of a band's table, where no lines tell it. */
function tableIn(band: readonly SeenRow[]): readonly [from: number, to: number] {
  const from = band.findIndex(({ cells }) => cells.length > 1);
  if (from < 0) return [0, 0];
  const { left } = extentOf(band.slice(from));
  let to = band.length;
  while (to > from + 1 && isNote(band[to - 1], left)) to--;
  return [from, to];
}

function isNote(row: SeenRow | undefined, left: number): boolean {
  const [only, ...others] = row?.cells ?? [];
  return only !== undefined && others.length === 0 && only.column === left && isNoteText(only.text);
}

/** A part while rows are added to it. */
interface OpenPart extends SheetPart {
  readonly rows: SeenRow[];
}

function partsOf(band: readonly SeenRow[], isBordered: boolean): OpenPart[] {
  const [from, to] = tableIn(band);
  const parts: OpenPart[] = [];
  for (const [index, row] of band.entries()) {
    const isTable = isBordered ? isBorderedRow(row) : index >= from && index < to;
    const kind = isTable ? 'table' : 'prose';
    const last = parts.at(-1);
    if (last?.kind === kind) last.rows.push(row);
    else parts.push({ kind, rows: [row] });
  }
  return parts;
}

/** From the first to the last column of some rows. */
interface Extent {
  readonly left: number;
  readonly right: number;
}

function extentOf(rows: readonly SeenRow[]): Extent {
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const { cells } of rows) {
    for (const { column, lastColumn } of cells) {
      left = Math.min(left, column);
      right = Math.max(right, lastColumn);
    }
  }
  return { left, right };
}

/** How many lines, and how long ones, may be titles within a table. */
const MOST_PART_TITLES = 3;
const LONGEST_PART_TITLE = 80;

const areTitles = ({ rows }: SheetPart) =>
  rows.length <= MOST_PART_TITLES &&
  rows.every(({ cells }) => cells.length === 1 && (cells[0]?.text.length ?? 0) <= LONGEST_PART_TITLE) &&
  !rows.some(({ cells }) => isNoteText(cells[0]?.text ?? ''));

/** Among how many rows at the beginning of a table its headings are: a title may stand above them. */
const HEAD_ROWS = 3;

const headRowsOf = ({ rows }: SheetPart): string[] =>
  rows
    .slice(0, HEAD_ROWS)
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells }) => cells.map(({ text }) => text.trim()).join('\t'));

/** Whether two tables begin with the same headings. */
function haveSameHead(one: SheetPart, other: SheetPart): boolean {
  const head = new Set(headRowsOf(one));
  return headRowsOf(other).some((row) => head.has(row));
}

/** A table with the columns that it fills. */
interface LastTable {
  readonly part: OpenPart;
  readonly extent: Extent;
}

/**
 * Whether a table goes on the one before it: it is as wide, and does not begin with the same headings anew. What stands
 * between them is then a title within the table.
 */
const goesOn = (last: LastTable, between: OpenPart | null, part: OpenPart, extent: Extent) =>
  (between === null || areTitles(between)) &&
  extent.left === last.extent.left &&
  extent.right === last.extent.right &&
  !haveSameHead(part, last.part);

/** Takes the title above a table into it, where a later one like it stands within: the two are alike. */
function takeTitle(parts: OpenPart[], table: OpenPart, between: OpenPart): void {
  const above = parts.at(-2);
  const title = above?.rows.at(-1);
  const [column] = between.rows[0]?.cells.map((cell) => cell.column) ?? [];
  const isAlike = title?.cells.length === 1 && title.cells[0]?.column === column;
  if (above?.kind !== 'prose' || !title || !isAlike || table.rows[0]?.row !== title.row + 1) return;
  above.rows.pop();
  table.rows.unshift(title);
  if (above.rows.length === 0) parts.splice(-2, 1);
}

/** Cuts a sheet into tables and the lines of text above, between and below them. */
export function partsIn(sheet: SeenSheet): SheetPart[] {
  const isBordered = hasBorderedTables(sheet.rows);
  const parts: OpenPart[] = [];
  let last: LastTable | null = null;
  for (const part of bandsOf(sheet).flatMap((band) => partsOf(band, isBordered))) {
    if (part.kind === 'prose') {
      const before = parts.at(-1);
      if (before?.kind === 'prose') append(before.rows, part.rows);
      else parts.push(part);
      continue;
    }
    const extent = extentOf(part.rows);
    const between = parts.at(-1)?.kind === 'prose' ? (parts.at(-1) ?? null) : null;
    if (last && goesOn(last, between, part, extent)) {
      if (between) {
        parts.pop();
        takeTitle(parts, last.part, between);
        append(last.part.rows, between.rows);
      }
      append(last.part.rows, part.rows);
    } else {
      parts.push(part);
      last = { part, extent };
    }
  }
  return parts;
}
