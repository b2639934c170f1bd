import { COLUMN_ROLE_VALUES, type ColumnRole } from '../../schema/generated/values.js';

export type { ColumnRole };

/** What a column may be for (section 1 of the data contract). */
export const ROLES = COLUMN_ROLE_VALUES;

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

/** Nothing is known of the years near a text. */
export const NO_YEAR_HINTS: YearHints = { near: null, bareNumbers: false };

/** Finds the years of a text, from left to right, without overlaps. */
export type FindYears = (text: string, hints: YearHints) => readonly YearSpan[];

/** A number for each role, in the order of `ROLES`. */
export type Weights = readonly number[];
