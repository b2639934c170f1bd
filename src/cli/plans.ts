import { grouped } from '../compare/groups.js';
import { editionDate } from '../japanese/dates.js';
import { fold } from '../japanese/fold.js';
import type { DocumentInfo } from '../model.js';

/** A document that has been extracted and written. */
export interface Published {
  readonly stem: string;
  readonly file: string;
  readonly info: DocumentInfo;
}

export interface Plans {
  /** The editions of each plan that has several, the earliest first. */
  readonly plans: readonly (readonly Published[])[];
  /** Documents of one plan and one date, or of none: which of them comes first cannot be told. */
  readonly unordered: readonly (readonly Published[])[];
}

/** When an edition was published, as closely as it says, or by the last year that it tells of; "" if unknown. */
export function dateOf({ info }: Published): string {
  const last = info.last_fiscal_year;
  return editionDate(info) ?? (last === null ? '' : String(last + 1));
}

/** Documents by the title of their plan, in the order of their dates. Those of one date have no order. */
export function plansOf(documents: readonly Published[]): Plans {
  const titled = documents.filter(({ info }) => info.title !== null);
  const plans: Published[][] = [];
  const unordered: Published[][] = [];
  for (const editions of grouped(titled, ({ info }) => fold(info.title ?? '')).values()) {
    const ordered: Published[] = [];
    for (const [date, group] of [...grouped(editions, dateOf)].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (group.length === 1 && (date !== '' || editions.length === 1)) ordered.push(...group);
      else unordered.push(group);
    }
    if (ordered.length > 1) plans.push(ordered);
  }
  return { plans, unordered };
}
