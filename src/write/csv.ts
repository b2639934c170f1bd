import { ancestors } from '../lists/ancestors.js';
import type { Item, Language, ProgressDocument, ProgressRecord } from '../model.js';
import { BYTE_ORDER_MARK, list, padded, pick, sectionNames, toRows } from './rows.js';

/** Column names, in the order of the files, each with its Japanese heading. */
const RECORD_HEAD = [
  ['document', '資料'],
  ['id', 'ID'],
  ['key', 'キー'],
] as const;

const RECORD_TAIL = [
  ['item_label', '事業番号'],
  ['item', '事業'],
  ['item_departments', '担当課'],
  ['item_departments_basis', '担当課の根拠'],
  ['activity', '実施したこと'],
  ['status', '状態'],
  ['fiscal_years', '実施年度'],
  ['first_fiscal_year', '最初の年度'],
  ['last_fiscal_year', '最後の年度'],
  ['departments', '実施した部署'],
  ['mark', '記号'],
  ['action', '行為'],
  ['quantities', '数量'],
  ['source_file', '出典ファイル'],
  ['source_line', '出典の行'],
  ['source_text', '出典の文'],
] as const;

const ITEM_HEAD = [
  ['document', '資料'],
  ['id', 'ID'],
] as const;

const ITEM_TAIL = [
  ['label', '事業番号'],
  ['title', '事業'],
  ['details', '細目'],
  ['departments', '担当課'],
  ['departments_basis', '担当課の根拠'],
  ['records', '記載の件数'],
  ['source_file', '出典ファイル'],
  ['source_line', '出典の行'],
  ['source_text', '出典の文'],
] as const;

/** What of a file's columns depends on its documents. */
export interface Layout {
  /** How many columns of sections there are. */
  readonly depth: number;
  /** Headings of the documents' own columns, which only the file of items has. */
  readonly columns: readonly string[];
}

/** A kind of CSV file: one row for each record, or for each item. */
export interface CsvTable {
  /** The layout that a document needs. */
  layoutOf(document: ProgressDocument): Layout;
  headings(layout: Layout, language: Language): string[];
  rows(document: ProgressDocument, stem: string, layout: Layout): string[][];
  /** How many columns stand before those of the sections. */
  readonly sectionsAt: number;
}

const depthOf = (document: ProgressDocument) =>
  document.sections.reduce((deepest, section) => Math.max(deepest, section.level), 0);

export const RECORD_TABLE: CsvTable = {
  sectionsAt: RECORD_HEAD.length,
  layoutOf: (document) => ({ depth: depthOf(document), columns: [] }),
  headings: ({ depth }, language) => pick([...RECORD_HEAD, ...sectionNames(depth), ...RECORD_TAIL], language),
  rows: (document, stem, layout) => {
    const items = new Map(document.items.map((item) => [item.id, item]));
    return document.records.map((record) =>
      recordRow(record, items.get(record.item), document, stem, layout),
    );
  },
};

function recordRow(
  record: ProgressRecord,
  item: Item | undefined,
  { document }: ProgressDocument,
  stem: string,
  { depth }: Layout,
): string[] {
  return [
    stem,
    record.id,
    record.key,
    ...padded(record.sections, depth),
    item?.label ?? '',
    record.item_title,
    list(record.item_departments),
    item?.departments_basis ?? 'none',
    record.activity,
    record.status,
    list(record.fiscal_years),
    String(record.fiscal_years[0] ?? ''),
    String(record.fiscal_years.at(-1) ?? ''),
    list(record.departments),
    record.mark ?? '',
    record.action ?? '',
    list(record.quantities.map((quantity) => quantity.text)),
    document.file,
    String(record.source.line),
    record.source.text,
  ];
}

export const ITEM_TABLE: CsvTable = {
  sectionsAt: ITEM_HEAD.length,
  layoutOf: (document) => ({
    depth: depthOf(document),
    columns: [...new Set(document.items.flatMap((item) => Object.keys(item.columns)))],
  }),
  headings: ({ depth, columns }, language) => [
    ...pick([...ITEM_HEAD, ...sectionNames(depth), ...ITEM_TAIL], language),
    ...columns,
  ],
  rows: (document, stem, { depth, columns }) => {
    const around = ancestors(document.sections);
    const counts = new Map<string, number>();
    for (const { item } of document.records) counts.set(item, (counts.get(item) ?? 0) + 1);
    return document.items.map((item) => [
      stem,
      item.id,
      ...padded(
        around(item.section).map(({ title }) => title),
        depth,
      ),
      item.label ?? '',
      item.title,
      list(item.details),
      list(item.departments),
      item.departments_basis,
      String(counts.get(item.id) ?? 0),
      document.document.file,
      String(item.source.line),
      item.source.text,
      ...columns.map((column) => item.columns[column] ?? ''),
    ]);
  },
};

/** The layout that has room for the rows of two. */
export function widest(a: Layout, b: Layout): Layout {
  return { depth: Math.max(a.depth, b.depth), columns: [...new Set([...a.columns, ...b.columns])] };
}

/** Moves a row's cells to where a wider layout has them. */
export function widen(row: readonly string[], table: CsvTable, from: Layout, to: Layout): string[] {
  const sectionsEnd = table.sectionsAt + from.depth;
  const ownAt = row.length - from.columns.length;
  const own = new Map(from.columns.map((column, i) => [column, row[ownAt + i] ?? '']));
  return [
    ...row.slice(0, sectionsEnd),
    ...new Array<string>(to.depth - from.depth).fill(''),
    ...row.slice(sectionsEnd, ownAt),
    ...to.columns.map((column) => own.get(column) ?? ''),
  ];
}

/** What a file begins with: byte-order mark and heading row. */
export function csvHead(table: CsvTable, layout: Layout, language: Language): string {
  return BYTE_ORDER_MARK + toRows([table.headings(layout, language)]);
}

/** A whole file of one document's records. */
export function toCsv(document: ProgressDocument, stem: string, language: Language = 'en'): string {
  const layout = RECORD_TABLE.layoutOf(document);
  return csvHead(RECORD_TABLE, layout, language) + toRows(RECORD_TABLE.rows(document, stem, layout));
}
