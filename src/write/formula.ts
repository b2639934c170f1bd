import type { Finding, Item, ProgressDocument, ProgressRecord } from '../model.js';
import { isFormula } from '../text/formula.js';

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
