import { numbersDisagree } from '../lexicon/identity.js';
import type { Lexicon } from '../lexicon/index.js';
import { grouped } from '../lists/grouped.js';
import { meet } from '../lists/sets.js';
import type { Mode, ProgressRecord } from '../model.js';
import { bigrams } from './candidates.js';
import type { SameDepartments } from './departments.js';
import { edgesBetween } from './edges.js';
import { type ComparedEdition, type ComparedRecord, isOfColumn } from './edition.js';
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

/** The confidence in partners that differ in their figures, and in those that only share their cell. */
const FIGURES_DIFFER = 0.9;
const IN_ONE_CELL = 0.5;

/** In yearly editions, entries that share only their item need at least this likeness. */
const LIKE_ENOUGH_IN_CELL = 0.3;

type ComparedYears = readonly number[];

const holds = (years: ComparedYears, others: ComparedYears) => others.every((year) => years.includes(year));

/** What matching records depends on besides the editions. */
export interface RecordMatching {
  readonly same: SameDepartments;
  readonly mode: Mode;
  readonly lexicon: Lexicon;
}

/**
 * Matches records: activities by text, then by likeness, then by the cell that they stand in alone, then states within
 * their item. Items whose activities are partners become partners, too.
 */
export function matchRecords(
  old: ComparedEdition,
  newer: ComparedEdition,
  items: Matching,
  how: RecordMatching,
): Matching {
  return new RecordMatcher(old, newer, items, how).match();
}

/** Whether two records with the same key may be partners, apart from what holds for all. */
type Allows = (a: ComparedRecord, b: ComparedRecord) => boolean;

interface KeyStage {
  readonly inItem: boolean;
  readonly confidence: number;
  readonly allows?: Allows;
}

class RecordMatcher {
  readonly #matching: Matching;
  readonly sameDepartments: SameDepartments;
  readonly #keepsYears: boolean;
  readonly #identity: Lexicon['identity'];
  readonly #numbers = new Map<string, number>();

  constructor(
    readonly old: ComparedEdition,
    readonly newer: ComparedEdition,
    readonly items: Matching,
    { same, mode, lexicon }: RecordMatching,
  ) {
    this.#matching = new Matching(old.records.length, newer.records.length);
    this.sameDepartments = same;
    this.#keepsYears = mode === 'cumulative';
    this.#identity = lexicon.identity;
  }

  /** The old item's index identifies an item and its partner. */
  #oldItem = ({ item }: ComparedRecord): number => item;
  #newItem = ({ item }: ComparedRecord): number | null => this.items.ofNew(item)?.old ?? null;

  /** The number of a key: one number for item and key is found sooner than a text of both. */
  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  match(): Matching {
    const text = ({ identity, isActivity }: ComparedRecord) => (isActivity ? identity : null);
    const nearYears: Allows = (a, b) => !this.#keepsYears || !areYearsApart(a.record, b.record);
    this.#byKey(text, { inItem: true, confidence: 1, allows: nearYears });
    this.#byFigures();
    this.#byKey(text, { inItem: true, confidence: 1 });
    // A mere state has no text by which it could be recognised elsewhere.
    const words = (compared: ComparedRecord) => (compared.record.activity === '' ? null : text(compared));
    this.#byKey(words, { inItem: false, confidence: 0.95 });
    this.#byLikeness();
    adoptItems(this.old, this.newer, this.items, this.#matching);
    this.#byCell();
    this.#matchStates();
    return this.#matching;
  }

  /** Pairs activities that differ in their figures alone: 講座を2回開催, 講座を3回開催. */
  #byFigures(): void {
    const masked = ({ isActivity, text }: ComparedRecord) => {
      const without = isActivity ? this.#identity.withoutFigures(text.folded) : text.folded;
      return without === text.folded ? null : without;
    };
    const sameYears: Allows = ({ record: { fiscal_years: a } }, { record: { fiscal_years: b } }) =>
      !this.#keepsYears || (a.length > 0 && holds(a, b) && holds(b, a));
    this.#byKey(masked, { inItem: true, confidence: FIGURES_DIFFER, allows: sameYears });
  }

