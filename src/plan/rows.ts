import type { Lexicon } from '../lexicon/index.js';
import type { Numbering } from '../lexicon/numbering.js';
import type { Column, ColumnRole, Grid, GridBlock, GridCell, GridRow, SourceText } from '../model.js';
import { normalise } from '../text/normalise.js';
import { EMPTY, trim } from '../text/text.js';
import { SectionRows } from './section-rows.js';

/** A row as the plan looks at it. */
export interface PlanRow {
  readonly row: GridRow;
  readonly columns: readonly Column[];
  /** How many columns of the table above, from the left, its page goes on without. */
  readonly skipped: number;
  /** The row's own cells that hold text, from left to right, a spanned cell once. */
  readonly filled: readonly GridCell[];
  readonly byRole: ReadonlyMap<ColumnRole, readonly GridCell[]>;
  /** The row's own cell of its item, or null. */
  readonly titleCell: GridCell | null;
  /** The number that the row's title begins with. */
  readonly numbering: Numbering | null;
  /** Whether the title of the row above reaches into this one. */
  readonly isBelowTitle: boolean;
}

/** How titles and items are numbered in a document: what tells a section's title row from an item's row. */
interface Forms {
  readonly titles: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

export type RowKind = 'columns' | 'blank' | 'title' | 'section' | 'text' | 'item' | 'continuation';

/** The first line of a cell that holds text. */
function firstLine(cell: GridCell): SourceText {
  const line = cell.cell.lines.find(({ text }) => text.value.trim() !== '');
  return line ? trim(line.text) : EMPTY;
}

/** The cells that stand under a column of some role. */
export const cellsOf = (row: PlanRow, role: ColumnRole): readonly GridCell[] =>
  row.byRole.get(role) ?? NO_CELLS;

const NO_CELLS: readonly GridCell[] = [];

function cellsByRole(row: GridRow, columns: readonly Column[]): Map<ColumnRole, GridCell[]> {
  const byRole = new Map<ColumnRole, GridCell[]>();
  for (let index = 0; index < columns.length; index++) {
    const role = columns[index]?.role ?? 'other';
    const cell = row.cells[index];
    if (role === 'other' || !cell || cell.blank) continue;
    const cells = byRole.get(role);
    if (cells) cells.push(cell);
    else byRole.set(role, [cell]);
  }
  return byRole;
}

/** A row that ends early has blanks under so many headings, and nothing under those beyond them. */
const USUAL_WIDTH = 64;

function planRow(row: GridRow, { columns: all, skipped }: CarriedColumns, lexicon: Lexicon): PlanRow {
  const width = Math.max(USUAL_WIDTH, row.cells.length);
  const columns = all.length > width ? all.slice(0, width) : all;
  const filled: GridCell[] = [];
  for (const cell of row.cells) if (cell?.origin && !cell.blank) filled.push(cell);
  const byRole = cellsByRole(row, columns);
  const spanning = filled.length > 0 && filled.length <= 2 && filled[0] === row.cells[0] ? filled[0] : null;
  const [inItem] = columns.length === 0 ? row.cells : (byRole.get('item') ?? []);
  const titleCell = inItem?.origin && !lexicon.departments.isDitto(inItem.plain) ? inItem : null;
  const numbered = titleCell ?? spanning;
  const numbering = numbered ? lexicon.numbering.of(firstLine(numbered).value) : null;
  return {
    row,
    columns,
    skipped,
    filled,
    byRole,
    titleCell,
    isBelowTitle: columns.length > 0 && inItem !== undefined && !inItem?.origin,
    numbering,
  };
}

/**
 * The columns that a grid without heading row goes on with: those that the grid before it ended with, if it is
 * as wide as they are, one stray cell more or less.
 */
function carriedColumns(grid: Grid, before: GridPart | undefined, lexicon: Lexicon): CarriedColumns {
  const columns = before?.rows.at(-1)?.columns ?? [];
  const named = columns.findLastIndex((column) => column.heading !== '') + 1;
  if (!before || grid.width > before.grid.width + 1) return NO_COLUMNS;
  const skipped = before.rows.at(-1)?.skipped ?? 0;
  if (grid.width === named - 1 && isWithoutFirst(grid, columns, lexicon))
    return { columns: columns.slice(1), skipped: skipped + 1 };
  return grid.width >= named ? { columns, skipped } : NO_COLUMNS;
}

/** The columns that a grid goes on with, and how many it goes on without. */
interface CarriedColumns {
  readonly columns: readonly Column[];
  readonly skipped: number;
}

const NO_COLUMNS: CarriedColumns = { columns: [], skipped: 0 };

interface GridPart {
  readonly grid: Grid;
  readonly rows: readonly PlanRow[];
}

/** How many parts of a table are looked back at. */
const PARTS = 16;

/** The last part of a table that has columns and is as wide as a grid, or else the part right before it. */
const likeBefore = (grid: Grid, parts: readonly GridPart[]): GridPart | undefined =>
  parts
    .slice(-PARTS)
    .findLast((part) => part.grid.width === grid.width && part.rows.at(-1)?.columns.length) ?? parts.at(-1);

/**
 * The columns that a grid goes on with below a heading: those of the table above the heading, where the grid is
 * just as wide and its departments stand in their column.
 */
function columnsAboveHeading(grid: Grid, before: GridPart | undefined, lexicon: Lexicon): CarriedColumns {
  const columns = before?.rows.at(-1)?.columns ?? [];
  const at = columns.findIndex(({ role }) => role === 'department');
  const isLike = grid.width === before?.grid.width && at >= 0 && areDepartments(grid, at, lexicon);
  return isLike ? { columns, skipped: 0 } : NO_COLUMNS;
}

function areDepartments({ rows }: Grid, at: number, { departments }: Lexicon): boolean {
  let isFilled = false;
  for (const { cells } of rows) {
    const cell = cells[at];
    if (!cell || cell.blank) continue;
    if (!departments.looksLike(cell.plain)) return false;
    isFilled = true;
  }
  return isFilled;
}

/** Columns whose cells are merged over many rows, so that the next page may have none. */
const LEADING: readonly ColumnRole[] = ['section', 'number', 'other'];

/** Whether a grid has no cells for the first column: its departments stand one place to the left. */
function isWithoutFirst(grid: Grid, columns: readonly Column[], lexicon: Lexicon): boolean {
  const [first] = columns;
  const column = columns.findIndex(({ role }) => role === 'department');
  if (!first || !LEADING.includes(first.role) || column < 1) return false;
  return areDepartments(grid, column - 1, lexicon);
}

/** A grid's rows and what each of them is. */
export interface PlanTable {
  readonly rows: readonly PlanRow[];
  readonly kinds: readonly RowKind[];
  /** Rows of which another reading comes near. */
  readonly uncertain: ReadonlySet<PlanRow>;
}

/**
 * The grids of a document as the plan looks at them. Grids with no heading between them are read as one that
 * goes on: a stray line or a page end may have cut it anywhere, between a title and its heading row too.
 */
export function readRows(blocks: readonly GridBlock[], lexicon: Lexicon): Map<Grid, PlanTable> {
  let above: GridPart | undefined;
  const runs = runsOf(blocks).map((grids) => {
    const parts: { grid: Grid; rows: PlanRow[] }[] = [];
    for (const grid of grids) {
      const carried =
        parts.length > 0
          ? carriedColumns(grid, likeBefore(grid, parts), lexicon)
          : columnsAboveHeading(grid, above, lexicon);
      parts.push({
        grid,
        rows: grid.rows.map((row) =>
          planRow(row, row.columns ? { columns: row.columns, skipped: 0 } : carried, lexicon),
        ),
      });
    }
    above = parts.findLast(({ rows }) => rows.at(-1)?.columns.length) ?? above;
    return { parts, rows: parts.flatMap((part) => part.rows) };
  });
  const forms = learnForms(
    runs.map((run) => run.rows),
    lexicon,
  );
  const tables = new Map<Grid, PlanTable>();
  for (const { parts, rows } of runs) {
    const sections = new SectionRows(rows, forms.items, lexicon);
    const kinds = rows.map((_, index) => kindOf(rows, index, forms, sections));
    let done = 0;
    for (const part of parts) {
      tables.set(part.grid, {
        rows: part.rows,
        kinds: kinds.slice(done, done + part.rows.length),
        uncertain: sections.uncertain,
      });
      done += part.rows.length;
    }
  }
  return tables;
}

function runsOf(blocks: readonly GridBlock[]): Grid[][] {
  const runs: Grid[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') runs.push([]);
    else if (block.kind === 'grid') runs.at(-1)?.push(block);
  }
  return runs;
}

export function nextFilled(rows: readonly PlanRow[], index: number): number {
  let next = index + 1;
  while (rows[next]?.row.kind === 'blank') next++;
  return next;
}

/** Whether a heading row follows, right away or after one row of description. */
function leadsToColumns(rows: readonly PlanRow[], index: number): boolean {
  const nextIndex = nextFilled(rows, index);
  const next = rows[nextIndex];
  if (!next || next.row.kind === 'columns') return next !== undefined;
  const afterNext = rows[nextFilled(rows, nextIndex)];
  return next.numbering === null && next.filled.length === 1 && afterNext?.row.kind === 'columns';
}

/** A title row holds its title, first of all, and at most a description. */
function mayBeTitle(row: PlanRow, lexicon: Lexicon): boolean {
  const [title, second] = row.filled;
  if (row.row.kind !== 'data' || row.numbering === null || row.filled.length > 2) return false;
  if (title !== row.row.cells[0] || departmentCell(row)) return false;
  return second === undefined || !isEntryLike(second, lexicon);
}

/** Whether a cell tells what was done rather than what a section is about. */
function isEntryLike(cell: GridCell, { bullets, statuses }: Lexicon): boolean {
  const line = firstLine(cell);
  return bullets.of(line.value) !== null || statuses.ofActivity(normalise(line).value) !== null;
}

const departmentCell = (row: PlanRow) =>
  cellsOf(row, 'department').find((cell) => cell.origin && cell !== row.filled[0]);

/** Whether a row's number goes on from the number of the row before it, as an item's does. */
function followsItem(rows: readonly PlanRow[], index: number): boolean {
  const numbering = rows[index]?.numbering;
  const before = rows.slice(Math.max(0, index - 3), index).findLast((row) => row.row.kind === 'data');
  if (!numbering || !before?.numbering || before.filled.length < 2) return false;
  return before.numbering.form === numbering.form && before.numbering.ordinal + 1 === numbering.ordinal;
}

/** Whether a row stands right below a heading row and is more than a title across the table. */
const beginsItems = (rows: readonly PlanRow[], index: number) =>
  rows[index - 1]?.row.kind === 'columns' && (rows[index]?.filled.length ?? 0) > 1;

/** Learns from the rows around a document's heading rows how it numbers titles and items. */
function learnForms(tables: readonly (readonly PlanRow[])[], lexicon: Lexicon): Forms {
  const titles = new Set<string>();
  const items = new Set<string>();
  for (const rows of tables) {
    rows.forEach((row, index) => {
      if (!row.numbering) return;
      // What a row tells is read last, as it takes longest.
      const isTitle = leadsToColumns(rows, index) && !followsItem(rows, index) && mayBeTitle(row, lexicon);
      if (isTitle) titles.add(row.numbering.form);
      else if (departmentCell(row) || beginsItems(rows, index)) items.add(row.numbering.form);
    });
  }
  return { titles, items };
}

/** What a row is, told from the rows after it and from how the document numbers. */
function kindOf(rows: readonly PlanRow[], index: number, forms: Forms, sections: SectionRows): RowKind {
  const row = rows[index];
  if (!row || row.row.kind === 'blank') return 'blank';
  if (row.row.kind === 'columns') return 'columns';
  if (isTitle(rows, index, forms, sections.lexicon)) return 'title';
  if (sections.is(index)) return 'section';
  if (row.columns.length === 0 || sections.isRemark(index)) return 'text';
  const hasResults = row.columns.some(({ role }) => role === 'result');
  const telling = hasResults ? cellsOf(row, 'result') : [...cellsOf(row, 'status'), ...cellsOf(row, 'grade')];
  const told = telling.some((cell) => cell.origin);
  if (isSum(row, sections)) return 'text';
  if (!row.titleCell && isRemarkAmong(row, sections)) return 'text';
  if (!row.titleCell) return told || saysMore(row) ? 'continuation' : 'text';
  if (row.numbering) return 'item';
  if (forms.items.size > 0 && !told) return 'text';
  const alone = row.filled.length === 1 && row.titleCell.cell.columnSpan > 1;
  return alone || (row.filled.length === 1 && forms.items.size > 0) ? 'text' : 'item';
}

/** Whether a row sums up the rows above it; nobody is in charge of that. */
function isSum(row: PlanRow, sections: SectionRows): boolean {
  const [first] = row.filled;
  if (!first || departmentCell(row) !== undefined) return false;
  if (row.numbering === null && sections.isSum(row.titleCell ?? first)) return true;
  if (!row.filled.some(isAmount)) return false;
  const title = [row.titleCell, first].find((cell) => cell && sections.isCalledSum(cell));
  const others = row.filled.filter((cell) => cell !== title);
  return (
    title !== undefined &&
    others.some(isAmount) &&
    others.every((cell) => isAmount(cell) || sections.saysNothing(cell))
  );
}

const isAmount = ({ plain }: GridCell): boolean => AMOUNT_WITH_UNIT.test(plain);

/** A number with its unit: 1,200千円, 85.5%. */
const AMOUNT_WITH_UNIT = /^\(?[△▲+-]?[0-9][0-9,.]*\s?(?:%|\p{L}{0,4})\)?$/u;

/** Whether a row below an item holds one remark alone, over several columns or where a department should stand. */
function isRemarkAmong(row: PlanRow, sections: SectionRows): boolean {
  const [cell, ...others] = row.filled;
  if (!cell || others.length > 0 || !sections.isRemarkIn(cell)) return false;
  return cell.cell.columnSpan > 1 || cellsOf(row, 'department').includes(cell);
}

/** Roles of cells that tell of an item by themselves. */
const TELLING: readonly ColumnRole[] = ['department', 'status', 'grade'];

/** Whether a row without title and result tells more of the item above, who does it or how far that got. */
function saysMore(row: PlanRow): boolean {
  const own = row.filled.filter((cell) => !cellsOf(row, 'item').includes(cell));
  if (row.isBelowTitle) return own.length > 0;
  return TELLING.some((role) => cellsOf(row, role).some((cell) => own.includes(cell)));
}

function isTitle(rows: readonly PlanRow[], index: number, forms: Forms, lexicon: Lexicon): boolean {
  const row = rows[index];
  if (!row?.numbering || !forms.titles.has(row.numbering.form)) return false;
  const isOfItems =
    forms.items.has(row.numbering.form) && (!leadsToColumns(rows, index) || followsItem(rows, index));
  return !isOfItems && mayBeTitle(row, lexicon);
}
