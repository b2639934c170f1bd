import { meet } from '../lists/sets.js';
import type { ProgressRecord } from '../model.js';
import { bigrams } from './candidates.js';
import type { SameDepartments } from './departments.js';
import { edgesBetween } from './edges.js';
import type { ComparedEdition, ComparedRecord } from './edition.js';
import { adoptItems } from './items.js';
import { Matching } from './matching.js';
import { isGeneric, similarity } from './similarity.js';

/** Activities with different wording and less likeness are different activities. */
const LIKE_ENOUGH_RECORDS = 0.66;

/** Evidence, apart from the wording, that two activities differ. */
const AGAINST = { otherItem: 0.15, yearsApart: 0.35, departmentsApart: 0.05 } as const;

/** The share of remaining doubt that is removed if one record keeps all years of the other. */
const YEARS_KEPT = 0.25;

/** The same if years and departments are equal. */
const ALL_KEPT = 0.35;

/** From this likeness on, years do not count within an item. */
const SAME_WORDING = 0.95;

type ComparedYears = readonly number[];

const holds = (years: ComparedYears, others: ComparedYears) => others.every((year) => years.includes(year));

/**
 * Matches records: activities by text, then by likeness, then states within their item. Items whose activities are
 * partners become partners, too.
 */
export function matchRecords(
  old: ComparedEdition,
  newer: ComparedEdition,
  items: Matching,
  sameDepartments: SameDepartments,
): Matching {
  return new RecordMatcher(old, newer, items, sameDepartments).match();
}

class RecordMatcher {
  readonly #matching: Matching;
  #keepsYears = true;
  constructor(
    readonly old: ComparedEdition,
    readonly newer: ComparedEdition,
    readonly items: Matching,
    readonly sameDepartments: SameDepartments,
  ) {
    this.#matching = new Matching(old.records.length, newer.records.length);
  }

  /** The old item's index identifies an item and its partner. */
  #oldItem = ({ item }: ComparedRecord): string => String(item);
  #newItem = ({ item }: ComparedRecord): string | null => this.items.ofNew(item)?.old.toString() ?? null;

