import type { Item } from '../model.js';
import type { CorrectedItem, CorrectedRecord, Workspace } from './workspace.js';

/** Ids after corrections: of records by their position, of items by their number if a person has set it. */
export function withIds({ items, made }: Workspace): Map<CorrectedRecord | CorrectedItem, string> {
  const renumbered = new Set<unknown>();
  for (const { target, field } of made) if (field === 'number') renumbered.add(target);
  const taken = new Set(items.filter((item) => !renumbered.has(item)).map(({ value }) => value.id));
  const ids = new Map<CorrectedRecord | CorrectedItem, string>();
  for (const item of items) {
    const id = renumbered.has(item) ? freeId(item.value, taken) : item.value.id;
    taken.add(id);
    ids.set(item, id);
    for (const [index, record] of item.records.entries()) ids.set(record, `r${id.slice(1)}.${index + 1}`);
  }
  // A record that was dropped after it was made has no id any more; its item stands for it.
  for (const { target } of made)
    if (target && 'item' in target && !ids.has(target)) ids.set(target, ids.get(target.item) ?? '');
  return ids;
}

/** `i`, the section's path and the number, with a suffix where that is taken or there is no number. */
function freeId({ section, number }: Item, taken: ReadonlySet<string>): string {
  const path = section === null ? '' : section.slice(1);
  const stem = `i${path}${path !== '' && number !== null ? '.' : ''}${number ?? ''}`;
  if (number !== null && !taken.has(stem)) return stem;
  let count = number === null ? 1 : 2;
  while (taken.has(`${stem}~${count}`)) count++;
  return `${stem}~${count}`;
}
