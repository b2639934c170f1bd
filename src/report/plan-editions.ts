import type { Eras } from '../lexicon/eras.js';
import { grouped } from '../lists/grouped.js';
import type { Changes, DocumentInfo, Language } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';
import type { ReportData, Reported } from './report-view.js';
import { dateName } from './wording.js';

/** An edition with its position among the report's documents, and its comparison with the edition before. */
export interface PlanEdition {
  readonly index: number;
  readonly reported: Reported;
  readonly since: Changes | null;
  /** The position of the comparison. */
  readonly sinceIndex: number;
}

/** The editions of one plan, the latest first. */
export type PlanEditions = readonly PlanEdition[];

/** The documents by plan. A document without a title is a plan by itself. */
export function plansIn({ documents, comparisons }: ReportData): PlanEditions[] {
  const editions = documents.map((reported, index): PlanEdition => {
    const { sha256, file } = reported.document.document;
    const sinceIndex = comparisons.findIndex((each) => each.new.file === file && each.new.sha256 === sha256);
    return { index, reported, sinceIndex, since: comparisons[sinceIndex] ?? null };
  });
  const nameOf = ({ reported, index }: PlanEdition) => {
    const { title } = reported.document.document;
    return title === null ? index : fold(asNormal(title));
  };
  return [...grouped(editions, nameOf).values()];
}

/** The name by which people tell editions apart: the date, or else the file. */
export const editionName = ({ date, issued, file }: DocumentInfo, language: Language, eras: Eras): string => {
  const day = date ?? issued;
  return day === null ? (file.split('/').at(-1) ?? file) : dateName(day, language, eras);
};

/** The name of an edition, with its plan if the page has several. */
export const longName = (info: DocumentInfo, isOneOfMany: boolean, language: Language, eras: Eras): string =>
  [isOneOfMany ? info.title : null, editionName(info, language, eras)]
    .filter((part) => part !== null)
    .join(' ');

/** The notes above a document's first section or item, which belong to every view of the document. */
export function headNotes({ document: { notes, sections, items } }: Reported): readonly string[] {
  const starts = [sections[0], items[0]].flatMap((first) => (first ? [first.source.start] : []));
  // A document in which nothing was found is all notes.
  const start = starts.length > 0 ? Math.min(...starts) : 0;
  return notes.flatMap(({ section, text, source }) =>
    section === null && source.start < start ? [text] : [],
  );
}
