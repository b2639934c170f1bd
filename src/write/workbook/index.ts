import type { Eras } from '../../lexicon/eras.js';
import type { WholeFileMessage } from '../../messages/whole-file.js';
import type { Changes, Language } from '../../model.js';
import { changeRowsOf, changesLayout } from '../changes-csv.js';
import { type CsvLayout, NARROWEST_LAYOUT, widest } from '../columns.js';
import { ITEM_TABLE, itemRowsOf, type NamedDocument, recordRowsOf } from '../csv.js';
import { yearRowsOf } from '../long.js';
import {
  CHANGE_SHEET,
  DOCUMENT_SHEET,
  ITEM_SHEET,
  MESSAGE_SHEET,
  messageRowsOf,
  RECORD_SHEET,
  unreadRow,
  YEAR_SHEET,
} from './columns.js';
import { type Repack, type WorkbookSheet, workbookFile } from './file.js';
import { SheetBuilder } from './sheet.js';

/** What a workbook is made of. */
export interface WorkbookContent {
  /** Gone through twice. */
  readonly documents: Iterable<NamedDocument>;
  /** Gone through twice. */
  readonly comparisons: Iterable<Changes>;
  readonly latestNames: (departments: readonly string[]) => readonly string[];
  /** What there is to say of inputs that gave no document. */
  readonly unread?: readonly WholeFileMessage[];
  readonly language: Language;
  readonly eras: Eras;
}

/** The bytes of a workbook, and how many of its cells had to be cut. */
export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  readonly cut: number;
}

const DOCUMENTS = '資料';

/**
 * All documents as one workbook, which is the same for the same documents at any time.
 *
 * @param repack packs an archive's files anew, alike wherever the program runs
 */
export async function toWorkbook(content: WorkbookContent, repack: Repack): Promise<WrittenWorkbook> {
  const { sheets, cut } = sheetsOf(content);
  const [first] = content.documents;
  const properties = {
    title: first?.document.document.title ?? '',
    creator: first?.document.generator ?? 'shinchoku',
  };
  return { bytes: await workbookFile(sheets, properties, repack), cut };
}

/** The sheets in order, and how many of their cells had to be cut. */
export function sheetsOf(content: WorkbookContent): {
  readonly sheets: readonly WorkbookSheet[];
  readonly cut: number;
} {
  const { records, items, years, messages, documents } = documentSheets(content);
  const builders = [records, items, years, changeSheet(content), messages, documents];
  return {
    sheets: builders.flatMap((builder) => builder.sheets()),
    cut: builders.reduce((sum, builder) => sum + builder.cut, 0),
  };
}

/** The layout that fits all documents. */
function layoutOf(documents: Iterable<NamedDocument>): CsvLayout {
  let layout = NARROWEST_LAYOUT;
  for (const { document } of documents) layout = widest(layout, ITEM_TABLE.layoutOf(document));
  return layout;
}

function documentSheets({ documents: all, unread = [], language, eras }: WorkbookContent) {
  const layout = layoutOf(all);
  const documents = new SheetBuilder({ name: DOCUMENTS, columns: DOCUMENT_SHEET, language });
  const toDocument = (column: string) => ({
    column,
    to: { sheet: DOCUMENTS, row: documents.next - 1 },
    tip: language === 'ja' ? '資料の一覧へ' : 'to the list of documents',
  });
  const toSource = () => toDocument('source_place');
  const records = new SheetBuilder({
    name: '記載',
    columns: RECORD_SHEET,
    language,
    layout,
    linkOf: toSource,
  });
  const items = new SheetBuilder({ name: '事業', columns: ITEM_SHEET, language, layout, linkOf: toSource });
  const years = new SheetBuilder({ name: '年度別', columns: YEAR_SHEET, language });
  const messages = new SheetBuilder({
    name: '確認事項',
    columns: MESSAGE_SHEET,
    language,
    linkOf: ({ isUnread }) => (isUnread ? undefined : toSource()),
  });
  for (const each of unread) messages.add(unreadRow(each, language));
  for (const named of all) {
    documents.add(named);
    for (const row of recordRowsOf(named)) records.add(row);
    for (const row of itemRowsOf(named)) items.add(row);
    const itemOf = new Map(named.document.items.map((item) => [item.id, item]));
    for (const row of yearRowsOf(named, eras)) years.add({ ...row, item: itemOf.get(row.record.item) });
    for (const row of messageRowsOf(named, language)) messages.add(row);
  }
  return { records, items, years, messages, documents };
}

function changeSheet({ comparisons, latestNames, language }: WorkbookContent) {
  let layout = NARROWEST_LAYOUT;
  for (const changes of comparisons) layout = widest(layout, changesLayout(changes));
  const sheet = new SheetBuilder({ name: '変更', columns: CHANGE_SHEET, language, layout });
  for (const changes of comparisons)
    for (const row of changeRowsOf(changes, latestNames)) sheet.add({ ...row, changes });
  return sheet;
}
