import type { Headings } from '../lexicon/headings.js';
import type { Column, NormalString } from '../model.js';
import { asNormal } from '../text/normalise.js';
import type { Cells, PlacedCell } from './rectangle.js';

const NO_HEADING = asNormal('');

/** Longer texts are no column headings. */
const LONGEST_HEADING = 40;

function columnOf(heading: NormalString, headings: Headings): Column {
  const { role, years } = headings.read(heading);
  return { role: role ?? 'other', heading, years };
}

const isKnown = ({ role, heading }: Column, headings: Headings) =>
  role !== 'other' || headings.read(asNormal(heading)).known;

const lengthOf = (cell: PlacedCell) =>
  cell.cell.lines.reduce((sum, line) => sum + line.text.value.trim().length, 0);

const headingsOf = (cells: Cells) => cells.map((cell) => (cell && !cell.blank ? cell.plain : NO_HEADING));

const isShort = (cells: Cells) =>
  cells.every((cell) => !cell || cell.blank || lengthOf(cell) <= LONGEST_HEADING);

/** Of several columns of items the last holds the items, those before it the sections around them. */
function withSections(columns: readonly Column[], headings: Headings): Column[] {
  const item = columns.findLastIndex((column) => column.role === 'item');
  return columns.map((column, index) => {
    const mayBeSection =
      column.role === 'section' ||
      (column.role === 'item' && headings.read(asNormal(column.heading)).names('section'));
    if (index === item || !mayBeSection)
      return column.role === 'item' && index !== item ? { ...column, role: 'other' } : column;
    return { ...column, role: index < item ? 'section' : 'other' };
  });
}

/**
 * The columns that a row names, or null where it is no heading row: one names at least two known columns
 * and tells where the items or the results stand.
 */
export function readColumns(cells: Cells, headings: Headings): readonly Column[] | null {
  if (!isShort(cells)) return null;
  const columns = headingsOf(cells).map((heading) => columnOf(heading, headings));
  const roles = new Set(columns.map((column) => column.role));
  roles.delete('other');
  if (roles.size < 2 || !(roles.has('item') || roles.has('result'))) return null;
  return withSections(columns, headings);
}

/**
 * The columns below a heading row of two rows: 実施状況 over 平成25年度 and 平成26年度. Null where the row is
 * none: it must stand right below the first, name known columns only, and leave the first one's items alone.
 */
export function readLowerColumns(
  cells: Cells,
  upper: readonly Column[],
  headings: Headings,
): readonly Column[] | null {
  if (!isShort(cells)) return null;
  const own = cells.map((cell) => (cell?.origin && !cell.blank ? columnOf(cell.plain, headings) : null));
  const named = own.filter((column) => column !== null);
  if (named.length === 0 || !named.every((column) => isKnown(column, headings))) return null;
  if (own.some((column, index) => column && upper[index]?.role === 'item')) return null;
  const width = Math.max(cells.length, upper.length);
  let above: Column = { role: 'other', heading: '', years: null };
  const columns = Array.from({ length: width }, (_, index) => {
    const column = upper[index];
    if (column && column.heading !== '') above = column;
    const lower = own[index];
    return lower ? below(above, lower) : (column ?? ({ role: 'other', heading: '', years: null } as const));
  });
  return withSections(columns, headings);
}

function below(upper: Column, lower: Column): Column {
  return { ...lower, heading: upper.heading === '' ? lower.heading : `${upper.heading} > ${lower.heading}` };
}
