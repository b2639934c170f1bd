import type { Finding, Grid, GridRow, SourceText } from '../model.js';

type GridRows = readonly GridRow[];

/** A grid with its rows changed; those of a grid whose rows are made anew are changed anew. */
export const changedGrid = (grid: Grid, change: (rows: GridRows) => GridRows): Grid =>
  grid.isRemade ? new ChangedGrid(grid, change) : { ...grid, rows: change(grid.rows) };

class ChangedGrid implements Grid {
  readonly kind = 'grid';
  readonly isRemade = true;
  readonly width: number;
  readonly labels: readonly SourceText[];
  readonly findings: readonly Finding[];
  readonly insisted: boolean;

  constructor(
    readonly grid: Grid,
    readonly change: (rows: GridRows) => GridRows,
  ) {
    const { width, labels, findings, insisted = false } = grid;
    this.width = width;
    this.labels = labels;
    this.findings = findings;
    this.insisted = insisted;
  }

  get rows(): GridRows {
    return this.change(this.grid.rows);
  }

  letGo(): void {
    this.grid.letGo?.();
  }
}
