import { ancestors } from '../lists/ancestors.js';
import { grouped } from '../lists/grouped.js';
import type { DocumentInfo, Item, Language, ProgressDocument, ProgressRecord } from '../model.js';
import {
  ACTIVITY_BASIS_LABELS,
  DEPARTMENTS_BASIS_LABELS,
  RECORD_DEPARTMENTS_BASIS_LABELS,
  STATUS_BASIS_LABELS,
  STATUS_LABELS,
  YEARS_BASIS_LABELS,
} from '../schema/generated/labels.js';
import {
  type Columns,
  type CsvLayout,
  cellsWith,
  headingsOf,
  NARROWEST_LAYOUT,
  sectionColumns,
  widest,
} from './columns.js';
import { BYTE_ORDER_MARK, toRows } from './rows.js';

/** A document with its name in CSV files. */
export interface NamedDocument {
  readonly document: ProgressDocument;
  /** The stem of its file's name: `plan` for `input/plan.md`. */
  readonly stem: string;
}

/** How CSV is written. */
export interface CsvOptions {
  /**
   * Language of the headings and of the words for values such as states; with `en`, values stand as in JSON.
   * Default `en`.
   */
  readonly headings?: Language;
}

export const STEM = {
  en: "The document: its file's name without the extension.",
  ja: '資料。拡張子を除いたファイル名。',
};

export interface RecordRow {
  readonly stem: string;
  readonly info: DocumentInfo;
  readonly record: ProgressRecord;
  readonly item: Item | undefined;
}

// biome-ignore format: a row for each column
export const RECORDS_CSV: Columns<RecordRow> = [
  { name: 'document', ja: '資料', about: STEM, valueIn: ({ stem }) => stem },
  { name: 'id', ja: 'ID', about: 'ProgressRecord.id', valueIn: ({ record }) => record.id },
  { name: 'key', ja: 'キー', about: 'ProgressRecord.key', valueIn: ({ record }) => record.key },
  sectionColumns(({ record }) => record.sections),
  { name: 'item_id', ja: '事業ID', about: 'ProgressRecord.item', valueIn: ({ record }) => record.item },
  { name: 'item_label', ja: '事業番号', about: 'Item.label', valueIn: ({ item }) => item?.label ?? null },
  { name: 'item', ja: '事業', about: 'ProgressRecord.item_title', valueIn: ({ record }) => record.item_title },
  { name: 'item_departments', ja: '担当課', about: 'ProgressRecord.item_departments', valueIn: ({ record }) => record.item_departments },
  { name: 'item_departments_basis', ja: '担当課の根拠', about: 'Item.departments_basis', labels: DEPARTMENTS_BASIS_LABELS, valueIn: ({ item }) => item?.departments_basis ?? 'none' },
  { name: 'activity', ja: '実施したこと', about: 'ProgressRecord.activity', valueIn: ({ record }) => record.activity },
  { name: 'activity_basis', ja: '実施したことの根拠', about: 'ProgressRecord.activity_basis', labels: ACTIVITY_BASIS_LABELS, valueIn: ({ record }) => record.activity_basis },
  { name: 'status', ja: '状態', about: 'ProgressRecord.status', labels: STATUS_LABELS, valueIn: ({ record }) => record.status },
  { name: 'status_basis', ja: '状態の根拠', about: 'ProgressRecord.status_basis', labels: STATUS_BASIS_LABELS, valueIn: ({ record }) => record.status_basis },
  { name: 'fiscal_years', ja: '実施年度', about: 'ProgressRecord.fiscal_years', valueIn: ({ record }) => record.fiscal_years },
  { name: 'fiscal_years_basis', ja: '実施年度の根拠', about: 'ProgressRecord.fiscal_years_basis', labels: YEARS_BASIS_LABELS, valueIn: ({ record }) => record.fiscal_years_basis },
  { name: 'first_fiscal_year', ja: '最初の年度', holds: 'integer', about: { en: 'The first of those years.', ja: '実施年度の最初。' }, valueIn: ({ record }) => record.fiscal_years[0] ?? null },
  { name: 'last_fiscal_year', ja: '最後の年度', holds: 'integer', about: { en: 'The last of those years.', ja: '実施年度の最後。' }, valueIn: ({ record }) => record.fiscal_years.at(-1) ?? null },
  { name: 'departments', ja: '実施した部署', about: 'ProgressRecord.departments', valueIn: ({ record }) => record.departments },
  { name: 'departments_basis', ja: '実施した部署の根拠', about: 'ProgressRecord.departments_basis', labels: RECORD_DEPARTMENTS_BASIS_LABELS, valueIn: ({ record }) => record.departments_basis },
  { name: 'mark', ja: '記号', about: 'ProgressRecord.mark', valueIn: ({ record }) => record.mark },
  { name: 'action', ja: '行為', about: 'ProgressRecord.action', valueIn: ({ record }) => record.action },
  { name: 'quantities', ja: '数量', about: 'ProgressRecord.quantities', valueIn: ({ record }) => record.quantities.map(({ text }) => text) },
  { name: 'source_file', ja: '出典ファイル', about: 'DocumentInfo.file', valueIn: ({ info }) => info.file },
  { name: 'source_line', ja: '出典の行', about: 'Place.line', valueIn: ({ record }) => record.source.line },
  { name: 'source_place', ja: '出典の場所', about: 'Place.place', valueIn: ({ record }) => record.source.place },
  { name: 'source_text', ja: '出典の文', about: 'Place.text', valueIn: ({ record }) => record.source.text },
];

