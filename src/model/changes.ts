/** Two editions compared, as the contract has it, and many side by side. */

import type { DocumentInfo, Item, Message, ProgressRecord, Section } from './document.js';
import type { Status } from './values.js';

export type ChangeKind = 'unchanged' | 'changed' | 'added' | 'removed';

export type RecordClass =
  | 'years_extended'
  | 'years_rewritten'
  | 'lapsed'
  | 'reworded'
  | 'department_changed'
  | 'status_changed'
  | 'moved'
  | 'renumbered'
  | 'started'
  | 'reverted';

export type ItemClass = 'started' | 'reverted' | 'retitled' | 'renumbered' | 'moved' | 'department_changed';

export type SectionClass = 'retitled' | 'renumbered' | 'moved';

/** What differs between two partners, under the field's name in the document. */
export interface FieldChange {
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
}

/** Something of one edition beside its partner in the other, or alone. */
export interface Change<T, Class extends string> {
  readonly kind: ChangeKind;
  readonly classes: readonly Class[];
  readonly old: T | null;
  readonly new: T | null;
  readonly fields: readonly FieldChange[];
  /** From 0 to 1: how sure it is that these two belong together, or that this one has no partner. */
  readonly confidence: number;
}

/** The next best partner, which was not taken. */
export interface RunnerUp {
  readonly id: string;
  readonly confidence: number;
}

export interface RecordChange extends Change<ProgressRecord, RecordClass> {
  readonly runner_up: RunnerUp | null;
}

export type ItemChange = Change<Item, ItemClass>;
export type SectionChange = Change<Section, SectionClass>;

export interface ChangeSummary {
  readonly records_old: number;
  readonly records_new: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly items_old: number;
  readonly items_new: number;
  /** How many of the records' changes are of a class; classes that do not occur are left out. */
  readonly classes: Readonly<Partial<Record<RecordClass, number>>>;
}

export type Edition = 'old' | 'new';

/** A message on two editions, and in which of them its place is. */
export interface EditionMessage extends Message {
  readonly edition: Edition;
}

export interface Changes {
  readonly format: 'shinchoku-changes/1';
  /**
   * False where the editions hardly have anything in common, or one of them has no record. Nothing is said of single
   * records, items and sections then: the lists are empty.
   */
  readonly related: boolean;
  readonly old: DocumentInfo;
  readonly new: DocumentInfo;
  readonly summary: ChangeSummary;
  readonly changes: readonly RecordChange[];
  readonly items: readonly ItemChange[];
  readonly sections: readonly SectionChange[];
  readonly messages: readonly EditionMessage[];
}

/**
 * What an edition says of an activity in a fiscal year: the activity's status; `not_stated`, it knows the
 * activity, but not in this year; `absent`, it does not know the activity; `not_covered`, it tells nothing of
 * this year at all, as of all years after its last.
 */
export type Said = Status | 'not_stated' | 'absent' | 'not_covered';

/** An activity in a fiscal year. */
export interface TimelineActivity {
  /** Id of the record, in the last edition that has it. */
  readonly id: string;
  readonly key: string;
  readonly sections: readonly string[];
  /** Id of the item, in that edition. */
  readonly item: string;
  readonly item_title: string;
  readonly activity: string;
  /** Null for an activity that no edition gives a year. */
  readonly fiscal_year: number | null;
  /** Edition by edition. */
  readonly said: readonly Said[];
  /** Whether two editions that both cover the year disagree on it. */
  readonly rewritten: boolean;
}

export interface TimelineItem {
  /** Id of the item, in the last edition that has it. */
  readonly id: string;
  readonly sections: readonly string[];
  readonly title: string;
  /** Edition by edition; `absent` where an edition does not have the item. */
  readonly statuses: readonly (Status | 'absent')[];
}

/** The editions of one plan side by side, the earliest first. */
export interface Timeline {
  readonly title: string | null;
  readonly editions: readonly DocumentInfo[];
  readonly activities: readonly TimelineActivity[];
  readonly items: readonly TimelineItem[];
}

export interface Timelines {
  readonly format: 'shinchoku-timeline/1';
  readonly plans: readonly Timeline[];
}
