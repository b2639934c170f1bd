import type { Lexicon } from '../lexicon/index.js';
import { isFinal } from '../lexicon/statuses.js';
import type { Item, ProgressRecord } from '../model.js';
import { asNormal } from '../text/normalise.js';

/**
 * What says that an item comes to its end with its edition: its last records (…が完了した), or what comes next
 * (今後の方向性: 廃止). Null where nothing says so.
 */
export function endOf(
  { cells }: Item,
  records: readonly ProgressRecord[],
  { statuses }: Pick<Lexicon, 'statuses'>,
): string | null {
  const told = records.filter(({ status }) => status !== 'unreported');
  const last = told
    .flatMap(({ fiscal_years }) => fiscal_years)
    .reduce((latest, year) => Math.max(latest, year), Number.NEGATIVE_INFINITY);
  const latest = told.filter(({ fiscal_years }) => fiscal_years.length === 0 || fiscal_years.includes(last));
  const [first] = latest;
  if (first && latest.every(({ status }) => isFinal(status))) return first.mark ?? first.activity;
  const end = cells.find(({ role, text }) => {
    const status = role === 'next' ? statuses.stated(asNormal(text)) : null;
    return status !== null && isFinal(status);
  });
  return end ? end.text : null;
}
