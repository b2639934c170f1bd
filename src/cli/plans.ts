import { editionDate } from '../japanese/dates.js';
import { fold } from '../japanese/fold.js';
import type { DocumentInfo } from '../model.js';

/** A document that has been extracted and written. */
export interface Published {
  readonly stem: string;
  readonly file: string;
  readonly info: DocumentInfo;
}

/** A document whose place among the editions of its plan cannot be told. */
export interface Unordered {
  readonly published: Published;
  readonly date: string;
  /** The documents of the same date. */
  readonly others: readonly Published[];
}

export interface Plans {
  /** The editions of each plan that has several, the earliest first. */
  readonly plans: readonly (readonly Published[])[];
  readonly unordered: readonly Unordered[];
}

/** When an edition was published, as closely as it says, or by the last year that it tells of; "" if unknown. */
function dateOf({ info }: Published): string {
  const last = info.last_fiscal_year;
  return editionDate(info) ?? (last === null ? '' : String(last + 1));
}

function groupsBy(documents: readonly Published[], keyOf: (document: Published) => string) {
  const groups = new Map<string, Published[]>();
  for (const document of documents) {
    const key = keyOf(document);
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return groups;
}

/** Documents by the title of their plan, in the order of their dates. Those of one date have no order. */
export function plansOf(documents: readonly Published[]): Plans {
  const titled = documents.filter(({ info }) => info.title !== null);
  const plans: Published[][] = [];
  const unordered: Unordered[] = [];
  for (const editions of groupsBy(titled, ({ info }) => fold(info.title ?? '')).values()) {
    const ordered: Published[] = [];
    for (const [date, group] of [...groupsBy(editions, dateOf)].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (group.length === 1 && (date !== '' || editions.length === 1)) ordered.push(...group);
      else
        for (const published of group)
          unordered.push({ published, date, others: group.filter((other) => other !== published) });
    }
    if (ordered.length > 1) plans.push(ordered);
  }
  return { plans, unordered };
}
