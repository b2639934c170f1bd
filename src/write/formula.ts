import type { Finding, Item, Place, ProgressDocument, ProgressRecord } from '../model.js';
import { isFormula } from '../text/formula.js';

/** One finding for each text of a record or item that CSV escapes. */
export function formulaFindings({ records, items }: Pick<ProgressDocument, 'records' | 'items'>): Finding[] {
  const findings: Finding[] = [];
  for (const record of records) {
    const formulas = formulasOfRecord(record);
    if (formulas.length > 0) tell(formulas, record.source, findings);
  }
  for (const item of items) {
    const formulas = formulasOfItem(item);
    if (formulas.length > 0) tell(formulas, item.source, findings);
  }
  return findings;
}

function tell(formulas: readonly string[], { start, end }: Place, findings: Finding[]): void {
  for (const text of new Set(formulas))
    findings.push({ rule: 'formula-guarded', range: [start, end], values: { text } });
}

function formulasOfRecord(record: ProgressRecord): string[] {
  const found = record.sections.filter(isFormula);
  take(record.item_title, found);
  take(record.activity, found);
  take(record.source.text, found);
  takeList(record.departments, found);
  return found;
}

function formulasOfItem(item: Item): string[] {
  const found: string[] = [];
  if (item.label !== null) take(item.label, found);
  take(item.title, found);
  takeList(item.details, found);
  takeList(item.departments, found);
  take(item.source.text, found);
  for (const key of Object.keys(item.columns)) take(item.columns[key] ?? '', found);
  return found;
}

function take(text: string, found: string[]): void {
  if (isFormula(text)) found.push(text);
}

/** A list stands in one cell. */
function takeList(texts: readonly string[], found: string[]): void {
  if (texts.length > 0) take(texts.length === 1 ? (texts[0] ?? '') : texts.join(';'), found);
}
