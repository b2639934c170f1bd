import type { Lexicon } from '../lexicon/index.js';
import type { Column, ColumnRole, Grid, GridBlock, GridRow } from '../model.js';
import { NamedDepartments } from './departments.js';
import { type CarriedColumns, PlaceFinder, type PlanRow, planRow } from './plan-row.js';
import { FormLearner, kindOf, type RowKind } from './row-kinds.js';
import { SectionRows } from './section-rows.js';

/** A grid's rows and what each of them is. */
export interface PlanTable {
  readonly rows: readonly PlanRow[];
  readonly kinds: readonly RowKind[];
  /** Rows of which another reading comes near. */
  readonly uncertain: ReadonlySet<PlanRow>;
}

/** A grid in the run of grids that it belongs to. */
interface GridPart {
  readonly grid: Grid;
  /** The columns that its rows without own ones have. */
  readonly carried: CarriedColumns;
  /** The columns that it ends with. */
  readonly last: CarriedColumns;
}

/** Grids with no heading between them. */
interface TableRun {
  readonly parts: readonly GridPart[];
  /** The rows of its grids; null where they are made anew. */
  readonly rows: readonly (readonly PlanRow[])[] | null;
}

/**
 * The grids of a document as the plan looks at them. Grids with no heading between them are read as one that
 * goes on: a stray line or a page end may have cut it anywhere, between a title and its heading row too.
 *
 * What tables are read by (how the document numbers, its departments) is learned from all of them first. Then the
 * rows of one run after the other are asked for.
 */
export class PlanTables {
  readonly #runs = new Map<Grid, TableRun>();
  readonly #finder = new PlaceFinder();
  readonly #forms: FormLearner;
  readonly #departments: NamedDepartments;
  /** The tables of the run that was asked for last. */
  #tables: ReadonlyMap<Grid, PlanTable> = new Map();

  constructor(
    blocks: readonly GridBlock[],
    readonly lexicon: Lexicon,
  ) {
    this.#forms = new FormLearner(lexicon);
    this.#departments = new NamedDepartments(lexicon);
    let above: GridPart | undefined;
    for (const grids of runsOf(blocks)) {
      const run = this.#learn(grids, above);
      for (const { grid } of run.parts) this.#runs.set(grid, run);
      above = run.parts.findLast(({ last }) => last.columns.length > 0) ?? above;
    }
  }

  /** The departments that the document names as such. */
  get departments(): ReadonlySet<string> {
    return this.#departments.names;
  }

  /** @param grid one of the blocks; those of a run are to be asked for in their order */
  of(grid: Grid): PlanTable | undefined {
    const run = this.#runs.get(grid);
    if (run && !this.#tables.has(grid)) this.#tables = this.#read(run);
    return this.#tables.get(grid);
  }

  /** @param above the part above the heading over the run, or undefined */
  #learn(grids: readonly Grid[], above: GridPart | undefined): TableRun {
    const parts: GridPart[] = [];
    const rows: (readonly PlanRow[])[] = [];
    for (const grid of grids) {
      const own = { rows: grid.rows, width: grid.width };
      const carried =
        parts.length > 0
          ? carriedColumns(own, likeBefore(grid, parts), this.lexicon)
          : columnsAboveHeading(own, above, this.lexicon);
      const planned = this.#planned(own.rows, carried);
      parts.push({ grid, carried, last: lastColumns(planned) });
      rows.push(planned);
    }
    const all = rows.flat();
    this.#forms.learn(all);
    this.#departments.learn(all);
    return { parts, rows: grids.some(({ isRemade }) => isRemade) ? null : rows };
  }

  #planned(rows: readonly GridRow[], carried: CarriedColumns): PlanRow[] {
    return rows.map((row) =>
      planRow(row, row.columns ? { columns: row.columns, skipped: 0 } : carried, this.#finder, this.lexicon),
    );
  }

  #read({ parts, rows }: TableRun): Map<Grid, PlanTable> {
    const byPart = rows ?? parts.map(({ grid, carried }) => this.#planned(grid.rows, carried));
    const all = byPart.flat();
    const sections = new SectionRows(all, this.#forms.items, this.lexicon);
    const kinds = all.map((_, index) => kindOf(all, index, this.#forms, sections));
    const tables = new Map<Grid, PlanTable>();
    let done = 0;
    for (const [index, { grid }] of parts.entries()) {
      const own = byPart[index] ?? [];
      const end = done + own.length;
      tables.set(grid, { rows: own, kinds: kinds.slice(done, end), uncertain: sections.uncertain });
      done = end;
    }
    return tables;
  }
}

function runsOf(blocks: readonly GridBlock[]): Grid[][] {
  const runs: Grid[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') runs.push([]);
    else if (block.kind === 'grid') runs.at(-1)?.push(block);
  }
  return runs;
}

const NO_COLUMNS: CarriedColumns = { columns: [], skipped: 0 };

/** The columns alone: the row would hold all cells of its table. */
function lastColumns(rows: readonly PlanRow[]): CarriedColumns {
  const { columns, skipped } = rows.at(-1) ?? NO_COLUMNS;
  return { columns, skipped };
}

/** What is looked at of a grid to tell whether it goes on with the columns of another. */
type Going = Pick<Grid, 'rows' | 'width'>;

/**
 * The columns that a grid without heading row goes on with: those that the grid before it ended with, if it is
 * as wide as they are, one stray cell more or less.
 */
function carriedColumns(grid: Going, before: GridPart | undefined, lexicon: Lexicon): CarriedColumns {
  const { columns, skipped } = before?.last ?? NO_COLUMNS;
  const named = columns.findLastIndex((column) => column.heading !== '') + 1;
  if (!before || grid.width > before.grid.width + 1) return NO_COLUMNS;
  if (grid.width === named - 1 && isWithoutFirst(grid, columns, lexicon))
    return { columns: columns.slice(1), skipped: skipped + 1 };
  return grid.width >= named ? { columns, skipped } : NO_COLUMNS;
}

/** How many parts of a table are looked back at. */
const PARTS = 16;

/** The last part of a table that has columns and is as wide as a grid, or else the part right before it. */
const likeBefore = (grid: Grid, parts: readonly GridPart[]): GridPart | undefined =>
  parts.slice(-PARTS).findLast((part) => part.grid.width === grid.width && part.last.columns.length > 0) ??
  parts.at(-1);

/**
 * The columns that a grid goes on with below a heading: those of the table above the heading, where the grid is
 * just as wide and its departments stand in their column.
 */
function columnsAboveHeading(grid: Going, before: GridPart | undefined, lexicon: Lexicon): CarriedColumns {
  const { columns } = before?.last ?? NO_COLUMNS;
  const at = columns.findIndex(({ role }) => role === 'department');
  const isLike = grid.width === before?.grid.width && at >= 0 && areDepartments(grid, at, lexicon);
  return isLike ? { columns, skipped: 0 } : NO_COLUMNS;
}

function areDepartments({ rows }: Going, at: number, { departments }: Lexicon): boolean {
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
function isWithoutFirst(grid: Going, columns: readonly Column[], lexicon: Lexicon): boolean {
  const [first] = columns;
  const column = columns.findIndex(({ role }) => role === 'department');
  if (!first || !LEADING.includes(first.role) || column < 1) return false;
  return areDepartments(grid, column - 1, lexicon);
}
