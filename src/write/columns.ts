/** The columns of CSV files. A column is one entry of a file's list. */

import type {
  Audit,
  AuditRow,
  AuditStatement,
  Coverage,
  DocumentInfo,
  Item,
  Language,
  Message,
  Place,
  ProgressRecord,
  RecordChange,
  Timeline,
  TimelineActivity,
} from '../model.js';
import type { Both } from '../schema/both.js';
import { BYTE_ORDER_MARK, list, toRows } from './rows.js';

interface Model {
  readonly Audit: Audit;
  readonly AuditRow: AuditRow;
  readonly AuditStatement: AuditStatement;
  readonly Coverage: Coverage;
  readonly DocumentInfo: DocumentInfo;
  readonly Item: Item;
  readonly Message: Message;
  readonly Place: Place;
  readonly ProgressRecord: ProgressRecord;
  readonly RecordChange: RecordChange;
  readonly Timeline: Timeline;
  readonly TimelineActivity: TimelineActivity;
}

/** A field of the data model that describes a column: `Item.title`. */
export type ModelField = { [Name in keyof Model]: `${Name}.${string & keyof Model[Name]}` }[keyof Model];

/** A cell's value. Several values are joined. */
export type Value = string | number | null | readonly (string | number)[];

/** The labels of the program's own values. */
export type Labels = Readonly<Record<string, Both>>;

/** A column of a CSV file. */
export interface CsvColumn<Row> {
  readonly name: string;
  /** The heading in Japanese. */
  readonly ja: string;
  /** The field of the data model that it shows, or a description if there is none. */
  readonly about: ModelField | Both;
  readonly labels?: Labels;
  /** What its values are, where no field of the data model tells. */
  readonly holds?: 'integer' | 'list';
  valueIn(row: Row): Value;
}

/** The part of a file's columns that depends on its content. */
export interface CsvLayout {
  /** The number of section columns. */
  readonly depth: number;
  /** The documents' own headings of the file of items, or the editions of a timeline. */
  readonly columns: readonly string[];
}

/** A group of columns whose number depends on the layout. */
export interface ColumnSet<Row> {
  /** How the reference calls them. */
  readonly names: string;
  readonly ja: string;
  readonly about: ModelField | Both;
  readonly labels?: Labels;
  /** Their keys in a layout, in order. */
  keysIn(layout: CsvLayout): readonly string[];
  headingOf(key: string, language: Language): string;
  valuesIn(row: Row, keys: readonly string[]): readonly string[];
}

export type Columns<Row> = readonly (CsvColumn<Row> | ColumnSet<Row>)[];

const isSet = <Row>(entry: CsvColumn<Row> | ColumnSet<Row>): entry is ColumnSet<Row> => 'names' in entry;

/** The columns of the sections, outermost first. */
export const sectionColumns = <Row>(titlesOf: (row: Row) => readonly string[]): ColumnSet<Row> => ({
  names: 'section_1 … section_N',
  ja: '階層1 … 階層N',
  about: {
    en: 'Titles of the sections around it, outermost first; as many columns as the deepest level of the file.',
    ja: '章の名称(外側から)。ファイルの中で一番深い階層の数だけ列がある。',
  },
  keysIn: ({ depth }) => Array.from({ length: depth }, (_, i) => String(i + 1)),
  headingOf: (key, language) => (language === 'ja' ? `階層${key}` : `section_${key}`),
  valuesIn: (row, keys) => {
    const titles = titlesOf(row);
    return keys.map((_, i) => titles[i] ?? '');
  },
});

function cellOf(value: Value, labels: Labels | undefined, language: Language): string {
  if (value === null) return '';
  if (language === 'ja' && labels) {
    const named = (part: string | number) => labels[part]?.ja ?? part;
    return typeof value === 'object' ? list(value.map(named)) : String(named(value));
  }
  if (typeof value === 'object') return list(value);
  return typeof value === 'string' ? value : String(value);
}

/** The heading row. */
export const headingsOf = <Row>(columns: Columns<Row>, layout: CsvLayout, language: Language): string[] =>
  columns.flatMap((entry) => {
    if (isSet(entry)) return entry.keysIn(layout).map((key) => entry.headingOf(key, language));
    return [language === 'ja' ? entry.ja : entry.name];
  });

/** Makes a row's cells. With Japanese headings, labels are Japanese, too. */
export function cellsWith<Row>(
  columns: Columns<Row>,
  layout: CsvLayout,
  language: Language,
): (row: Row) => string[] {
  const writers = columns.map((entry) => {
    const { labels } = entry;
    if (!isSet(entry))
      return (row: Row, cells: string[]) => cells.push(cellOf(entry.valueIn(row), labels, language));
    const keys = entry.keysIn(layout);
    return (row: Row, cells: string[]) => {
      for (const value of entry.valuesIn(row, keys)) cells.push(cellOf(value, labels, language));
    };
  });
  return (row) => {
    const cells: string[] = [];
    for (const write of writers) write(row, cells);
    return cells;
  };
}

/** A row's cells as a program takes them: as those of `cellsWith`, but a number stays one, and null is no text. */
export function typedCellsOf<Row>(
  columns: Columns<Row>,
  row: Row,
  layout: CsvLayout,
  language: Language,
): (string | number | null)[] {
  const typed = (value: Value, labels: Labels | undefined) => {
    const only = typeof value === 'object' && value?.length === 1 ? value[0] : value;
    if (value === null || (typeof value === 'object' && value.length === 0)) return null;
    return typeof only === 'number' ? only : cellOf(value, labels, language);
  };
  return columns.flatMap((entry) =>
    isSet(entry)
      ? entry.valuesIn(row, entry.keysIn(layout)).map((value) => typed(value, entry.labels))
      : [typed(entry.valueIn(row), entry.labels)],
  );
}

/** The layout of files whose columns are always the same, and of no rows. */
export const NARROWEST_LAYOUT: CsvLayout = { depth: 0, columns: [] };

/** A whole file: byte-order mark, heading row and a line for each row. */
export function fileOf<Row>(
  columns: Columns<Row>,
  rows: readonly Row[],
  language: Language,
  layout = NARROWEST_LAYOUT,
): string {
  const lines = rows.map(cellsWith(columns, layout, language));
  return BYTE_ORDER_MARK + toRows([headingsOf(columns, layout, language), ...lines]);
}

/** The layout that fits the rows of both layouts. */
export function widest(a: CsvLayout, b: CsvLayout): CsvLayout {
  return { depth: Math.max(a.depth, b.depth), columns: [...new Set([...a.columns, ...b.columns])] };
}

/** Moves a row's cells to their columns in a wider layout. */
export function widen(
  row: readonly string[],
  columns: Columns<never>,
  from: CsvLayout,
  to: CsvLayout,
): string[] {
  let at = 0;
  return columns.flatMap((entry) => {
    if (!isSet(entry)) return [row[at++] ?? ''];
    const own = new Map(entry.keysIn(from).map((key) => [key, row[at++] ?? '']));
    return entry.keysIn(to).map((key) => own.get(key) ?? '');
  });
}
