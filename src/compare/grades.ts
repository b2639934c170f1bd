import { gradeCells, hasFallen } from '../lexicon/grades.js';
import type { Cell, DocumentInfo, Item, ItemChange } from '../model.js';
import type { ComparedEdition, ComparedItem } from './edition.js';

/** A grade of an item. */
export interface Grade {
  /** The heading of its column without the year. */
  readonly column: string;
  /** The year that its heading names, or null. */
  readonly year: number | null;
  readonly cell: Cell;
}

/** A heading without the numbers that tell its year. */
const withoutYear = (heading: string) => heading.replace(/[^\s>]*?[0-9元]+年度?|[A-Z][0-9]+(?![A-Z])/g, '');

export const gradesOf = (item: Item): Grade[] =>
  gradeCells(item).map((cell) => ({
    column: withoutYear(cell.heading),
    year: cell.fiscal_years.at(-1) ?? null,
    cell,
  }));

/** The latest grade in each kind of column. */
function latestGrades(item: Item): Map<string, Grade> {
  const latest = new Map<string, Grade>();
  for (const grade of gradesOf(item)) {
    const known = latest.get(grade.column);
    if (!known || (grade.year ?? 0) >= (known.year ?? 0)) latest.set(grade.column, grade);
  }
  return latest;
}

interface GradeFall {
  readonly item: Item;
  readonly old: Cell;
  readonly new: Cell;
}

/** The columns in which an item's latest grade is lower than in the old edition. */
export function gradeFalls({ old, new: newer }: ItemChange, info: Pick<DocumentInfo, 'legend'>): GradeFall[] {
  if (!old || !newer) return [];
  const now = latestGrades(newer);
  if (now.size === 0) return [];
  const before = latestGrades(old);
  return [...now].flatMap(([column, { cell }]): GradeFall[] => {
    const was = before.get(column)?.cell;
    return was && hasFallen(was.text, cell.text, info) ? [{ item: newer, old: was, new: cell }] : [];
  });
}

/** The cells of two partners in one column, under the heading of the new edition. */
interface GradePair {
  readonly heading: string;
  readonly old: Cell;
  readonly new: Cell;
}

/** The years that the headings of an edition's cells name. */
export const cellYears = ({ items }: ComparedEdition): ReadonlySet<number> =>
  new Set(items.flatMap(({ item }) => item.cells.flatMap(({ fiscal_years }) => fiscal_years)));

/**
 * The grades of two partners, column by column. Columns of years are compared for years that both editions have; in
 * yearly editions, grades of the editions' own years are compared whatever the years are.
 */
export function gradePairs(a: ComparedItem, b: ComparedItem, isYearly: boolean): GradePair[] {
  const grades = gradesOf(b.item);
  if (grades.length === 0) return [];
  const nameOf = ({ column, year }: Grade) => (isYearly || year === null ? column : `${column} ${year}`);
  const before = new Map(gradesOf(a.item).map((grade) => [nameOf(grade), grade]));
  return grades.flatMap((grade): GradePair[] => {
    const old = before.get(nameOf(grade));
    return old ? [{ heading: grade.cell.heading, old: old.cell, new: grade.cell }] : [];
  });
}
