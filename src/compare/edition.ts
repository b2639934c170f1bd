import { editionYear } from '../lexicon/dates.js';
import type { Lexicon } from '../lexicon/index.js';
import { standsNotImplemented } from '../lexicon/statuses.js';
import { ancestors } from '../lists/ancestors.js';
import { grouped } from '../lists/grouped.js';
import type { Item, ProgressDocument, ProgressRecord, Section } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';
import { type ComparedText, comparedBy, type ToCompared } from './similarity.js';

/** A section, prepared for comparing. */
export interface ComparedSection {
  readonly section: Section;
  readonly title: ComparedText;
  readonly path: string;
  /** Keys of the titles and activities in it and in its subsections. */
  readonly content: ReadonlySet<string>;
}

/** Whether an item stands at 未実施 or has activities. */
export type Standing = 'not_implemented' | 'active' | 'other';

/** An item, prepared for comparing. */
export interface ComparedItem {
  readonly item: Item;
  readonly title: ComparedText;
  readonly path: string;
  /** The index of its section in the edition, or null. */
  readonly section: number | null;
  readonly records: readonly ProgressRecord[];
  /** How many of its records are activities. */
  readonly activities: number;
  readonly standing: Standing;
  /** The last year column with an entry, and where that leaves the item. */
  readonly lastColumn: { readonly year: number; readonly standing: Standing } | null;
  /** The years of which it tells anything, a blank cell being nothing. */
  readonly toldYears: readonly number[];
  /** Keys of its activities. */
  readonly content: ReadonlySet<string>;
}

/** A record, prepared for comparing. */
export interface ComparedRecord {
  readonly record: ProgressRecord;
  readonly text: ComparedText;
  /** What the same activity has in common in both editions: its key, or its text without the edition's own year. */
  readonly identity: string;
  /** The index of its item in the edition. */
  readonly item: number;
  readonly isActivity: boolean;
}

/** One edition, prepared for comparing. */
export interface ComparedEdition {
  readonly document: ProgressDocument;
  readonly sections: readonly ComparedSection[];
  readonly items: readonly ComparedItem[];
  /** The index of each item, by its id. */
  readonly itemAt: ReadonlyMap<string, number>;
  readonly records: readonly ComparedRecord[];
  /** The fiscal years that it covers. */
  readonly covered: ReadonlySet<number>;
  /** The years of its year columns. */
  readonly columnYears: ReadonlySet<number>;
  /** The last covered fiscal year that had begun at publication. */
  readonly lastYear: number | null;
}

/** The path of numbers of a section or item. A suffix that keeps ids apart (`~2`) is not part of it. */
export const pathOf = (id: string) => id.replace(/~[0-9]+(?=\.|$)/g, '');

/** The latest year that had begun at publication. Later years are plans or slips. */
export function lastYearOf({ document, records }: ProgressDocument): number | null {
  const latest = editionYear(document) ?? Number.POSITIVE_INFINITY;
  let last: number | null = null;
  for (const { fiscal_years } of records)
    for (const year of fiscal_years) if (year <= latest) last = Math.max(last ?? year, year);
  return last ?? document.last_fiscal_year;
}

/** Whether a record stands in a column of its year. */
export const isOfColumn = ({ fiscal_years_basis }: ProgressRecord) => fiscal_years_basis === 'column';

function standingOf(records: readonly ProgressRecord[], hasActivities: boolean): Standing {
  if (hasActivities) return 'active';
  return standsNotImplemented(records) ? 'not_implemented' : 'other';
}

function toldYearsOf(records: readonly ProgressRecord[]): number[] {
  const years: number[] = [];
  for (const { status, fiscal_years } of records) {
    if (status === 'unreported') continue;
    for (const year of fiscal_years) if (!years.includes(year)) years.push(year);
  }
  return years;
}

/** The fiscal years of records. */
function yearsIn(records: readonly ProgressRecord[]): ReadonlySet<number> {
  const years = new Set<number>();
  for (const { fiscal_years } of records) for (const year of fiscal_years) years.add(year);
  return years;
}

/** Where the last year column with an entry leaves an item; null if it has none. */
function lastColumnOf(
  records: readonly ProgressRecord[],
  isActivity: (record: ProgressRecord) => boolean,
): ComparedItem['lastColumn'] {
  const told = records.filter((record) => isOfColumn(record) && record.status !== 'unreported');
  if (told.length === 0) return null;
  const year = toldYearsOf(told).reduce((latest, each) => Math.max(latest, each));
  const last = told.filter(({ fiscal_years }) => fiscal_years.includes(year));
  return { year, standing: standingOf(last, last.some(isActivity)) };
}

export function prepare(document: ProgressDocument, lexicon: Lexicon): ComparedEdition {
  const compared = comparedBy(lexicon);
  const isActivity = (record: ProgressRecord) => lexicon.statuses.isActivity(record);
  const sectionAt = new Map(document.sections.map(({ id }, index) => [id, index]));
  const itemAt = new Map(document.items.map(({ id }, index) => [id, index]));
  const recordsOf = grouped(document.records, ({ item }) => item);
  const items = document.items.map((item): ComparedItem => {
    const records = recordsOf.get(item.id) ?? [];
    const activities = records.filter(isActivity);
    return {
      item,
      title: compared(fold(asNormal(item.title))),
      path: pathOf(item.id),
      section: item.section === null ? null : (sectionAt.get(item.section) ?? null),
      records,
      activities: activities.length,
      standing: standingOf(records, activities.length > 0),
      lastColumn: lastColumnOf(records, isActivity),
      toldYears: toldYearsOf(records),
      content: new Set(activities.map(({ key }) => key)),
    };
  });
  const records = document.records.map((record) => ({
    record,
    text: compared(fold(asNormal(record.activity))),
    identity: record.key,
    item: itemAt.get(record.item) ?? 0,
    isActivity: isActivity(record),
  }));
  return {
    document,
    sections: prepareSections(document, items, compared),
    items,
    itemAt,
    records,
    covered: yearsIn(document.records),
    columnYears: yearsIn(document.records.filter(isOfColumn)),
    lastYear: lastYearOf(document),
  };
}

function prepareSections(
  { sections }: ProgressDocument,
  items: readonly ComparedItem[],
  compared: ToCompared,
): ComparedSection[] {
  const around = ancestors(sections);
  const contents = new Map(sections.map(({ id }) => [id, new Set<string>()]));
  for (const { item, title, content } of items) {
    for (const { id } of around(item.section)) {
      contents.get(id)?.add(title.folded);
      for (const key of content) contents.get(id)?.add(key);
    }
  }
  return sections.map((section) => ({
    section,
    title: compared(fold(asNormal(section.title))),
    path: pathOf(section.id),
    content: contents.get(section.id) ?? new Set(),
  }));
}
