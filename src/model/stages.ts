/** The types that pass between the stages, from a format's blocks to a cell's entries. */

import type { RuleValues } from '../schema/generated/rule-values.js';
import type { LegendEntry, Range, RuleId } from '../schema/generated/types.js';
import type {
  ActivityBasis,
  ClaimKind,
  ColumnRole,
  DepartmentsBasis,
  DocumentRuleId,
  Status,
  StatusBasis,
  YearsBasis,
} from '../schema/generated/values.js';
import type { AnyText, NormalString, SourceText } from './text.js';

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 to 6, as marked. It does not reliably tell the plan's level. */
  readonly depth: number;
  /** Whether it is the name of a part of the file, which is no document's title. */
  readonly isPartName?: boolean;
  readonly text: SourceText;
}

export interface ProseBlock {
  readonly kind: 'prose';
  readonly lines: readonly Line[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
  /** What was found where the table's rows were told apart. */
  readonly findings?: readonly Finding[];
}

export type Block = HeadingBlock | ProseBlock | TableBlock;

/** A laid-out line: equal offsets in several lines are below each other. */
export interface LaidOutLine {
  /** With the white space between its words. */
  readonly text: SourceText;
  readonly beginsPage: boolean;
  /** The text of a heading line, possibly empty; null for other lines. */
  readonly marked: readonly HeadingBlock[] | null;
}

/** Lines in which white space may separate table columns. */
export interface LaidOutBlock {
  readonly kind: 'laid-out';
  readonly lines: readonly LaidOutLine[];
}

/** The blocks that formats read. */
export type ReadBlock = Block | LaidOutBlock | FurnitureBlock;

/** An item of a list: its title, the departments in charge of it, and what was done. */
export interface ListItem {
  readonly title: SourceText;
  readonly departments: SourceText | null;
  readonly entries: readonly Line[];
  /** The label in front of departments (担当課:), and the brackets around them. */
  readonly labels: readonly SourceText[];
}

/** Items with their entries, one after the other. */
export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly ListItem[];
}

/** Page numbers, and repeated headers and footers. */
export interface FurnitureBlock {
  readonly kind: 'furniture';
  readonly texts: readonly SourceText[];
}

/** Text that a pass has claimed, and what it is. */
export interface ClaimedBlock {
  readonly kind: 'claimed';
  readonly claim: ClaimKind;
  readonly texts: readonly SourceText[];
}

/** The blocks of a document's structure. */
export type StructuredBlock = Block | ListBlock | FurnitureBlock | ClaimedBlock;

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly lines: readonly Line[];
  readonly columnSpan: number;
  /** 0 reaches to the end of the table. */
  readonly rowSpan: number;
  /** The cell's offset in the input, also for cells without text. */
  readonly at: number;
}

/** One line of a cell or paragraph, between line breaks, paragraphs and list items. */
export interface Line {
  readonly text: SourceText;
  /** `item` begins a list item, `block` a paragraph or the cell, `break` follows a line break. */
  readonly begins: 'item' | 'block' | 'break';
}

/** The years that a column's heading names, or how many years after the document's own (前年度 is -1). */
export type ColumnYears =
  | { readonly years: readonly number[]; readonly offset?: never }
  | { readonly offset: number; readonly years?: never };

export interface Column {
  readonly role: ColumnRole;
  /** Normalised heading, or "". */
  readonly heading: string;
  /** The years that the heading names. */
  readonly years: ColumnYears | null;
}

export interface GridCell {
  readonly cell: TableCell;
  /** False if a span continues the cell from the row above or the column before. */
  readonly origin: boolean;
  /** Whether no line of the cell holds text. */
  readonly blank: boolean;
  /** The cell's lines as one text, without white space at its ends. */
  readonly text: SourceText;
  /** The same, normalised. */
  readonly plain: NormalString;
}

export interface GridRow {
  readonly kind: 'columns' | 'data' | 'blank';
  /** One for each column of the grid; null if the row has no cell there. */
  readonly cells: readonly (GridCell | null)[];
  /** The columns that apply to this row; null above the first heading row. */
  readonly columns: readonly Column[] | null;
}

export interface Grid {
  readonly kind: 'grid';
  readonly width: number;
  /** Those of a large document are made anew each time that they are asked for: their cells take too much memory. */
  readonly rows: readonly GridRow[];
  /** The labels of a list, which serve as column headings. */
  readonly labels: readonly SourceText[];
  readonly findings: readonly Finding[];
  /** Whether somebody has said what its columns are for. */
  readonly insisted?: boolean;
  /** Whether its rows are made anew each time that they are asked for. */
  readonly isRemade?: boolean;
  /** Lets go of what its rows are made from, for good. */
  letGo?(): void;
}

/** A document after its tables and lists have become grids. */
export type GridBlock = HeadingBlock | ProseBlock | FurnitureBlock | ClaimedBlock | Grid;

