/** The columns of a workbook's sheets, which are those of the CSV files where there is one. */

import { RULES } from '../../messages/catalogue.js';
import type { WholeFileMessage } from '../../messages/whole-file.js';
import type { Changes, Item, Message, ProgressDocument } from '../../model.js';
import {
  MEDIUM_LABELS,
  SEVERITY_LABELS,
  STATUS_LABELS,
  YEARS_BASIS_LABELS,
} from '../../schema/generated/labels.js';
import { CHANGES_CSV, type ChangeRow } from '../changes-csv.js';
import type { Columns } from '../columns.js';
import { ITEMS_CSV, type ItemRow, type NamedDocument, RECORDS_CSV, type RecordRow, STEM } from '../csv.js';
import { ERA_YEAR_MEANING, YEAR_MEANING, type YearRow } from '../long.js';
import { PLACE_MEANING, placeInWords } from '../places.js';

/** A year of a record, with its item. */
export interface YearOfItem extends YearRow {
  readonly item: Item | undefined;
}

export interface MessageRow {
  readonly stem: string;
  readonly message: Message;
  readonly title: string;
  /** Whether it is on an input that gave no document: its file stands for the stem. */
  readonly isUnread?: true;
}

/** A change, with its comparison. */
export interface ComparedRow extends ChangeRow {
  readonly changes: Changes;
}

const nameOf = <Row>(column: Columns<Row>[number]) => ('names' in column ? column.names : column.name);

/** Columns in another order. Where a text stands, in words, is one column and not two. */
function arranged<Row>(
  columns: Columns<Row>,
  order: readonly string[],
  placeOf: (row: Row) => string,
): Columns<Row> {
  return order.flatMap((name): Columns<Row> => {
    const column = columns.find((each) => nameOf(each) === name);
    if (!column) return [];
    if ('names' in column || name !== 'source_place') return [column];
    return [{ ...column, about: PLACE_MEANING, valueIn: placeOf }];
  });
}

/** What people read stands first, then what it rests on. */
// biome-ignore format: as a reader sees them
const RECORD_ORDER = [
  'document', 'section_1 … section_N', 'item_label', 'item', 'item_departments',
  'activity', 'fiscal_years', 'departments', 'status', 'source_place', 'source_text',
  'mark', 'action', 'quantities', 'first_fiscal_year', 'last_fiscal_year',
  'item_departments_basis', 'activity_basis', 'fiscal_years_basis', 'departments_basis', 'status_basis',
  'source_file', 'item_id', 'id',
];

// biome-ignore format: as a reader sees them
const ITEM_ORDER = [
  'document', 'section_1 … section_N', 'label', 'title', 'details', 'departments', 'records', '…',
  'source_place', 'source_text', 'departments_basis', 'source_file', 'id',
];

export const RECORD_SHEET: Columns<RecordRow> = arranged(RECORDS_CSV, RECORD_ORDER, ({ record }) =>
  placeInWords(record.source),
);

export const ITEM_SHEET: Columns<ItemRow> = arranged(ITEMS_CSV, ITEM_ORDER, ({ item }) =>
  placeInWords(item.source),
);

// biome-ignore format: a row for each column
export const YEAR_SHEET: Columns<YearOfItem> = [
  { name: 'document', ja: '資料', about: STEM, valueIn: ({ stem }) => stem },
  { name: 'fiscal_year', ja: '年度', about: YEAR_MEANING, valueIn: ({ year }) => year },
  { name: 'era_year', ja: '和暦', about: ERA_YEAR_MEANING, valueIn: ({ eraYear }) => eraYear },
  { name: 'item_label', ja: '事業番号', about: 'Item.label', valueIn: ({ item }) => item?.label ?? null },
  { name: 'item', ja: '事業', about: 'ProgressRecord.item_title', valueIn: ({ record }) => record.item_title },
  { name: 'item_departments', ja: '担当課', about: 'ProgressRecord.item_departments', valueIn: ({ record }) => record.item_departments },
  { name: 'activity', ja: '実施したこと', about: 'ProgressRecord.activity', valueIn: ({ record }) => record.activity },
  { name: 'status', ja: '状態', about: 'ProgressRecord.status', labels: STATUS_LABELS, valueIn: ({ record }) => record.status },
  { name: 'departments', ja: '実施した部署', about: 'ProgressRecord.departments', valueIn: ({ record }) => record.departments },
  { name: 'basis', ja: '年度の根拠', about: 'ProgressRecord.fiscal_years_basis', labels: YEARS_BASIS_LABELS, valueIn: ({ record }) => record.fiscal_years_basis },
  { name: 'record', ja: '記載ID', about: 'ProgressRecord.id', valueIn: ({ record }) => record.id },
];

const OLD_EDITION = { en: 'The older edition: its file.', ja: '古い版のファイル。' };
const NEW_EDITION = { en: 'The newer edition: its file.', ja: '新しい版のファイル。' };

