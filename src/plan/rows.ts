import type { Lexicon } from '../lexicon/index.js';
import type { Column, ColumnRole, Grid, GridBlock } from '../model.js';
import { type CarriedColumns, PlaceFinder, type PlanRow, planRow } from './plan-row.js';
import { kindOf, learnForms, type RowKind } from './row-kinds.js';
import { SectionRows } from './section-rows.js';

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
  const finder = new PlaceFinder();
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
          planRow(row, row.columns ? { columns: row.columns, skipped: 0 } : carried, finder, lexicon),
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
