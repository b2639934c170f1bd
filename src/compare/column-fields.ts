import type { ComparedItem } from './edition.js';
import { gradePairs } from './grades.js';
import type { Matched } from './matched.js';

/** What the names of fields begin with that are columns of the plan's own. */
const COLUMN_PREFIX = 'columns.';

interface HeadingYears {
  readonly old: ReadonlySet<number>;
  readonly new: ReadonlySet<number>;
}

/** Changes in the plan's own columns (評価, 備考). Columns of years that the other edition does not have do not count. */
export function columnFields(a: ComparedItem, b: ComparedItem, years: HeadingYears) {
  const headings = new Set([...Object.keys(a.item.columns), ...Object.keys(b.item.columns)]);
  const yearsOf = ({ item }: ComparedItem, heading: string) =>
    item.cells.find((cell) => cell.heading === heading)?.fiscal_years ?? [];
  return [...headings].map((heading) => {
    const old = a.item.columns[heading] ?? null;
    const newer = b.item.columns[heading] ?? null;
    const isOther =
      (old === null && isForeign(yearsOf(b, heading), years.old)) ||
      (newer === null && isForeign(yearsOf(a, heading), years.new));
    return { field: `${COLUMN_PREFIX}${heading}`, old, new: newer, differs: !isOther && old !== newer };
  });
}

const isForeign = (years: readonly number[], covered: ReadonlySet<number>) =>
  years.length > 0 && !years.some((year) => covered.has(year));

/** Whether a column stands under the same heading in both editions. */
export function isComparedByHeading(field: string, a: ComparedItem, b: ComparedItem): boolean {
  const heading = field.slice(COLUMN_PREFIX.length);
  return Object.hasOwn(a.item.columns, heading) && Object.hasOwn(b.item.columns, heading);
}

/** The grades that differ in columns that both editions have. */
export const differingGrades = (a: ComparedItem, b: ComparedItem, { mode }: Matched) =>
  gradePairs(a, b, mode === 'yearly').flatMap(({ heading, old, new: newer }) =>
    old.text === newer.text
      ? []
      : [{ field: `${COLUMN_PREFIX}${heading}`, old: old.text, new: newer.text, differs: true }],
  );
