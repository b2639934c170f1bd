import { hasEnded } from '../../lexicon/statuses.js';
import type { ProgressRecord, RecordChange } from '../../model.js';
import { WHOLE } from '../comparable.js';
import { type ComparedItem, isOfColumn } from '../edition.js';
import { type Audited, type EditionCheck, type EditionFinding, quote } from './finding.js';

/** Activities that stopped without being completed, and items with nothing to tell of the new edition's years. */
export const lapsed: EditionCheck = (audited) => {
  const { old, new: newer, changes, mode, isLater } = audited;
  const last = old.lastYear ?? 0;
  if ((newer.lastYear ?? 0) <= last) return isLater ? noNewYears(last, changes.records) : [];
  const said = new Set<string>();
  return changes.records.flatMap((change): EditionFinding[] => {
    const { classes, old: before, new: after } = change;
    if (!classes.includes('lapsed') || !before || (after && hasEnded(after.status))) return [];
    if (hasEnded(before.status)) return [];
    const isOfItem = mode === 'yearly' || isOfColumn(before);
    if (isOfItem ? said.has(before.item) || !isItemSilent(before.item, audited) : !ranOn(before, last))
      return [];
    said.add(before.item);
    const values = { text: quote(before.activity), year: String(last) };
    const where = after ?? itemsPartner(before.item, audited)?.item;
    return where ? [{ rule: 'activity-lapsed', edition: 'new', place: where.source, values }] : [];
  });
};

/** Whether an activity of several years was expected to continue. */
const ranOn = ({ fiscal_years }: ProgressRecord, last: number) => fiscal_years.includes(last - 1);

const itemsPartner = (id: string, { items, old, new: newer }: Audited): ComparedItem | undefined =>
  newer.items[items.ofOld(old.itemAt.get(id) ?? -1)?.new ?? -1];

/** Whether an item is still in the new edition and tells of no activity after the old edition's last year. */
function isItemSilent(id: string, audited: Audited): boolean {
  const after = itemsPartner(id, audited);
  const last = audited.old.lastYear ?? 0;
  if (!after) return false;
  const later = after.records.filter(
    ({ status, fiscal_years }) =>
      status !== 'unreported' && (fiscal_years.length === 0 || fiscal_years.some((year) => year > last)),
  );
  return later.length === 0;
}

/** Reports an edition without later years once, not activity by activity. */
const noNewYears = (last: number, records: readonly RecordChange[]): EditionFinding[] =>
  records.some(({ old, new: newer }) => old !== null && newer?.fiscal_years.includes(last))
    ? [{ rule: 'edition-without-new-years', edition: 'new', place: WHOLE, values: { year: String(last) } }]
    : [];
