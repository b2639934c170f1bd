import type { Edition, Item, ItemChange, RecordChange } from '../model.js';

interface ItemsAndRecords {
  readonly items: readonly ItemChange[];
  readonly records: readonly RecordChange[];
}

/** For each item the items of the other edition that share its records, by id. */
export function passages(records: readonly RecordChange[], from: Edition): Map<string, Set<string>> {
  const result = new Map<string, Set<string>>();
  for (const change of records) {
    if (!change.old || !change.new) continue;
    const [here, there] = from === 'old' ? [change.old, change.new] : [change.new, change.old];
    result.set(here.item, (result.get(here.item) ?? new Set()).add(there.item));
  }
  return result;
}

/** An item that was split or that others were merged into. */
export interface Rearrangement {
  /** The item before it was split, or after others were merged into it. */
  readonly item: Item;
  readonly partner: Item;
  /** Ids of the other items of the partner's edition. */
  readonly parts: readonly string[];
}

function rearrangements({ items, records }: ItemsAndRecords, from: Edition): Rearrangement[] {
  const to = from === 'old' ? 'new' : 'old';
  const alone = new Set(items.flatMap((change) => (change[to] && !change[from] ? [change[to].id] : [])));
  if (alone.size === 0) return [];
  const passed = passages(records, from);
  return items.flatMap((change): Rearrangement[] => {
    const [item, partner] = [change[from], change[to]];
    if (!item || !partner) return [];
    const parts = [...(passed.get(item.id) ?? [])].filter((id) => alone.has(id));
    return parts.length === 0 ? [] : [{ item, partner, parts }];
  });
}

/** Items whose activities are now in their partner and in added items. */
export const splits = (changes: ItemsAndRecords): Rearrangement[] => rearrangements(changes, 'old');

/** Items of the new edition with activities of their partner and of removed items. */
export const merges = (changes: ItemsAndRecords): Rearrangement[] => rearrangements(changes, 'new');
