import type { Lexicon } from '../lexicon/index.js';
import type { Column, Grid, GridBlock, GridRow } from '../model.js';
import { changedGrid } from './changed-grid.js';

/** How much of a column's cells must be states for it to be a column of them. */
const MOST = 0.7;
/** In units; a longer text tells of something. */
const LONGEST_STATE = 12;

/**
 * Of several columns that seem to tell what was done, one that holds nothing but states (順調, 拡充, →, A) says how
 * far its rows got: its cells are no entries beside those of the others.
 */
export function withStatesApart(blocks: readonly GridBlock[], lexicon: Lexicon): GridBlock[] {
  return blocks.map((block) => (block.kind === 'grid' ? apart(block, lexicon) : block));
}

function apart(grid: Grid, lexicon: Lexicon): Grid {
  const changed = new Map<readonly Column[], readonly Column[]>();
  const { rows } = grid;
  for (const columns of new Set(rows.map((row) => row.columns))) {
    const told = columns && toldApart(columns, rows, lexicon);
    if (columns && told) changed.set(columns, told);
  }
  if (changed.size === 0) return grid;
  const columnsOf = ({ columns }: GridRow) => (columns && changed.get(columns)) ?? columns;
  return changedGrid(grid, (all) => all.map((row) => ({ ...row, columns: columnsOf(row) })));
}

function toldApart(
  columns: readonly Column[],
  rows: readonly GridRow[],
  lexicon: Lexicon,
): readonly Column[] | null {
  const results = columns.flatMap(({ role, years }, index) => (role === 'result' && !years ? [index] : []));
  if (results.length < 2) return null;
  const own = rows.filter((row) => row.columns === columns && row.kind === 'data');
  const states = new Set(results.filter((index) => isOfStates(own, index, lexicon)));
  if (states.size === 0 || states.size === results.length) return null;
  return columns.map((column, index) => (states.has(index) ? { ...column, role: 'status' } : column));
}

function isOfStates(rows: readonly GridRow[], index: number, { legends, statuses }: Lexicon): boolean {
  const texts = rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return cell?.origin && !cell.blank ? [cell.plain] : [];
  });
  const states = texts.filter(
    (text) =>
      text.length <= LONGEST_STATE &&
      (legends.isMark(text) || statuses.stated(text) !== null || legends.isQuality(text)),
  );
  return texts.length > 0 && states.length >= texts.length * MOST;
}