  match(): Matching {
    const text = ({ record, isActivity }: ComparedRecord) => (isActivity ? record.key : null);
    this.#byKey(text, { inItem: true, confidence: 1 });
    this.#keepsYears = keepsYears(this.old, this.newer, this.#matching);
    // A mere state has no text by which it could be recognised elsewhere.
    const words = (compared: ComparedRecord) => (compared.record.activity === '' ? null : text(compared));
    this.#byKey(words, { inItem: false, confidence: 0.95 });
    this.#byLikeness();
    adoptItems(this.old, this.newer, this.items, this.#matching);
    this.#matchStates();
    return this.#matching;
  }

  /** Pairs states item by item. A state is never the partner of an activity. */
  #matchStates(): void {
    const stating = (key: (record: ProgressRecord) => string) => (compared: ComparedRecord) =>
      compared.isActivity ? null : key(compared.record);
    this.#byKey(
      stating(({ key, fiscal_years }) => `${key} ${fiscal_years}`),
      { inItem: true, confidence: 1 },
    );
    this.#byKey(
      stating(({ fiscal_years }) => fiscal_years.join()),
      { inItem: true, confidence: 0.9 },
    );
    this.#byKey(
      stating(() => ''),
      { inItem: true, confidence: 0.8 },
    );
  }

  #byKey(
    key: (record: ComparedRecord) => string | null,
    { inItem, confidence }: { readonly inItem: boolean; readonly confidence: number },
  ): void {
    const keyed = (record: ComparedRecord, item: string | null) => {
      const own = key(record);
      if (own === null || (inItem && item === null)) return null;
      return inItem ? `${item} ${own}` : own;
    };
    this.#matching.byKey(
      this.old.records.map((record) => keyed(record, this.#oldItem(record))),
      this.newer.records.map((record) => keyed(record, this.#newItem(record))),
      (i, j) => (this.#canBePartners(i, j, inItem) ? this.#fit(i, j) : -1),
      confidence,
    );
  }

  /**
   * An entry of a year column belongs to its year. If activities keep their past years, short common texts in different
   * items are different activities, unless they share a year.
   */
  #canBePartners(i: number, j: number, inItem: boolean): boolean {
    const a = this.old.records[i];
    const b = this.newer.records[j];
    if (!a || !b || ofOtherColumns(a.record, b.record)) return false;
    return inItem || !this.#keepsYears || !isGeneric(a.text) || !areYearsApart(a.record, b.record);
  }

  /** How well two records with the same text fit otherwise. */
  #fit(i: number, j: number): number {
    const a = this.old.records[i];
    const b = this.newer.records[j];
    if (!a || !b) return 0;
    const years = [a.record.fiscal_years, b.record.fiscal_years] as const;
    const common = years[0].filter((year) => years[1].includes(year)).length;
    const all = new Set([...years[0], ...years[1]]).size;
    return (
      (all === 0 ? 1 : common / all) * 0.5 +
      (this.sameDepartments(a.record.departments, b.record.departments) ? 0.2 : 0) +
      (a.record.status === b.record.status ? 0.1 : 0) +
      (a.record.activity === b.record.activity ? 0.1 : 0) +
      (a.record.item_title === b.record.item_title ? 0.1 : 0)
    );
  }

  #byLikeness(): void {
    const tokens = ({ text, isActivity }: ComparedRecord, item: string | null) =>
      isActivity ? [...bigrams(text.folded), ...(item === null ? [] : [`item ${item}`])] : [];
    const edges = edgesBetween(
      this.#matching,
      this.old.records.map((record) => tokens(record, this.#oldItem(record))),
      this.newer.records.map((record) => tokens(record, this.#newItem(record))),
      (i, j) => this.#likeness(i, j),
    );
    this.#matching.byWeight(edges, LIKE_ENOUGH_RECORDS);
  }

  #likeness(i: number, j: number): number {
    const a = this.old.records[i];
    const b = this.newer.records[j];
    if (!a?.isActivity || !b?.isActivity || ofOtherColumns(a.record, b.record)) return 0;
    const text = similarity(a.text, b.text);
    if (text === 0) return 0;
    const inItem = this.items.arePartners(a.item, b.item);
    const asksYears = this.#keepsYears && (text < SAME_WORDING || !inItem);
    const kept = asksYears ? this.#evidence(a.record, b.record) : 0;
    const likely = kept > 0 ? text + (1 - text) * kept : text + kept;
    const item = inItem ? 0 : AGAINST.otherItem;
    const departments = this.#areApart(a.record, b.record) ? AGAINST.departmentsApart : 0;
    return Math.max(0, likely - item - departments);
  }

  /** Above 0 if two activities are the same, below 0 if they differ. */
  #evidence(
    { fiscal_years: a, departments }: ProgressRecord,
    { fiscal_years: b, departments: others }: ProgressRecord,
  ) {
    if (a.length === 0 || b.length === 0) return 0;
    const named = departments.length > 0 && this.sameDepartments(departments, others);
    if (named && holds(a, b) && holds(b, a)) return ALL_KEPT;
    if (holds(a, b) || holds(b, a)) return YEARS_KEPT;
    return meet(a, b) ? 0 : -AGAINST.yearsApart;
  }

  #areApart({ departments: a }: ProgressRecord, { departments: b }: ProgressRecord): boolean {
    if (Math.max(a.length, b.length) > MANY_DEPARTMENTS) return false;
    return (
      a.length > 0 &&
      b.length > 0 &&
      !a.some((name) => b.some((other) => this.sameDepartments([name], [other])))
    );
  }
}

/** Entries with so many departments are of nearly all departments. */
const MANY_DEPARTMENTS = 40;

const areYearsApart = ({ fiscal_years: a }: ProgressRecord, { fiscal_years: b }: ProgressRecord) =>
  a.length > 0 && b.length > 0 && !meet(a, b);

/** Whether two records are in columns of different years. */
const ofOtherColumns = (a: ProgressRecord, b: ProgressRecord) =>
  a.fiscal_years_basis === 'column' && b.fiscal_years_basis === 'column' && areYearsApart(a, b);

/** Fewer pairs do not show how editions treat past years. */
const TELLING_PAIRS = 4;

/**
 * Whether activities keep their past years from edition to edition. If each edition covers only its own year, years are
 * no evidence for partners, and years that the new edition does not cover are not gone.
 */
export function keepsYears(old: ComparedEdition, newer: ComparedEdition, records: Matching): boolean {
  const pairs = records.matches.map(
    (match) =>
      [
        old.records[match.old]?.record.fiscal_years ?? [],
        newer.records[match.new]?.record.fiscal_years ?? [],
      ] as const,
  );
  const telling = pairs.filter(([a, b]) => a.length > 0 && b.length > 0);
  return (
    telling.length < TELLING_PAIRS || telling.filter(([a, b]) => meet(a, b)).length * 2 >= telling.length
  );
}
