import type { Finding, Item, ProgressDocument, ProgressRecord } from '../model.js';

/** What a spreadsheet takes for the beginning of a formula, full-width forms among it, with more after it. */
const FORMULA = /^[=+\-@＝＋－＠\t\r][\s\S]/;

export const isFormula = (cell: string) => FORMULA.test(cell);

/** A cell as it may safely be opened in a spreadsheet. */
export const guard = (cell: string) => (isFormula(cell) ? `'${cell}` : cell);

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
  ...Object.keys(item.columns),
  ...Object.values(item.columns),
];

/** Tells of the records and items of which a cell is guarded in CSV. */
export function formulaFindings({ records, items }: Pick<ProgressDocument, 'records' | 'items'>): Finding[] {
  const found = [
    ...records.map((record) => ({ source: record.source, text: textsOf(record).find(isFormula) })),
    ...items.map((item) => ({ source: item.source, text: itemTexts(item).find(isFormula) })),
  ];
  return found.flatMap(({ source: { start, end }, text }) =>
    text === undefined ? [] : [{ rule: 'formula-guarded', range: [start, end], values: { text } }],
  );
}