  /** Pairs entries that stand alone in the cell of one year, whatever they say: a sheet's cell was rewritten. */
  #byCell(): void {
    const alone = { old: cellsOfOne(this.old), new: cellsOfOne(this.newer) };
    const cell = (cells: ReadonlySet<ComparedRecord>) => (compared: ComparedRecord) =>
      cells.has(compared) ? this.#cellName(compared) : null;
    const [inOld, inNew] = [cell(alone.old), cell(alone.new)];
    const key = (compared: ComparedRecord) => inOld(compared) ?? inNew(compared);
    const allows: Allows = (a, b) =>
      this.#keepsYears
        ? !numbersDisagree(a.text.numbers, b.text.numbers)
        : similarity(a.text, b.text) >= LIKE_ENOUGH_IN_CELL;
    this.#byKey(key, { inItem: true, confidence: IN_ONE_CELL, allows });
  }

  #cellName({ record }: ComparedRecord): string | null {
    if (!this.#keepsYears) return '';
    return isOfColumn(record) ? record.fiscal_years.join() : null;
  }

  /** Pairs states item by item. A state is never the partner of an activity. */
  #matchStates(): void {
    const stating = (key: (record: ProgressRecord) => string) => (compared: ComparedRecord) =>
      compared.isActivity ? null : key(compared.record);
    if (!this.#keepsYears)
      this.#byKey(
        stating(({ key }) => key),
        { inItem: true, confidence: 1 },
      );
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
    { inItem, confidence, allows = () => true }: KeyStage,
  ): void {
    const keyed = (record: ComparedRecord, item: number | null) => {
      const own = key(record);
      if (own === null || (inItem && item === null)) return null;
      return (inItem ? (item ?? 0) * MOST_KEYS : 0) + this.#numberOf(own);
    };
    this.#matching.byKey(
      // Records with partners need no key.
      this.old.records.map((record, i) =>
        this.#matching.ofOld(i) ? null : keyed(record, this.#oldItem(record)),
      ),
      this.newer.records.map((record, j) =>
        this.#matching.ofNew(j) ? null : keyed(record, this.#newItem(record)),
      ),
      {
        allows: (i, j) => this.#canBePartners(i, j, inItem, allows),
        weigh: (i, j) => this.#fit(i, j),
      },
      confidence,
    );
  }

  /**
   * An entry of a year column belongs to its year. If activities keep their past years, short common texts in different
   * items are different activities, unless they share a year.
   */
  #canBePartners(i: number, j: number, inItem: boolean, allows: Allows): boolean {
    const a = this.old.records[i];
    const b = this.newer.records[j];
    if (!a || !b || this.#ofOtherColumns(a.record, b.record) || !allows(a, b)) return false;
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
    const tokens =
      (records: readonly ComparedRecord[], itemOf: (record: ComparedRecord) => number | null) =>
      (at: number) => {
        const record = records[at];
        if (!record?.isActivity) return [];
        const item = itemOf(record);
        return [...bigrams(record.text.folded), ...(item === null ? [] : [`item ${item}`])];
      };
    const edges = edgesBetween(
      this.#matching,
      tokens(this.old.records, this.#oldItem),
      tokens(this.newer.records, this.#newItem),
      (i, j) => this.#likeness(i, j),
    );
    this.#matching.byWeight(edges, LIKE_ENOUGH_RECORDS);
  }

  #likeness(i: number, j: number): number {
    const a = this.old.records[i];
    const b = this.newer.records[j];
    if (!a?.isActivity || !b?.isActivity || this.#ofOtherColumns(a.record, b.record)) return 0;
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

  /** Whether two records are in columns of different years, if editions tell the past again. */
  #ofOtherColumns(a: ProgressRecord, b: ProgressRecord): boolean {
    return this.#keepsYears && isOfColumn(a) && isOfColumn(b) && areYearsApart(a, b);
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

/** More than the keys of all records of two editions. */
const MOST_KEYS = 2 ** 31;

/** Entries with so many departments are of nearly all departments. */
const MANY_DEPARTMENTS = 40;

const areYearsApart = ({ fiscal_years: a }: ProgressRecord, { fiscal_years: b }: ProgressRecord) =>
  a.length > 0 && b.length > 0 && !meet(a, b);

/** The activities of an edition that are the only record of their item, or of one of its year columns. */
function cellsOfOne({ records }: ComparedEdition): ReadonlySet<ComparedRecord> {
  const cells = grouped(
    records,
    ({ item, record }) => `${item} ${isOfColumn(record) ? record.fiscal_years : ''}`,
  );
  return new Set([...cells.values()].flatMap((own) => (own.length === 1 && own[0]?.isActivity ? own : [])));
}
