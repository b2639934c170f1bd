import { undoubledString } from '../lexicon/doubled.js';
import { parseFiscalYears } from '../lexicon/fiscal-years.js';
import { bareHeading, isHeadingOf, isKnownHeading, roleOf } from '../lexicon/headings.js';
import { fromVocabulary } from '../lexicon/index.js';
import type { Column, ColumnYears } from '../model.js';
import type { Cells, PlacedCell } from './rectangle.js';

const words = fromVocabulary(({ columns }) => ({
  yearSuffixes: [...columns.yearSuffixes].sort((a, b) => b.length - a.length),
  relativeYears: new Map<string, number>(Object.entries(columns.relativeYears)),
}));

/** Longer texts are no column headings. */
const LONGEST_HEADING = 40;

/** A heading as it is looked up, once where bold print has doubled it. */
const wordOf = (heading: string) => undoubledString(bareHeading(heading));

/** The years that a heading names and nothing else but that results stand below: 平成25年度, H30年度の取組. */
function yearsOf(heading: string): ColumnYears | null {
  const word = wordOf(heading);
  const suffix = words().yearSuffixes.find((ending) => word.endsWith(ending)) ?? '';
  const stem = word.slice(0, word.length - suffix.length);
  const offset = suffix === '' ? undefined : words().relativeYears.get(stem);
  if (offset !== undefined) return { offset };
  const years = parseFiscalYears(stem)?.years ?? [];
  return years.length > 0 ? { years } : null;
}

function columnOf(heading: string): Column {
  const role = roleOf(wordOf(heading));
  if (role !== null) return { role, heading, years: null };
  const years = yearsOf(heading);
  return years ? { role: 'result', heading, years } : { role: 'other', heading, years: null };
}

const isKnown = ({ role, heading }: Column) => role !== 'other' || isKnownHeading(wordOf(heading));

const lengthOf = (cell: PlacedCell) =>
  cell.cell.lines.reduce((sum, line) => sum + line.text.value.trim().length, 0);

const headingsOf = (cells: Cells) => cells.map((cell) => (cell && !cell.blank ? cell.plain : ''));

const isShort = (cells: Cells) =>
  cells.every((cell) => !cell || cell.blank || lengthOf(cell) <= LONGEST_HEADING);

/** Of several columns of items the last holds the items, those before it the sections around them. */
function withSections(columns: readonly Column[]): Column[] {
  const item = columns.findLastIndex((column) => column.role === 'item');
  return columns.map((column, index) => {
    const mayBeSection =
      column.role === 'section' || (column.role === 'item' && isHeadingOf('section', wordOf(column.heading)));
    if (index === item || !mayBeSection)
      return column.role === 'item' && index !== item ? { ...column, role: 'other' } : column;
    return { ...column, role: index < item ? 'section' : 'other' };
  });
}

/**
 * The columns that a row names, or null where it is no heading row: one names at least two known columns
 * and tells where the items or the results stand.
 */
export function readColumns(cells: Cells): readonly Column[] | null {
  if (!isShort(cells)) return null;
  const columns = headingsOf(cells).map(columnOf);
  const roles = new Set(columns.map((column) => column.role));
  roles.delete('other');
  if (roles.size < 2 || !(roles.has('item') || roles.has('result'))) return null;
  return withSections(columns);
}

/**
 * The columns below a heading row of two rows: 実施状況 over 平成25年度 and 平成26年度. Null where the row is
 * none: it must stand right below the first, name known columns only, and leave the first one's items alone.
 */
export function readLowerColumns(cells: Cells, upper: readonly Column[]): readonly Column[] | null {
  if (!isShort(cells)) return null;
  const own = cells.map((cell) => (cell?.origin && !cell.blank ? columnOf(cell.plain) : null));
  const named = own.filter((column) => column !== null);
  if (named.length === 0 || !named.every(isKnown)) return null;
  if (own.some((column, index) => column && upper[index]?.role === 'item')) return null;
  const width = Math.max(cells.length, upper.length);
  let above: Column = { role: 'other', heading: '', years: null };
  const columns = Array.from({ length: width }, (_, index) => {
    const column = upper[index];
    if (column && column.heading !== '') above = column;
    const lower = own[index];
    return lower ? below(above, lower) : (column ?? ({ role: 'other', heading: '', years: null } as const));
  });
  return withSections(columns);
}

function below(upper: Column, lower: Column): Column {
  return { ...lower, heading: upper.heading === '' ? lower.heading : `${upper.heading} > ${lower.heading}` };
}
