/** Long tables: one value a cell, and a row for each of a record's years or departments. */

import type { Eras } from '../lexicon/eras.js';
import type { Language, ProgressRecord } from '../model.js';
import { RECORD_DEPARTMENTS_BASIS_LABELS, YEARS_BASIS_LABELS } from '../schema/generated/labels.js';
import { type Columns, cellsWith, fileOf, NARROWEST_LAYOUT } from './columns.js';
import { type NamedDocument, STEM } from './csv.js';
import { toRows } from './rows.js';

interface PartOfRecord {
  readonly stem: string;
  readonly record: ProgressRecord;
}

export interface YearRow extends PartOfRecord {
  readonly year: number;
  /** The year by the Japanese calendar. */
  readonly eraYear: string;
}

interface DepartmentRow extends PartOfRecord {
  readonly department: string;
}

export const YEAR_MEANING = {
  en: 'One of its fiscal years, named by the calendar year in which it begins.',
  ja: '年度の一つ(始まる年の西暦)。',
};

export const ERA_YEAR_MEANING = {
  en: 'The same year by the Japanese calendar.',
  ja: '同じ年度の和暦。',
};

const DEPARTMENT_MEANING = { en: 'One of its departments.', ja: '部署の一つ。' };

// biome-ignore format: a row for each column
export const RECORD_YEARS_CSV: Columns<YearRow> = [
  { name: 'document', ja: '資料', about: STEM, valueIn: ({ stem }) => stem },
  { name: 'record', ja: '記載ID', about: 'ProgressRecord.id', valueIn: ({ record }) => record.id },
  { name: 'fiscal_year', ja: '年度', holds: 'integer', about: YEAR_MEANING, valueIn: ({ year }) => year },
  { name: 'era_year', ja: '和暦', about: ERA_YEAR_MEANING, valueIn: ({ eraYear }) => eraYear },
  { name: 'basis', ja: '根拠', about: 'ProgressRecord.fiscal_years_basis', labels: YEARS_BASIS_LABELS, valueIn: ({ record }) => record.fiscal_years_basis },
];

// biome-ignore format: a row for each column
export const RECORD_DEPARTMENTS_CSV: Columns<DepartmentRow> = [
  { name: 'document', ja: '資料', about: STEM, valueIn: ({ stem }) => stem },
  { name: 'record', ja: '記載ID', about: 'ProgressRecord.id', valueIn: ({ record }) => record.id },
  { name: 'department', ja: '部署', about: DEPARTMENT_MEANING, valueIn: ({ department }) => department },
  { name: 'basis', ja: '根拠', about: 'ProgressRecord.departments_basis', labels: RECORD_DEPARTMENTS_BASIS_LABELS, valueIn: ({ record }) => record.departments_basis },
];

/** A row for each fiscal year of each record. */
export const yearRowsOf = ({ stem, document: { records } }: NamedDocument, eras: Eras): YearRow[] =>
  records.flatMap((record) =>
    record.fiscal_years.map((year) => ({ stem, record, year, eraYear: eras.fullYear(year) })),
  );

/** A row for each department of each record. */
export const departmentRowsOf = ({ stem, document: { records } }: NamedDocument): DepartmentRow[] =>
  records.flatMap((record) => record.departments.map((department) => ({ stem, record, department })));

/** The files of long tables, document by document. */
export const LONG_TABLES = {
  years: (documents: Iterable<NamedDocument>, eras: Eras, language: Language) =>
    pieces(RECORD_YEARS_CSV, documents, (named) => yearRowsOf(named, eras), language),
  departments: (documents: Iterable<NamedDocument>, language: Language) =>
    pieces(RECORD_DEPARTMENTS_CSV, documents, departmentRowsOf, language),
};

function* pieces<Row>(
  columns: Columns<Row>,
  documents: Iterable<NamedDocument>,
  rowsOf: (named: NamedDocument) => readonly Row[],
  language: Language,
): Generator<string> {
  yield fileOf(columns, [], language);
  const cellsOf = cellsWith(columns, NARROWEST_LAYOUT, language);
  for (const named of documents) yield toRows(rowsOf(named).map(cellsOf));
}
