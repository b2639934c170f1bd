import type { ValueSheet } from '../model.js';

/** A cell or another spot of a sheet that a rule is about. */
export interface Spot {
  readonly sheet: ValueSheet;
  readonly row: number;
  readonly column: number;
  /** What the cell holds; null for what is no single cell. */
  readonly text: string | null;
  /** The last row and column of what is larger than a cell. */
  readonly to?: { readonly row: number; readonly column: number };
}

/** What a rule finds in a sheet. */
export interface RuleFinding {
  /** What is against the rule. */
  readonly broken: readonly Spot[];
  /** What may be. */
  readonly doubtful?: readonly Spot[];
  /** Whether the rule cannot be told at all. */
  readonly isHidden?: boolean;
}

export const NOTHING_BROKEN: RuleFinding = { broken: [] };
