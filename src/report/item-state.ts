import { overallStatus } from '../lexicon/statuses.js';
import { grouped } from '../lists/grouped.js';
import type { Item, ProgressDocument, Status } from '../model.js';
import { html, type Markup } from './html.js';
import { STATUS_SIGNS } from './page-data.js';
import type { Wording } from './wording.js';

/** The state of each item, by its id. */
export function statesOf({
  items,
  records,
}: Pick<ProgressDocument, 'items' | 'records'>): Map<string, Status> {
  const byItem = grouped(records, ({ item }) => item);
  return new Map(items.map(({ id }) => [id, overallStatus(byItem.get(id) ?? [])]));
}

/** How many items stand at each state, in the order of the signs. */
export function countStates(
  items: readonly Item[],
  states: ReadonlyMap<string, Status>,
): readonly (readonly [Status, number])[] {
  const byState = grouped(items, ({ id }) => states.get(id));
  return (Object.keys(STATUS_SIGNS) as Status[]).flatMap((status) => {
    const count = byState.get(status)?.length ?? 0;
    return count > 0 ? [[status, count] as const] : [];
  });
}

/** A state by symbol and word, so that it needs no colour. */
export const stateMark = (status: Status, words: Wording): Markup =>
  html`<span class="sign" aria-hidden="true">${STATUS_SIGNS[status]}</span>${words.t(`status.${status}`)}`;
