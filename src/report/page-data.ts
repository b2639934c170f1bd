/**
 * What the report's writer and the page's scripts share: the page's data, and the names of columns, filters and
 * anchors. The scripts are bundled with this file, so it may import only types.
 */
import type { Language, Status } from '../model.js';

/** The columns of the table of records, in their order. */
export const RECORD_COLUMNS = [
  'edition',
  'item',
  'activity',
  'years',
  'departments',
  'status',
  'source',
] as const;

export type RecordColumn = (typeof RECORD_COLUMNS)[number];

/**
 * The filters of the record table. Each is a field of the form or a condition of a link, and a parameter of the page's
 * address. `state` is the state of the record's item, `done` keeps activities only.
 */
export const RECORD_FILTERS = [
  'doc',
  'year',
  'department',
  'status',
  'state',
  'section',
  'change',
  'rule',
  'item',
  'done',
] as const;

export type RecordFilter = (typeof RECORD_FILTERS)[number];

/** The value of a filter that is on. */
export const ON = '1';

/** The value of the filter `doc` for all editions. Without a value, the latest edition of each plan is shown. */
export const ALL_EDITIONS = 'all';

/** The separators of classes and departments in a change's data attributes. */
export const CHANGE_SEPARATOR = '\n';

/** A code of `change` for any change of what an earlier edition says of past years. */
export const PAST_CHANGED = 'past';

/** The anchor of a record: the document's position and the record's id. */
export const recordAnchor = (document: number, id: string) => `r${document}-${id}`;

/** A value of the filter `section`: sections of different plans have the same ids. */
export const sectionCode = (plan: number, id: string) => `${plan}-${id}`;

/** Pages with more records hold no rows for readers without scripts, only data. */
export const MOST_WRITTEN_ROWS = 2000;

/** The symbol of each status, shown beside its word. */
export const STATUS_SIGNS: Readonly<Record<Status, string>> = {
  implemented: '●',
  completed: '◎',
  in_progress: '◐',
  planned: '○',
  considering: '△',
  not_implemented: '×',
  discontinued: '■',
  not_applicable: '／',
  unreported: '－',
};

/** The parts of a record that are marked in its source, in the order of `RecordColumns.spans`. */
export const RECORD_PARTS = ['activity', 'years', 'departments'] as const;

export type RecordPart = (typeof RECORD_PARTS)[number];

export type Translations = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** An edition, by its position among the page's documents. */
export interface EditionData {
  readonly title: string;
  /** Its date or file, in both languages. */
  readonly name: Readonly<Record<Language, string>>;
  readonly file: string;
  readonly isLatest: boolean;
  /** The position of its plan. */
  readonly plan: number;
  /** Notes above the first section, which belong to every view of the document. */
  readonly notes: readonly string[];
}

/** A correction with what the program had read, for readers. */
export type CorrectionNote = Readonly<Record<Language, string>>;

/** Columns of values: all sections, items or records, in the order of the documents. */
export interface SectionColumns {
  readonly doc: readonly number[];
  readonly id: readonly string[];
  readonly title: readonly string[];
  /** The position of the section around it, or -1. */
  readonly parent: readonly number[];
}

export interface ItemColumns {
  readonly doc: readonly number[];
  readonly id: readonly string[];
  readonly label: readonly string[];
  readonly title: readonly string[];
  /** The position of its section, or -1. */
  readonly section: readonly number[];
  /** Positions in `lists.names`. */
  readonly departments: readonly number[];
  /** Positions of items whose departments come from a row above. */
  readonly filledDown: readonly number[];
  /** Positions in `statuses`. */
  readonly state: readonly number[];
  /** The other cells of the row: heading and text in turn, by the item's position. */
  readonly cells: Readonly<Record<number, readonly string[]>>;
  /** What stands in the document for its records, without mark-up. */
  readonly row: readonly string[];
}

export interface RecordColumns {
  /** Positions of items. */
  readonly item: readonly number[];
  /** The id, or a number: the position in the item, which ends the id. */
  readonly id: readonly (string | number)[];
  /** Positions in `statuses`. */
  readonly status: readonly number[];
  /** Positions in `lists.years`. */
  readonly years: readonly number[];
  /** Positions in `lists.names`. */
  readonly departments: readonly number[];
  /** Positions in `lists.codes`. */
  readonly rules: readonly number[];
  /** Positions in `lists.codes`: what has changed since the edition before. */
  readonly changes: readonly number[];
  /** The activity, or null if it is exactly what is marked in the row. */
  readonly activity: readonly (string | null)[];
  /** Offsets in the item's row: the record, then each part with `;` between, as `start-end` with `,` between. */
  readonly spans: readonly string[];
  /** The line, or the place in a file that has no lines. */
  readonly place: readonly (number | string)[];
  /** What a person has corrected in it or its item, by the record's position. */
  readonly corrections: Readonly<Record<number, readonly CorrectionNote[]>>;
}

/** An era: its names, full and short, and the western year of its first year. */
export type EraNames = readonly [names: readonly string[], first: number];

/** The page's JSON data. */
export interface PageData {
  readonly editions: readonly EditionData[];
  readonly sections: SectionColumns;
  readonly items: ItemColumns;
  readonly records: RecordColumns;
  /** Lists that many items or records share. The first is empty. */
  readonly lists: {
    readonly years: readonly (readonly number[])[];
    readonly names: readonly (readonly string[])[];
    readonly codes: readonly (readonly string[])[];
  };
  readonly statuses: readonly Status[];
  /** Those that say that something was done. */
  readonly done: readonly Status[];
  readonly eras: readonly EraNames[];
  /** By the word's name in `data-t`. */
  readonly words: Translations;
  /** By the fiscal year in `data-y`. */
  readonly years: Translations;
}
