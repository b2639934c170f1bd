/**
 * What the report's writer and the page's scripts share: the page's data, and the names of columns, filters and
 * anchors. The scripts are bundled with this file, so it may import only types.
 */
import type { Language, Range } from '../model.js';

/** The columns of the table of records, in their order. */
export const RECORD_COLUMNS = ['item', 'activity', 'years', 'departments', 'status', 'source'] as const;

export type RecordColumn = (typeof RECORD_COLUMNS)[number];

/**
 * The filters of the record table. Each is a data attribute of the row, a field of the form or a condition of a link,
 * and a parameter of the page's address. `separator` joins several values of a row.
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

/** The value of a filter that is on. */
export const ON = '1';

/** The separators of classes and departments in a change's data attributes. */
export const CHANGE_SEPARATOR = '\n';

/** The anchor of a record: the document's position and the record's id. */
export const recordAnchor = (document: number, id: string) => `r${document}-${id}`;

/** The record's id in an anchor of `recordAnchor`. */
export const recordIdOf = (anchor: string) => anchor.slice(anchor.indexOf('-') + 1);

/** The parts of a record that are marked in its source. */
export const RECORD_PARTS = ['activity', 'years', 'departments'] as const;

export type RecordPart = (typeof RECORD_PARTS)[number];

/** A record's place as offsets in its document: the record, the row around it, and its parts. */
export interface RecordSource extends Readonly<Record<RecordPart, readonly Range[]>> {
  /** The document's index among the page's documents. */
  readonly doc: number;
  readonly row: Range;
  readonly record: Range;
}

export type Translations = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** The page's JSON data, beside what it shows. */
export interface PageData {
  /** The texts of the documents. */
  readonly texts: readonly string[];
  /** By record anchor. */
  readonly records: Readonly<Record<string, RecordSource>>;
  /** By the word's name in `data-t`. */
  readonly words: Translations;
  /** By the fiscal year in `data-y`. */
  readonly years: Translations;
}
