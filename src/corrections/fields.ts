import type { CorrectedValues, CorrectionEntry } from '../model.js';

export type CorrectedField = keyof CorrectedValues;

/** Values of the document itself. */
export const DOCUMENT_FIELDS: readonly CorrectedField[] = ['document.title', 'document.date'];

/** Values of an item, by the name of the item's own field. */
export const ITEM_FIELDS = {
  item_title: 'title',
  title: 'title',
  item_departments: 'departments',
  number: 'number',
  label: 'label',
  details: 'details',
} as const;

/** Values of a record alone, in the order in which they are set: others rest on the activity. */
export const RECORD_FIELDS = [
  'activity',
  'status',
  'fiscal_years',
  'fiscal_years_text',
  'departments',
  'mark',
  'action',
  'quantities',
] as const;

export type RecordField = (typeof RECORD_FIELDS)[number];
export type ItemField = (typeof ITEM_FIELDS)[keyof typeof ITEM_FIELDS];

export const isRecordField = (field: string): field is RecordField =>
  RECORD_FIELDS.some((known) => known === field);

export const isItemField = (field: string): field is keyof typeof ITEM_FIELDS =>
  Object.hasOwn(ITEM_FIELDS, field);

/** The fields that a correction sets. */
export const fieldsOf = ({ set = {} }: CorrectionEntry) => Object.keys(set) as CorrectedField[];

/** Whether a correction sets values of the document alone, which need no place. */
export function namesDocumentAlone(entry: CorrectionEntry): boolean {
  const fields = fieldsOf(entry);
  return fields.length > 0 && fields.every((field) => DOCUMENT_FIELDS.includes(field));
}
