import { editionYear } from '../lexicon/dates.js';
import type { Lexicon } from '../lexicon/index.js';
import { standsNotImplemented } from '../lexicon/statuses.js';
import { ancestors } from '../lists/ancestors.js';
import { grouped } from '../lists/grouped.js';
import type { Item, ProgressDocument, ProgressRecord, Section } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';
import { type ComparedText, comparedBy, type ToCompared } from './similarity.js';

/** A section as it is compared. */
export interface ComparedSection {
  readonly section: Section;
  readonly title: ComparedText;
  readonly path: string;
  /** Keys of the titles and activities under it, those of its own sections included. */
  readonly content: ReadonlySet<string>;
}

/** What an item stands at: 未実施, or with activities. */
export type Standing = 'not_implemented' | 'active' | 'other';

/** An item as it is compared. */
export interface ComparedItem {
  readonly item: Item;
  readonly title: ComparedText;
  readonly path: string;
  /** The place of its section in the edition's list, or null. */
  readonly section: number | null;
  readonly records: readonly ProgressRecord[];
  /** How many of its records are activities. */
  readonly activities: number;
  readonly standing: Standing;
  /** Keys of its activities. */
  readonly content: ReadonlySet<string>;
}

/** A record as it is compared. */
export interface ComparedRecord {
  readonly record: ProgressRecord;
  readonly text: ComparedText;
  /** The place of its item in the edition's list. */
  readonly item: number;
  readonly isActivity: boolean;
}

/** One edition, made ready to be compared. */
export interface ComparedEdition {
  readonly document: ProgressDocument;
  readonly sections: readonly ComparedSection[];
  readonly items: readonly ComparedItem[];
  readonly records: readonly ComparedRecord[];
  /** The fiscal years that it tells of. */
  readonly covered: ReadonlySet<number>;
  /** The last fiscal year that it tells of and that had come when it was published. */
  readonly lastYear: number | null;
}

/** The numbers that lead to a section or item; what merely keeps ids apart (`~2`) is no number of the plan. */
export const pathOf = (id: string) => id.replace(/~[0-9]+(?=\.|$)/g, '');

/** The latest year that an edition tells of and that had come: later ones are plans, or slips. */
function lastYearOf({ document, records }: ProgressDocument): number | null {
  const latest = editionYear(document) ?? Number.POSITIVE_INFINITY;
  let last: number | null = null;
  for (const { fiscal_years } of records)
    for (const year of fiscal_years) if (year <= latest) last = Math.max(last ?? year, year);
  return last ?? document.last_fiscal_year;
}

function standingOf(records: readonly ProgressRecord[], activities: number): Standing {
  if (activities > 0) return 'active';
  return standsNotImplemented(records) ? 'not_implemented' : 'other';
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
      standing: standingOf(records, activities.length),
      content: new Set(activities.map(({ key }) => key)),
    };
  });
  const records = document.records.map((record) => ({
    record,
    text: compared(fold(asNormal(record.activity))),
    item: itemAt.get(record.item) ?? 0,
    isActivity: isActivity(record),
  }));
  return {
    document,
    sections: prepareSections(document, items, compared),
    items,
    records,
    covered: new Set(document.records.flatMap(({ fiscal_years }) => fiscal_years)),
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
