import type { Lexicon } from '../lexicon/index.js';
import type { Finding, Plan } from '../model.js';
import { normaliseString } from '../text/normalise.js';

/** Whether a file's name says that it reports on progress. */
export function isNamedReport(file: string, { evidence }: Lexicon): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return evidence.ofTitle(normaliseString(name)).weight >= evidence.weights.report;
}

/** A document without records says so. */
export function nothingFound(
  { hasProgressTable, noReport }: Pick<Plan, 'hasProgressTable' | 'noReport'>,
  { items, records }: { readonly items: readonly unknown[]; readonly records: readonly unknown[] },
  isNamed: boolean,
): Finding[] {
  if (records.length > 0) return [];
  if (noReport !== null && !isNamed)
    return [{ rule: 'not-a-progress-report', range: [0, 0], values: { against: noReport } }];
  if (items.length > 0 && !hasProgressTable)
    return [{ rule: 'no-result-column', range: [0, 0], values: { items: String(items.length) } }];
  return [{ rule: hasProgressTable ? 'no-records' : 'no-table', range: [0, 0] }];
}