const placesIn = (edition: 'old' | 'new', row: ChangeRow) =>
  row[edition] ? placeInWords(row[edition].record.source) : null;

export const CHANGE_SHEET: Columns<ComparedRow> = [
  { name: 'plan', ja: '計画', about: 'DocumentInfo.title', valueIn: ({ changes }) => changes.new.title },
  { name: 'old_document', ja: '旧・資料', about: OLD_EDITION, valueIn: ({ changes }) => changes.old.file },
  { name: 'new_document', ja: '新・資料', about: NEW_EDITION, valueIn: ({ changes }) => changes.new.file },
  ...CHANGES_CSV.flatMap((column): Columns<ComparedRow> => {
    const [, edition, part] = /^(old|new)_source_(line|place)$/.exec(nameOf(column)) ?? [];
    if (part === 'line') return [];
    if ('names' in column || part === undefined) return [column];
    return [{ ...column, about: PLACE_MEANING, valueIn: (row) => placesIn(edition as 'old' | 'new', row) }];
  }),
];

const RULE_TITLE = { en: 'What the message is about.', ja: '確認事項の題。' };

// biome-ignore format: a row for each column
export const MESSAGE_SHEET: Columns<MessageRow> = [
  { name: 'document', ja: '資料', about: STEM, valueIn: ({ stem }) => stem },
  { name: 'severity', ja: '重さ', about: 'Message.severity', labels: SEVERITY_LABELS, valueIn: ({ message }) => message.severity },
  { name: 'title', ja: '題', about: RULE_TITLE, valueIn: ({ title }) => title },
  { name: 'message', ja: '確認事項', about: 'Message.message', valueIn: ({ message }) => message.message },
  { name: 'source_place', ja: '出典の場所', about: PLACE_MEANING, valueIn: ({ message, isUnread }) => (isUnread ? '' : placeInWords(message)) },
  { name: 'rule', ja: '種類', about: 'Message.rule', valueIn: ({ message }) => message.rule },
];

const countOf = (of: string, ja: string) => ({ en: `How many ${of} it has.`, ja: `${ja}の件数。` });
const infoIn = ({ document }: NamedDocument) => document.document;

// biome-ignore format: a row for each column
export const DOCUMENT_SHEET: Columns<NamedDocument> = [
  { name: 'document', ja: '資料', about: STEM, valueIn: ({ stem }) => stem },
  { name: 'title', ja: '計画', about: 'DocumentInfo.title', valueIn: (named) => infoIn(named).title },
  { name: 'date', ja: '日付', about: 'DocumentInfo.date', valueIn: (named) => infoIn(named).date },
  { name: 'issued', ja: '発行', about: 'DocumentInfo.issued', valueIn: (named) => infoIn(named).issued },
  { name: 'issuer', ja: '作成した部署', about: 'DocumentInfo.issuer', valueIn: (named) => infoIn(named).issuer },
  { name: 'meeting', ja: '会議', about: 'DocumentInfo.meeting', valueIn: (named) => infoIn(named).meeting },
  { name: 'material', ja: '資料番号', about: 'DocumentInfo.material', valueIn: (named) => infoIn(named).material },
  { name: 'last_fiscal_year', ja: '最後の年度', about: 'DocumentInfo.last_fiscal_year', valueIn: (named) => infoIn(named).last_fiscal_year },
  { name: 'items', ja: '事業の件数', about: countOf('items', '事業'), valueIn: ({ document }) => document.items.length },
  { name: 'records', ja: '記載の件数', about: countOf('records', '記録'), valueIn: ({ document }) => document.records.length },
  { name: 'messages', ja: '確認事項の件数', about: countOf('messages', '確認事項'), valueIn: ({ document }) => document.messages.length },
  { name: 'unclaimed', ja: '行き先のない文字数', about: 'Coverage.unclaimed', valueIn: ({ document }) => document.coverage.unclaimed },
  { name: 'characters', ja: '文字数', about: 'DocumentInfo.characters', valueIn: (named) => infoIn(named).characters },
  { name: 'medium', ja: '種類', about: 'DocumentInfo.medium', labels: MEDIUM_LABELS, valueIn: (named) => infoIn(named).medium },
  { name: 'source_file', ja: '出典ファイル', about: 'DocumentInfo.file', valueIn: (named) => infoIn(named).file },
  { name: 'sha256', ja: 'SHA-256', about: 'DocumentInfo.sha256', valueIn: (named) => infoIn(named).sha256 },
];

/** The messages of a document, with the subjects of their rules. */
export const messageRowsOf = (
  { stem, document }: { readonly stem: string; readonly document: ProgressDocument },
  language: 'ja' | 'en',
): MessageRow[] =>
  document.messages.map((message) => ({ stem, message, title: RULES[message.rule].title[language] }));

/** A message on an input that gave no document. */
export const unreadRow = ({ file, message }: WholeFileMessage, language: 'ja' | 'en'): MessageRow => ({
  stem: file,
  message,
  title: RULES[message.rule].title[language],
  isUnread: true,
});