export interface Metadata {
  readonly title: string | null;
  /** The fiscal year that the title names, of which the edition tells. */
  readonly titleYear: number | null;
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

export interface PlanItem {
  readonly id: string;
  readonly section: string | null;
  /** Titles of the sections around the item, outermost first. */
  readonly sections: readonly string[];
  readonly number: string | null;
  readonly label: string | null;
  readonly title: NormalString;
  readonly details: readonly string[];
  readonly departments: readonly string[];
  readonly departmentsBasis: DepartmentsBasis;
  readonly columns: Readonly<Record<string, string>>;
  readonly cells: readonly PlanCell[];
  readonly source: SourceText;
  /** The cells with what was done. */
  readonly results: readonly PlanResult[];
  /** The status of the whole item, as its row states it, or null. */
  readonly status: Status | null;
  /** Whether the document's legend gave the row's status. */
  readonly isByLegend: boolean;
  /** Whether its table has a result column. */
  readonly hasResultColumn: boolean;
  /** The cells of its row with a status: a word, a mark or a grade. */
  readonly states: readonly PlanState[];
}

/** A cell with an item's status or grade. */
export interface PlanState {
  readonly role: 'status' | 'grade';
  readonly text: NormalString;
  readonly source: SourceText;
  readonly years: readonly number[];
}

/** The meanings of a document's marks and grades, as it states them. */
export interface Legend {
  readonly entries: readonly LegendEntry[];
  /** The meaning of a mark in any of its forms; null if it has none or several. */
  of(text: string): LegendEntry | null;
}

/** A cell of an item's row other than title, number, department and result. */
export interface PlanCell {
  readonly heading: string;
  readonly role: ColumnRole;
  /** The years that its column's heading names. */
  readonly years: readonly number[];
  /** Normalised. */
  readonly text: string;
  readonly source: SourceText;
  /** The cell's offset in the input, also for a cell without text. */
  readonly at: number;
  /** The departments of its row, where the item has a row for each. */
  readonly departments?: readonly string[];
}

/** A cell with what was done. */
export interface PlanResult {
  readonly cell: TableCell;
  /** The index of its column. */
  readonly column: number;
  /** The years that its column's heading names, or null. */
  readonly years: readonly number[] | null;
  /** The departments of its row, where the item has a row for each. */
  readonly departments?: readonly string[];
  /** The status of its row, if it differs from the item's. */
  readonly status?: Status | null;
  /** Whether it repeats a mark that spans several years for one of them. */
  readonly isCopy?: boolean;
}

export interface PlanNote {
  readonly section: string | null;
  readonly text: string;
  readonly source: SourceText;
}

export interface Plan {
  readonly metadata: Metadata;
  readonly sections: readonly PlanSection[];
  /** Who reads their entries takes them out one by one: a large document's items and entries do not all exist at once. */
  readonly items: PlanItem[];
  readonly notes: readonly PlanNote[];
  readonly claims: Iterable<Claim>;
  readonly findings: readonly Finding[];
  /** Departments that the document names as such. */
  readonly departments: ReadonlySet<string>;
  readonly legend: Legend;
  /** Whether any table has a result or status column. */
  readonly hasProgressTable: boolean;
  /** The evidence that it is no progress report, for a message; null if it may be one. */
  readonly noReport: string | null;
}

/** One bulleted entry of a cell. The texts are slices of the input as it stands, not normalised. */
export interface Entry {
  /** The whole entry from its bullet to its last tag. */
  readonly source: SourceText;
  /** Other text that belongs to it, such as a line of years above it. */
  readonly claims: readonly SourceText[];
  readonly activitySource: AnyText;
  /** Normalised, without bullet, year tag and department tag. */
  readonly activity: NormalString;
  readonly activityBasis: ActivityBasis;
  readonly status: Status;
  readonly statusBasis: StatusBasis;
  readonly years: readonly number[];
  readonly yearsText: string | null;
  readonly yearsBasis: YearsBasis;
  readonly yearsSource: AnyText | null;
  readonly departments: readonly string[];
  readonly departmentSources: readonly AnyText[];
  /** The place of the departments, if not in a tag of the entry. */
  readonly departmentsBasis?: 'row';
  readonly mark: string | null;
  readonly findings: readonly Finding[];
}

export interface Claim {
  readonly kind: ClaimKind;
  readonly ranges: readonly Range[];
}

/** A finding: a rule, its place and the values that its sentences name. */
export type Finding = { readonly [Rule in FindingRuleId]: FindingOf<Rule> }[FindingRuleId];

/** The rules on documents, and those on files that do not keep a file from being read. */
type FindingRuleId =
  | DocumentRuleId
  | 'extension-differs'
  | 'column-missing'
  | 'heading-row-uncertain'
  | 'correction-reapplied';

interface FindingPlace {
  readonly range: Range;
  /** For columns that may be read in two ways: their roles in both. */
  readonly readings?: readonly (readonly ColumnRole[])[];
}

export type FindingOf<Rule extends FindingRuleId> = FindingPlace & Raised<Rule>;

/** A rule with its values, which are optional if its sentences name none. */
export type Raised<Rule extends RuleId> = { readonly rule: Rule } & (object extends RuleValues[Rule]
  ? { readonly values?: RuleValues[Rule] }
  : { readonly values: RuleValues[Rule] });
