import { compareDates, editionDate } from '../lexicon/dates.js';
import { append } from '../lists/append.js';
import { grouped } from '../lists/grouped.js';
import { InputError } from '../messages/input-error.js';
import type { DocumentInfo } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';

/** What tells the plan and the date of a document. */
export interface DatedEdition {
  /** The path as it was given. */
  readonly file: string;
  readonly info: DocumentInfo;
  /** The fiscal year that its title names, or null. */
  readonly titleYear: number | null;
  /** The year that its sheet is named by, where a workbook holds several documents, or null. */
  readonly sheetYear: number | null;
}

export interface Plans<Edition> {
  /** The editions of each plan with several, the earliest first. */
  readonly plans: readonly (readonly Edition[])[];
  /** Documents of one plan with the same date, or without a date, whose order is unknown. */
  readonly unordered: readonly (readonly Edition[])[];
}

/** The year that an edition's title names, or else the last one that it tells of, or that its sheet is named by. */
const lastYearOf = ({ info, titleYear, sheetYear }: DatedEdition): number | null =>
  titleYear ?? info.last_fiscal_year ?? sheetYear;

/** An edition's date of publication, or else its last fiscal year; "" if unknown. */
function dateOf(edition: DatedEdition): string {
  const last = lastYearOf(edition);
  return editionDate(edition.info) ?? (last === null ? '' : String(last + 1));
}

function byDate(a: DatedEdition, b: DatedEdition): number {
  const [first, second] = [dateOf(a), dateOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The documents in the order of a report: the latest first. */
export const latestFirst = <Edition extends DatedEdition>(documents: readonly Edition[]): Edition[] =>
  documents.toSorted((a, b) => byDate(b, a));

/** What documents of one plan have in common; null for one without a title. */
export const planKey = ({ title }: DocumentInfo): string | null =>
  title === null ? null : fold(asNormal(title));

/** Groups documents by plan title and sorts them by date. Documents of one date have no order. */
export function plansOf<Edition extends DatedEdition>(documents: readonly Edition[]): Plans<Edition> {
  const plans: Edition[][] = [];
  const unordered: Edition[][] = [];
  for (const editions of grouped(documents, ({ info }) => planKey(info) ?? undefined).values()) {
    const groups = sameDates(editions);
    const isAlone = (group: readonly Edition[]) =>
      group.length === 1 && (groups.length === 1 || isDated(group));
    const ordered = groups.filter(isAlone).flat();
    append(
      unordered,
      groups.filter((group) => !isAlone(group)),
    );
    if (ordered.length > 1) plans.push(ordered);
  }
  return { plans, unordered };
}

const isDated = (group: readonly DatedEdition[]) => group.every((edition) => dateOf(edition) !== '');

/** Editions in the order of their dates, grouped by equal dates. */
function sameDates<Edition extends DatedEdition>(editions: readonly Edition[]): Edition[][] {
  const sorted = editions.toSorted(byDate);
  const groups: Edition[][] = [];
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

/** A message on a document. */
export interface OrderProblem {
  readonly file: string;
  readonly problem: InputError;
}

/** How many documents of one date a message names. */
const NAMED_DOCUMENTS = 4;

/** What a reader should know of the order of editions: that it is unknown, or inferred from years. */
export function orderProblems<Edition extends DatedEdition>({
  plans,
  unordered,
}: Plans<Edition>): OrderProblem[] {
  return [...unordered.flatMap(unknownOrder), ...plans.flat().flatMap(inferredOrder)];
}

function unknownOrder(group: readonly DatedEdition[]): OrderProblem[] {
  const [first] = group;
  if (!first) return [];
  const names = group.slice(0, NAMED_DOCUMENTS).map(({ file }) => file);
  const more = group.length > NAMED_DOCUMENTS ? [`… (+${group.length - NAMED_DOCUMENTS})`] : [];
  const values = {
    title: first.info.title ?? '',
    date: editionDate(first.info) ?? yearOf(first),
    files: [...names, ...more].join('、'),
  };
  return [{ file: first.file, problem: new InputError('edition-order-unknown', values) }];
}

function yearOf(edition: DatedEdition): string {
  const year = lastYearOf(edition);
  return year === null ? '-' : `${year}年度`;
}

/** An order that was inferred from years, not stated by dates or titles. */
function inferredOrder(edition: DatedEdition): OrderProblem[] {
  if (editionDate(edition.info) !== null || edition.titleYear !== null) return [];
  const values = { year: String(lastYearOf(edition) ?? '') };
  return [{ file: edition.file, problem: new InputError('edition-order-inferred', values) }];
}
