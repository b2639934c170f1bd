import type { Column, ColumnRole } from '../model.js';
import { VOCABULARY } from '../vocabulary/index.js';
import type { PlacedCell } from './rectangle.js';

const { about: _, ...WORDS } = VOCABULARY.columns;

const ROLE_OF = new Map(
  Object.entries(WORDS).flatMap(([role, words]) => words.map((word) => [word, role as ColumnRole] as const)),
);

/** Longer texts are no column headings. */
const LONGEST_HEADING = 40;

/** What a heading says its column is for; a remark in brackets (実施したこと(実施年度)) makes no difference. */
function roleOf(heading: string): ColumnRole {
  const bare = heading.replace(/\([^()]*\)/g, '').replace(/\s/g, '');
  return ROLE_OF.get(bare) ?? 'other';
}

/**
 * The columns that a row names, or null where it is no heading row: one names at least two known columns
 * and tells where the items or the results stand.
 */
export function readColumns(cells: readonly (PlacedCell | null)[]): readonly Column[] | null {
  const texts = cells.map((cell) => (cell && !cell.blank ? cell : null));
  if (texts.some((cell) => cell && lengthOf(cell) > LONGEST_HEADING)) return null;
  const columns = texts.map((cell): Column => {
    if (!cell) return { role: 'other', heading: '' };
    return { role: roleOf(cell.plain), heading: cell.plain };
  });
  const roles = new Set(columns.map((column) => column.role));
  roles.delete('other');
  return roles.size >= 2 && (roles.has('item') || roles.has('result')) ? columns : null;
}

const lengthOf = (cell: PlacedCell) =>
  cell.cell.lines.reduce((sum, line) => sum + line.text.value.trim().length, 0);
