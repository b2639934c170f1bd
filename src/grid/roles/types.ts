import type { ColumnRole, RoleYears } from '../../lexicon/columns/types.js';

export interface ColumnInput {
  /** One heading for each heading row, outermost first; spans are expanded. */
  readonly headings: readonly string[];
  /**
   * A sample of the cells' texts, a few dozen at most. A blank cell is empty; one that is merged over rows is told
   * once with blanks below it, or in each row.
   */
  readonly cells: readonly string[];
  /** What somebody has said that the column is for. */
  readonly insisted?: ColumnRole | undefined;
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

export interface RoleReading {
  readonly columns: readonly AssignedColumn[];
  /** Natural logarithm of how well the evidence fits; only differences between readings mean something. */
  readonly score: number;
}

export interface RolesAnswer extends RoleReading {
  /** The best reading that gives other records or items. */
  readonly runnerUp: RoleReading | null;
  /** Whether the runner-up is so near that a person should decide. */
  readonly uncertain: boolean;
}