export interface ItemRow {
  readonly stem: string;
  readonly info: DocumentInfo;
  readonly item: Item;
  readonly sections: readonly string[];
  /** The number of its records. */
  readonly records: number;
}

// biome-ignore format: a row for each column
export const ITEMS_CSV: Columns<ItemRow> = [
  { name: 'document', ja: '資料', about: STEM, valueIn: ({ stem }) => stem },
  { name: 'id', ja: 'ID', about: 'Item.id', valueIn: ({ item }) => item.id },
  sectionColumns(({ sections }) => sections),
  { name: 'label', ja: '事業番号', about: 'Item.label', valueIn: ({ item }) => item.label },
  { name: 'title', ja: '事業', about: 'Item.title', valueIn: ({ item }) => item.title },
  { name: 'details', ja: '細目', about: 'Item.details', valueIn: ({ item }) => item.details },
  { name: 'departments', ja: '担当課', about: 'Item.departments', valueIn: ({ item }) => item.departments },
  { name: 'departments_basis', ja: '担当課の根拠', about: 'Item.departments_basis', labels: DEPARTMENTS_BASIS_LABELS, valueIn: ({ item }) => item.departments_basis },
  { name: 'records', ja: '記載の件数', holds: 'integer', about: { en: 'How many records it has.', ja: '記録の件数。' }, valueIn: ({ records }) => records },
  { name: 'source_file', ja: '出典ファイル', about: 'DocumentInfo.file', valueIn: ({ info }) => info.file },
  { name: 'source_line', ja: '出典の行', about: 'Place.line', valueIn: ({ item }) => item.source.line },
  { name: 'source_place', ja: '出典の場所', about: 'Place.place', valueIn: ({ item }) => item.source.place },
  { name: 'source_text', ja: '出典の文', about: 'Place.text', valueIn: ({ item }) => item.source.text },
  {
    names: '…',
    ja: '…',
    about: {
      en: "The document's own columns (評価, 備考), each under its heading.",
      ja: '資料にあるほかの列(評価、備考など)。見出しは資料のとおり。',
    },
    keysIn: ({ columns }) => columns,
    headingOf: (key) => key,
    valuesIn: ({ item }, keys) => keys.map((key) => item.columns[key] ?? ''),
  },
];

/** A kind of CSV file of documents: one row for each record, or for each item. */
export interface CsvTable {
  readonly columns: Columns<never>;
  /** The layout that a document needs. */
  layoutOf(document: ProgressDocument): CsvLayout;
  headings(layout: CsvLayout, language: Language): string[];
  /** The rows' cells, each made when it is asked for. */
  rows(named: NamedDocument, layout: CsvLayout, language: Language): Iterable<string[]>;
}

const depthOf = (document: ProgressDocument) =>
  document.sections.reduce((deepest, section) => Math.max(deepest, section.level), 0);

const tableOf = <Row>(
  columns: Columns<Row>,
  layoutOf: (document: ProgressDocument) => CsvLayout,
  rowsOf: (named: NamedDocument) => Iterable<Row>,
): CsvTable => ({
  columns,
  layoutOf,
  headings: (layout, language) => headingsOf(columns, layout, language),
  *rows(named, layout, language) {
    const cellsOf = cellsWith(columns, layout, language);
    for (const row of rowsOf(named)) yield cellsOf(row);
  },
});

/** A row for each record of a document. */
export function recordRowsOf({ document, stem }: NamedDocument): RecordRow[] {
  const items = new Map(document.items.map((item) => [item.id, item]));
  const info = document.document;
  return document.records.map((record) => ({ stem, info, record, item: items.get(record.item) }));
}

export const RECORD_TABLE = tableOf(
  RECORDS_CSV,
  (document) => ({ depth: depthOf(document), columns: [] }),
  recordRowsOf,
);

/** A row for each item of a document. */
export function itemRowsOf({ document, stem }: NamedDocument): ItemRow[] {
  const around = ancestors(document.sections);
  const records = grouped(document.records, ({ item }) => item);
  return document.items.map((item) => ({
    stem,
    info: document.document,
    item,
    sections: around(item.section).map(({ title }) => title),
    records: records.get(item.id)?.length ?? 0,
  }));
}

export const ITEM_TABLE = tableOf(
  ITEMS_CSV,
  (document) => ({
    depth: depthOf(document),
    columns: [...new Set(document.items.flatMap((item) => Object.keys(item.columns)))],
  }),
  itemRowsOf,
);

/** The beginning of a file: byte-order mark and heading row. */
export function csvHead(table: CsvTable, layout: CsvLayout, language: Language): string {
  return BYTE_ORDER_MARK + toRows([table.headings(layout, language)]);
}

function csvOf(
  table: CsvTable,
  documents: NamedDocument | readonly NamedDocument[],
  { headings = 'en' }: CsvOptions,
): string {
  const all = [documents].flat();
  const layout = all.map(({ document }) => table.layoutOf(document)).reduce(widest, NARROWEST_LAYOUT);
  const rows = all.map((named) => toRows(table.rows(named, layout, headings)));
  return csvHead(table, layout, headings) + rows.join('');
}

/**
 * The records of one document, as in `<stem>.csv`, or of several, as in `records.csv`.
 *
 * @returns the whole file, byte-order mark included
 */
export const toCsv = (
  documents: NamedDocument | readonly NamedDocument[],
  options: CsvOptions = {},
): string => csvOf(RECORD_TABLE, documents, options);

/** The items of documents, as in `items.csv`, with a column for each of their own columns. */
export const itemsToCsv = (
  documents: NamedDocument | readonly NamedDocument[],
  options: CsvOptions = {},
): string => csvOf(ITEM_TABLE, documents, options);
