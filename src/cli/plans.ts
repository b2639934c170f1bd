import { compareDates, editionDate } from '../lexicon/dates.js';
import { grouped } from '../lists/grouped.js';
import type { DocumentInfo, ProgressDocument } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';
import type { Input } from './inputs.js';
import type { DocumentCounts } from './tasks/result.js';

/** An extracted and written document. */
export interface Published {
  readonly stem: string;
  readonly file: string;
  /** What it was made from, as a hash, if that is kept. */
  readonly key: string | null;
  readonly info: DocumentInfo;
  /** The fiscal year that its title names, or null. */
  readonly titleYear: number | null;
  readonly counts: DocumentCounts;
  /** Returns the document again, at once if the run still holds it. */
  readonly document: () => ProgressDocument;
  readonly input: Input;
  /** The text of the document's transcript if the run still holds it, or null. */
  readonly transcript: string | null;
}

export interface Plans {
  /** The editions of each plan with several, the earliest first. */
  readonly plans: readonly (readonly Published[])[];
  /** Documents of one plan with the same date, or without a date, whose order is unknown. */
  readonly unordered: readonly (readonly Published[])[];
}

/** The year that an edition's title names, or else the last one that it tells of, or that its sheet is named by. */
export const lastYearOf = ({ info, titleYear, input }: Published): number | null =>
  titleYear ?? info.last_fiscal_year ?? input.year ?? null;

/** An edition's date of publication, or else its last fiscal year; "" if unknown. */
export function dateOf(edition: Published): string {
  const last = lastYearOf(edition);
  return editionDate(edition.info) ?? (last === null ? '' : String(last + 1));
}

/** What documents of one plan have in common; null for one without a title. */
export const planKey = ({ title }: DocumentInfo): string | null =>
  title === null ? null : fold(asNormal(title));

/** Groups documents by plan title and sorts them by date. Documents of one date have no order. */
export function plansOf(documents: readonly Published[]): Plans {
  const plans: Published[][] = [];
  const unordered: Published[][] = [];
  for (const editions of grouped(documents, ({ info }) => planKey(info) ?? undefined).values()) {
    const groups = sameDates(editions);
    const isAlone = (group: readonly Published[]) =>
      group.length === 1 && (groups.length === 1 || isDated(group));
    const ordered = groups.filter(isAlone).flat();
    unordered.push(...groups.filter((group) => !isAlone(group)));
    if (ordered.length > 1) plans.push(ordered);
  }
  return { plans, unordered };
}

const isDated = (group: readonly Published[]) => group.every((edition) => dateOf(edition) !== '');

/** Editions in the order of their dates, grouped by equal dates. */
function sameDates(editions: readonly Published[]): Published[][] {
  const sorted = editions.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0));
  const groups: Published[][] = [];
  for (const edition of sorted) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (
      last &&
      first &&
      isDated([first]) === isDated([edition]) &&
      compareDates(dateOf(first), dateOf(edition)) === 0
    )
      last.push(edition);
    else groups.push([edition]);
  }
  return groups;
}
