import type { Finding, Item, ProgressDocument, ProgressRecord } from '../model.js';

/**
 * What a spreadsheet takes for the beginning of a formula, full-width forms among it, with more after it. Line
 * ends and tabs are passed over by some, so that what they hide is not looked for.
 */
const FORMULA_START = /^[=+\-@＝＋－＠\t\r\n][\s\S]/;

const isFormula = (cell: string) => FORMULA_START.test(cell);

/** A cell as it may safely be opened in a spreadsheet. */
export const escapeFormula = (cell: string) => (isFormula(cell) ? `'${cell}` : cell);

const textsOf = (record: ProgressRecord) => [
  ...record.sections,
  record.item_title,
  record.activity,
  record.source.text,
  record.departments.join(';'),
];

const itemTexts = (item: Item) => [
  item.label ?? '',
  item.title,
  item.details.join(';'),
  item.departments.join(';'),
  item.source.text,
  ...Object.values(item.columns),
];

/** Tells of the cells of records and items that are guarded in CSV, each text once for its row. */
export function formulaFindings({ records, items }: Pick<ProgressDocument, 'records' | 'items'>): Finding[] {
  const rows = [
    ...records.map((record) => ({ source: record.source, texts: textsOf(record) })),
    ...items.map((item) => ({ source: item.source, texts: itemTexts(item) })),
  ];
  return rows.flatMap(({ source: { start, end }, texts }) =>
    [...new Set(texts.filter(isFormula))].map(
      (text): Finding => ({ rule: 'formula-guarded', range: [start, end], values: { text } }),
    ),
  );
}
