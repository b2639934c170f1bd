import type { Item, ProgressRecord } from '../../model.js';
import type { NamedDocument } from '../csv.js';

/** A record with its document and item. */
interface StoredRecord {
  readonly stem: string;
  readonly info: NamedDocument['document']['document'];
  readonly item: Item | undefined;
  readonly record: ProgressRecord;
}

type LeafKind = 'text' | 'integer';

interface QuantityValue {
  readonly value: number;
  readonly unit: string;
  readonly text: string;
}

/** A column of the file of records. */
export interface StoredColumn {
  readonly name: string;
  readonly kind: LeafKind | 'quantities';
  readonly isList?: true;
  readonly isOptional?: true;
  valueIn(
    row: StoredRecord,
  ): string | number | null | readonly string[] | readonly number[] | readonly QuantityValue[];
}

// biome-ignore format: a row for each column
export const STORED_COLUMNS: readonly StoredColumn[] = [
  { name: 'document', kind: 'text', valueIn: ({ stem }) => stem },
  { name: 'title', kind: 'text', isOptional: true, valueIn: ({ info }) => info.title },
  { name: 'file', kind: 'text', valueIn: ({ info }) => info.file },
  { name: 'sha256', kind: 'text', valueIn: ({ info }) => info.sha256 },
  { name: 'id', kind: 'text', valueIn: ({ record }) => record.id },
  { name: 'key', kind: 'text', valueIn: ({ record }) => record.key },
  { name: 'sections', kind: 'text', isList: true, valueIn: ({ record }) => record.sections },
  { name: 'item', kind: 'text', valueIn: ({ record }) => record.item },
  { name: 'item_label', kind: 'text', isOptional: true, valueIn: ({ item }) => item?.label ?? null },
  { name: 'item_title', kind: 'text', valueIn: ({ record }) => record.item_title },
  { name: 'item_departments', kind: 'text', isList: true, valueIn: ({ record }) => record.item_departments },
  { name: 'item_departments_basis', kind: 'text', valueIn: ({ item }) => item?.departments_basis ?? 'none' },
  { name: 'activity', kind: 'text', valueIn: ({ record }) => record.activity },
  { name: 'activity_basis', kind: 'text', valueIn: ({ record }) => record.activity_basis },
  { name: 'status', kind: 'text', valueIn: ({ record }) => record.status },
  { name: 'status_basis', kind: 'text', valueIn: ({ record }) => record.status_basis },
  { name: 'fiscal_years', kind: 'integer', isList: true, valueIn: ({ record }) => record.fiscal_years },
  { name: 'fiscal_years_text', kind: 'text', isOptional: true, valueIn: ({ record }) => record.fiscal_years_text },
  { name: 'fiscal_years_basis', kind: 'text', valueIn: ({ record }) => record.fiscal_years_basis },
  { name: 'departments', kind: 'text', isList: true, valueIn: ({ record }) => record.departments },
  { name: 'departments_basis', kind: 'text', valueIn: ({ record }) => record.departments_basis },
  { name: 'mark', kind: 'text', isOptional: true, valueIn: ({ record }) => record.mark },
  { name: 'action', kind: 'text', isOptional: true, valueIn: ({ record }) => record.action },
  { name: 'quantities', kind: 'quantities', isList: true, valueIn: ({ record }) => record.quantities },
  { name: 'source_line', kind: 'integer', valueIn: ({ record }) => record.source.line },
  { name: 'source_column', kind: 'integer', valueIn: ({ record }) => record.source.column },
  { name: 'source_place', kind: 'text', isOptional: true, valueIn: ({ record }) => record.source.place },
  { name: 'source_start', kind: 'integer', valueIn: ({ record }) => record.source.start },
  { name: 'source_end', kind: 'integer', valueIn: ({ record }) => record.source.end },
  { name: 'source_text', kind: 'text', valueIn: ({ record }) => record.source.text },
];
