/** What a column is for (section 1 of the data contract). */
export const ROLES = [
  'section',
  'item',
  'number',
  'department',
  'plan',
  'result',
  'status',
  'grade',
  'indicator',
  'target',
  'value',
  'budget',
  'issue',
  'next',
  'note',
  'other',
] as const;

export type ColumnRole = (typeof ROLES)[number];

/** The fiscal years of a column. `relative` counts from the edition's own year: -1 is the year before it. */
export type RoleYears =
  | { readonly kind: 'none' }
  | { readonly kind: 'stated'; readonly years: readonly number[]; readonly eraAssumed: boolean }
  | { readonly kind: 'relative'; readonly offset: number }
  /** A year is named but cannot be told: 〇年度, or a span without an end. */
  | { readonly kind: 'unknown' };

/** A year that stands in a text, from `start` up to `end`. */
export interface YearSpan {
  readonly start: number;
  readonly end: number;
  readonly years: RoleYears;
}

/** What helps to tell the era of a bare number (18年度). */
export interface YearHints {
  /** A fiscal year that the years of the text are near to. */
  readonly near: number | null;
  /** Whether a number alone is a year, as it is below a heading 実施年度. */
  readonly bareNumbers: boolean;
}

/** Finds the years of a text, from left to right, without overlaps. */
export type FindYears = (text: string, hints: YearHints) => readonly YearSpan[];

export interface ColumnInput {
  /** One heading for each heading row, outermost first; spans are expanded. */
  readonly headings: readonly string[];
  /**
   * A sample of the cells' texts, a few dozen at most. A blank cell is empty; one that is merged over rows is told
   * once with blanks below it, or in each row.
   */
  readonly cells: readonly string[];
}

export interface RolesContext {
  readonly title: string | null;
  /** The fiscal year that the edition reports on. */
  readonly fiscalYear: number | null;
  /** Tables of the document whose columns are settled. */
  readonly otherTables: readonly {
    readonly headings: readonly string[];
    readonly roles: readonly ColumnRole[];
  }[];
}

export interface AssignedColumn {
  readonly role: ColumnRole;
  readonly years: RoleYears;
}

export interface Reading {
  readonly columns: readonly AssignedColumn[];
  /** Natural logarithm of how well the evidence fits; only differences between readings mean something. */
  readonly score: number;
}

export interface RolesAnswer extends Reading {
  /** The best reading that gives other records or items. */
  readonly runnerUp: Reading | null;
  /** Whether the runner-up is so near that a person should decide. */
  readonly uncertain: boolean;
}

/** A number for each role, in the order of `ROLES`. */
export type Weights = readonly number[];
