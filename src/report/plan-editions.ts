import { editionDate } from '../lexicon/dates.js';
import type { Eras } from '../lexicon/eras.js';
import { grouped } from '../lists/grouped.js';
import type { Changes, DocumentInfo, Language } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';
import type { HtmlPart } from './html.js';
import type { ReportData, Reported } from './report-view.js';
import { dateName, type Wording } from './wording.js';

/** An edition with its position among the report's documents, and its comparison with the edition before. */
export interface PlanEdition {
  readonly index: number;
  /** The position of its plan. */
  readonly plan: number;
  readonly reported: Reported;
  readonly since: Changes | null;
  /** The position of the comparison. */
  readonly sinceIndex: number;
}

/** The editions of one plan, the latest first. */
export type PlanEditions = readonly PlanEdition[];

/** Whether two descriptions are of the same document. */
export const areSameDocument = (a: DocumentInfo, b: DocumentInfo): boolean =>
  a.file === b.file && a.sha256 === b.sha256;

/** The documents by plan, those of which nothing was read last. A document without a title is a plan by itself. */
export function plansIn({ documents, comparisons }: ReportData): PlanEditions[] {
  const editions = documents.map((reported, index): PlanEdition => {
    const info = reported.document.document;
    const sinceIndex = comparisons.findIndex((each) => areSameDocument(each.new, info));
    return { index, plan: 0, reported, sinceIndex, since: comparisons[sinceIndex] ?? null };
  });
  const nameOf = ({ reported, index }: PlanEdition) => {
    const { title } = reported.document.document;
    return title === null ? index : fold(asNormal(title));
  };
  const isEmpty = (plan: PlanEditions) => plan.every(({ reported }) => reported.document.items.length === 0);
  return [...grouped(editions, nameOf).values()]
    .sort((a, b) => Number(isEmpty(a)) - Number(isEmpty(b)))
    .map((plan, position) => plan.map((edition) => ({ ...edition, plan: position })));
}

/** The name by which people tell editions apart: the date, or else the file. */
export const editionName = (info: DocumentInfo, language: Language, eras: Eras): string => {
  const day = editionDate(info);
  return day === null ? (info.file.split('/').at(-1) ?? info.file) : dateName(day, language, eras);
};

/** The date of an edition as markup, or else the file as it was given. */
export const editionMark = (
  info: Pick<DocumentInfo, 'date' | 'issued' | 'file'>,
  words: Wording,
): HtmlPart => {
  const day = editionDate(info);
  return day === null ? info.file : words.date(day);
};

/** The name of an edition, with its plan if the page has several. */
export const longName = (info: DocumentInfo, isOneOfMany: boolean, language: Language, eras: Eras): string =>
  [isOneOfMany ? info.title : null, editionName(info, language, eras)]
    .filter((part) => part !== null)
    .join(' ');
