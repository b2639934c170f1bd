/** What passes between the rooms. Types only: no room's behaviour lives here. */

// ─── Text that knows where it came from ─────────────────────────────────────────────────────────

/** A half-open stretch of the decoded input, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** `length` units of a text from `at` on stand for the input's `start` to `end`. */
export interface Segment {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A string whose characters know their offsets in the input. Where a segment is as long as its stretch
 * of the input the two correspond unit by unit; elsewhere (an entity, a composed か゛) the whole segment
 * stands for the whole stretch. Characters in no segment, such as a joining line break, have no origin.
 */
export interface SourceText {
  readonly value: string;
  readonly segments: readonly Segment[];
}

/** Replaces `from` to `to` of a string by `insert`. A list of edits is in order and does not overlap. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** An input after decoding. */
export interface Source {
  /** The path as it was given, with `/`. */
  readonly file: string;
  /** SHA-256 of the input's bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** WHATWG label of the encoding that the text was decoded from. */
  readonly encoding: string;
  /** The decoded text, byte-order mark left out. */
  readonly text: string;
}

// ─── What a reader gives ────────────────────────────────────────────────────────────────────────

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 to 6, as the document marks it. Not to be trusted as the plan's level. */
  readonly depth: number;
  readonly text: SourceText;
}

export interface ProseBlock {
  readonly kind: 'prose';
  readonly lines: readonly Line[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export type Block = HeadingBlock | ProseBlock | TableBlock;

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly lines: readonly Line[];
  /** Marked as a heading cell by the document (`<th>`). */
  readonly header: boolean;
  readonly columnSpan: number;
  /** 0 reaches to the end of the table. */
  readonly rowSpan: number;
  /** Where the cell stands in the input, for cells without text too. */
  readonly at: number;
}

/** One line of a cell or paragraph: what line breaks, paragraphs and list items hold apart. */
export interface Line {
  readonly text: SourceText;
  /** `item` begins a list item, `block` a paragraph or the cell, `break` stands after a mere line break. */
  readonly begins: 'item' | 'block' | 'break';
}

export interface Reading {
  readonly blocks: readonly Block[];
  /** Tags, delimiters and whatever else of the input's notation carries no text. */
  readonly markup: readonly Range[];
  /** References that stand for white space (`&nbsp;`): markup where they belong to no text. */
  readonly blanks: readonly Range[];
  readonly findings: readonly Finding[];
}

// ─── What the grid gives ────────────────────────────────────────────────────────────────────────

/** What a column is for. `other` has no home in the contract's fields and goes to `columns`. */
export type ColumnRole = 'number' | 'section' | 'item' | 'department' | 'result' | 'status' | 'other';

/** The years that a column's heading names, or how many years after the document's own (前年度 is -1). */
export type ColumnYears =
  | { readonly years: readonly number[]; readonly offset?: never }
  | { readonly offset: number; readonly years?: never };

export interface Column {
  readonly role: ColumnRole;
  /** Normalised heading, or "" where the column has none. */
  readonly heading: string;
  /** For a column of results of one year. */
  readonly years: ColumnYears | null;
}

export interface GridCell {
  readonly cell: TableCell;
  /** False where a span carries the cell on from the row above or the column before. */
  readonly origin: boolean;
  /** The cell's lines, normalised and joined, for looking at. */
  readonly plain: string;
}

export interface GridRow {
  readonly kind: 'columns' | 'data' | 'blank';
  /** As many as the grid is wide; null where the row has no cell. */
  readonly cells: readonly (GridCell | null)[];
  /** The columns in force for this row; null above the first heading row. */
  readonly columns: readonly Column[] | null;
}

export interface Grid {
  readonly kind: 'grid';
  readonly width: number;
  readonly rows: readonly GridRow[];
  readonly findings: readonly Finding[];
}

/** A document after its tables have become grids. */
export type GridBlock = HeadingBlock | ProseBlock | Grid;

// ─── What the plan gives ────────────────────────────────────────────────────────────────────────

export interface Metadata {
  readonly title: string | null;
  readonly date: string | null;
  readonly issued: string | null;
  readonly issuer: string | null;
  readonly meeting: string | null;
  readonly material: string | null;
}

export interface PlanSection {
  readonly id: string;
  readonly parent: string | null;
  readonly level: number;
  readonly number: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly pages: readonly number[];
  readonly source: SourceText;
}

export type DepartmentsBasis = 'stated' | 'filled_down' | 'none';

export interface PlanItem {
  readonly id: string;
  readonly section: string | null;
  /** Titles of the sections around the item, outermost first. */
  readonly sections: readonly string[];
  readonly number: string | null;
  readonly label: string | null;
  readonly title: string;
  readonly details: readonly string[];
  readonly departments: readonly string[];
  readonly departmentsBasis: DepartmentsBasis;
  readonly columns: Readonly<Record<string, string>>;
  readonly source: SourceText;
  /** The cells that tell what was done. */
  readonly results: readonly PlanResult[];
  /** The status that the item's row states for all of it, or null. */
  readonly status: Status | null;
}

/** A cell that tells what was done. */
export interface PlanResult {
  readonly cell: TableCell;
  /** Which column it stands in, counted from 0. */
  readonly column: number;
  /** The years that its column's heading names, or null. */
  readonly years: readonly number[] | null;
}

export interface PlanNote {
  readonly section: string | null;
  readonly text: string;
  readonly source: SourceText;
}

export interface Plan {
  readonly metadata: Metadata;
  readonly sections: readonly PlanSection[];
  readonly items: readonly PlanItem[];
  readonly notes: readonly PlanNote[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  /** Departments that the document names as such. */
  readonly departments: ReadonlySet<string>;
  /** Whether any table told what was done. */
  readonly hasProgressTable: boolean;
}

// ─── What the entry grammar gives ───────────────────────────────────────────────────────────────

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

/** One bulleted entry of a cell. The texts are slices of the input as it stands, not normalised. */
export interface Entry {
  /** The whole entry from its bullet to its last tag. */
  readonly source: SourceText;
  /** What else of the input belongs to it, such as a line of years above it. */
  readonly claims: readonly SourceText[];
  readonly activitySource: SourceText;
  /** Normalised, without bullet, year tag and department tag. */
  readonly activity: string;
  readonly activityBasis: ActivityBasis;
  readonly status: Status;
  readonly statusBasis: StatusBasis;
  readonly years: readonly number[];
  readonly yearsText: string | null;
  readonly yearsBasis: YearsBasis;
  readonly yearsSource: SourceText | null;
  readonly departments: readonly string[];
  readonly departmentSources: readonly SourceText[];
  readonly mark: string | null;
  readonly findings: readonly Finding[];
}

// ─── Accounts ───────────────────────────────────────────────────────────────────────────────────

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

export interface Claim {
  readonly kind: ClaimKind;
  readonly ranges: readonly Range[];
}

export type Severity = 'error' | 'warning' | 'info';
export type Language = 'ja' | 'en';

/** The rules of the catalogue, which says of each what it means. */
export type RuleId =
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
  | 'table-unread'
  | 'span-capped'
  | 'nesting-capped'
  | 'input-missing'
  | 'input-unreadable'
  | 'input-none'
  | 'input-empty'
  | 'input-binary'
  | 'undecodable-bytes'
  | 'input-failed'
  | 'output-unwritable';

/** Something worth telling, before it is put into words. */
export interface Finding {
  readonly rule: RuleId;
  readonly range: Range;
  /** What the rule's sentences are filled with. */
  readonly values?: Readonly<Record<string, string>>;
}

// ─── The document as the contract has it ────────────────────────────────────────────────────────

export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface RecordPlace extends Place {
  readonly spans: {
    readonly activity: readonly Range[];
    readonly fiscal_years: readonly Range[];
    readonly departments: readonly Range[];
  };
}

export interface DocumentInfo {
  readonly title: string | null;
  readonly file: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly date: string | null;
  readonly issued: string | null;
  readonly issuer: string | null;
  readonly meeting: string | null;
  readonly material: string | null;
  readonly characters: number;
  readonly last_fiscal_year: number | null;
}

export interface Section {
  readonly id: string;
  readonly parent: string | null;
  readonly level: number;
  readonly number: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly pages: readonly number[];
  readonly source: Place;
}

export interface Item {
  readonly id: string;
  readonly section: string | null;
  readonly number: string | null;
  readonly label: string | null;
  readonly title: string;
  readonly details: readonly string[];
  readonly departments: readonly string[];
  readonly departments_basis: DepartmentsBasis;
  readonly columns: Readonly<Record<string, string>>;
  readonly source: Place;
}

export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly text: string;
}

export interface ProgressRecord {
  readonly id: string;
  readonly key: string;
  readonly item: string;
  readonly sections: readonly string[];
  readonly item_title: string;
  readonly item_departments: readonly string[];
  readonly activity: string;
  readonly activity_basis: ActivityBasis;
  readonly status: Status;
  readonly status_basis: StatusBasis;
  readonly fiscal_years: readonly number[];
  readonly fiscal_years_text: string | null;
  readonly fiscal_years_basis: YearsBasis;
  readonly departments: readonly string[];
  readonly departments_basis: 'tag' | 'none';
  readonly mark: string | null;
  readonly action: string | null;
  readonly quantities: readonly Quantity[];
  readonly source: RecordPlace;
}

export interface Note {
  readonly section: string | null;
  readonly text: string;
  readonly source: Place;
}

export interface Message {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

export interface Coverage extends Record<ClaimKind, number> {
  readonly characters: number;
  readonly unclaimed: number;
  readonly unclaimed_text: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface ProgressDocument {
  readonly format: 'shinchoku/1';
  readonly document: DocumentInfo;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
  readonly records: readonly ProgressRecord[];
  readonly notes: readonly Note[];
  readonly messages: readonly Message[];
  readonly coverage: Coverage;
}

/** Finds the verbal noun and the counted quantities of an activity. */
export interface Morphology {
  analyse(text: string): { readonly action: string | null; readonly quantities: readonly Quantity[] };
}

/** Gives the SHA-256 of bytes, or of a string's UTF-8 bytes, in hexadecimal digits. */
export type Digest = (data: string | Uint8Array) => string;
