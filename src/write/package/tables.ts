import { AUDIT_CSV } from '../audit-csv.js';
import { CHANGES_CSV } from '../changes-csv.js';
import type { Columns } from '../columns.js';
import { ITEMS_CSV, RECORDS_CSV } from '../csv.js';
import { RECORD_DEPARTMENTS_CSV, RECORD_YEARS_CSV } from '../long.js';
import { TIMELINE_CSV } from '../timeline-csv.js';

/** What is known of a CSV file by its name. */
export interface CsvFileKind {
  readonly title: string;
  readonly columns: Columns<never>;
  /** The columns that tell its rows apart, by their English names. */
  readonly key: readonly string[];
  /** The columns that name a row of another file, and that row's key. */
  readonly refersTo?: {
    readonly fields: readonly string[];
    readonly file: string;
    readonly key: readonly string[];
  };
}

const RECORD_KEY = ['document', 'id'];
const TO_RECORD = { fields: ['document', 'record'], file: 'records.csv', key: RECORD_KEY };
const TO_ITEM = { fields: ['document', 'item_id'], file: 'items.csv', key: ['document', 'id'] };

const BY_NAME: Readonly<Record<string, CsvFileKind>> = {
  'records.csv': { title: 'すべての記載', columns: RECORDS_CSV, key: RECORD_KEY, refersTo: TO_ITEM },
  'items.csv': { title: '事業', columns: ITEMS_CSV, key: ['document', 'id'] },
  'timeline.csv': { title: '年度と版ごとの記載', columns: TIMELINE_CSV, key: [] },
  'audit.csv': { title: '監査の問いへの答え', columns: AUDIT_CSV, key: [] },
  'record_years.csv': {
    title: '記載の年度(1行に1つ)',
    columns: RECORD_YEARS_CSV,
    key: ['document', 'record', 'fiscal_year'],
    refersTo: TO_RECORD,
  },
  'record_departments.csv': {
    title: '記載の部署(1行に1つ)',
    columns: RECORD_DEPARTMENTS_CSV,
    key: ['document', 'record', 'department'],
    refersTo: TO_RECORD,
  },
};

const CHANGES_FILE: CsvFileKind = { title: '版の間の変更', columns: CHANGES_CSV, key: [] };
const DOCUMENT_FILE: CsvFileKind = { title: '資料の記載', columns: RECORDS_CSV, key: RECORD_KEY };

export function kindOf(file: string): CsvFileKind {
  if (Object.hasOwn(BY_NAME, file)) return BY_NAME[file] ?? DOCUMENT_FILE;
  return file.endsWith('.changes.csv') ? CHANGES_FILE : DOCUMENT_FILE;
}
