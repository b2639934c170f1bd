/**
 * What the report's writer and the scripts of its page agree on: the data that the page holds, and the names under
 * which both find columns, filters and anchors. The scripts are bundled with it, so that it may import types alone.
 */
import type { Language, Range } from '../model.js';

/** The columns of the table of records, in their order. */
export const RECORD_COLUMNS = ['item', 'activity', 'years', 'departments', 'status', 'source'] as const;

export type RecordColumn = (typeof RECORD_COLUMNS)[number];

/**
 * What a row of the table of records is filtered by. Each is a data attribute of the row, a field of the form or a
 * link's condition, and a parameter in the page's address. Where a row has several values, `separator` stands between them.
 */
export const RECORD_FILTERS = {
  doc: { separator: null },
  year: { separator: ' ' },
  department: { separator: '\n' },
  status: { separator: null },
  section: { separator: ' ' },
  item: { separator: null },
  rule: { separator: ' ' },
  done: { separator: null },
  idle: { separator: null },
} as const;

export type RecordFilter = keyof typeof RECORD_FILTERS;

/** The value of a filter that is on or off. */
export const ON = '1';

/** What separates the classes and the departments in a change's data attributes. */
export const CHANGE_SEPARATOR = '\n';

/** The place of a record on the page: the document's position, and the record's id. */
export const recordAnchor = (document: number, id: string) => `r${document}-${id}`;

/** The id of the record at a place that `recordAnchor` has named. */
export const recordIdOf = (anchor: string) => anchor.slice(anchor.indexOf('-') + 1);

/** The parts of a record that its source marks. */
export const RECORD_PARTS = ['activity', 'years', 'departments'] as const;

export type RecordPart = (typeof RECORD_PARTS)[number];

/** Where a record stands, as offsets into the text of its document: itself, the row around it, and its parts. */
export interface RecordSource extends Readonly<Record<RecordPart, readonly Range[]>> {
  /** The document's position among the page's documents. */
  readonly doc: number;
  readonly row: Range;
  readonly record: Range;
}

export type Translations = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What the page holds as JSON besides what it shows. */
export interface PageData {
  /** The texts of the documents. */
  readonly texts: readonly string[];
  /** By the record's anchor. */
  readonly records: Readonly<Record<string, RecordSource>>;
  /** By the name in an element's `data-t`. */
  readonly words: Translations;
  /** By the fiscal year in an element's `data-y`. */
  readonly years: Translations;
}
