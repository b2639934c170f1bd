import type { Finding, Item, ProgressDocument, ProgressRecord } from '../model.js';

/**
 * The beginning of a text that a spreadsheet takes for a formula, full-width forms included. Some spreadsheets skip
 * line ends and tabs, so these count as a beginning by themselves.
 */
const FORMULA_START = /^[=+\-@＝＋－＠\t\r\n][\s\S]/;

const isFormula = (cell: string) => FORMULA_START.test(cell);

/** A cell that a spreadsheet does not take for a formula. */
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

/** One finding for each text of a record or item that CSV escapes. */
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
