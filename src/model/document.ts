/** One document as the contract has it. */

import type { Range } from './text.js';
import type {
  ActivityBasis,
  ClaimKind,
  DepartmentsBasis,
  RuleId,
  Severity,
  Status,
  StatusBasis,
  YearsBasis,
} from './values.js';

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
