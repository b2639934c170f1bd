/** The words that the contract's fields choose from. */

export type Status =
  | 'implemented'
  | 'not_implemented'
  | 'planned'
  | 'considering'
  | 'in_progress'
  | 'completed'
  | 'discontinued'
  | 'not_applicable'
  | 'unreported';

export type StatusBasis = 'stated' | 'column' | 'inferred';
export type ActivityBasis = 'stated' | 'item' | 'carried';
export type YearsBasis = 'tag' | 'column' | 'none';

export type DepartmentsBasis = 'stated' | 'filled_down' | 'none';

/** What a character of the input may be claimed as. */
export type ClaimKind =
  | 'record'
  | 'item'
  | 'section'
  | 'metadata'
  | 'column_heading'
  | 'note'
  | 'markup'
  | 'furniture';

export type Severity = 'error' | 'warning' | 'info';
export type Language = 'ja' | 'en';

/** Rules on what a document says. The catalogue says of each what it means. */
export type DocumentRuleId =
  | 'department-tag-missing'
  | 'department-not-in-charge'
  | 'bracket-not-department'
  | 'bracket-unclosed'
  | 'fiscal-year-missing'
  | 'fiscal-year-after-edition'
  | 'fiscal-year-reversed'
  | 'fiscal-year-impossible'
  | 'era-overflow'
  | 'not-implemented-with-year'
  | 'duplicate-record'
  | 'department-filled-down'
  | 'heading-row-missing'
  | 'heading-depth'
  | 'number-out-of-order'
  | 'unclaimed-text'
  | 'formula-guarded'
  | 'no-table'
  | 'no-records'
  | 'table-unread'
  | 'span-capped'
  | 'nesting-capped'
  | 'markdown-capped';

/** Rules on inputs and outputs. */
export type FileRuleId =
  | 'input-missing'
  | 'input-unreadable'
  | 'input-none'
  | 'input-empty'
  | 'input-binary'
  | 'undecodable-bytes'
  | 'lone-surrogate'
  | 'input-failed'
  | 'input-skipped'
  | 'input-in-output'
  | 'input-changed'
  | 'input-not-extracted'
  | 'edition-order-unknown'
  | 'edition-order-inferred'
  | 'report-too-large'
  | 'name-shortened'
  | 'output-is-input'
  | 'output-unwritable';

/** Rules on two editions. */
export type EditionRuleId =
  | 'past-year-changed'
  | 'past-state-changed'
  | 'activity-lapsed'
  | 'item-reverted'
  | 'item-missing'
  | 'part-missing'
  | 'item-split'
  | 'item-merged'
  | 'activity-in-two-items'
  | 'department-gone'
  | 'department-renamed'
  | 'editions-unrelated'
  | 'edition-without-records'
  | 'edition-without-new-years'
  | 'editions-reversed';

export type RuleId = DocumentRuleId | FileRuleId | EditionRuleId;
