import type { Status } from '../../model.js';
import {
  ALL_EDITIONS,
  type CorrectionNote,
  ON,
  type PageData,
  RECORD_FILTERS,
  RECORD_PARTS,
  type RecordFilter,
  type RecordPart,
  recordAnchor,
  sectionCode,
} from '../page-data.js';
import { Folding } from './folding.js';

/** A range of a row's text. */
export type TextSpan = readonly [start: number, end: number];

/** The number of matching records by value, for each filter. */
export type FacetCounts = ReadonlyMap<RecordFilter, ReadonlyMap<string, number>>;

export interface Selection {
  /** Positions of the matching records, in the order of the table. */
  readonly records: Uint32Array;
  readonly counts: FacetCounts;
}

/** The filters that are counted for each choice. */
const FACETS = ['doc', 'year', 'department', 'status', 'state', 'section', 'change', 'rule'] as const;

type Facet = (typeof FACETS)[number];

/** What a record is marked with that fails several filters, or one that has no choices to count. */
const SEVERAL = 255;

interface FilterTest {
  readonly name: RecordFilter | 'q';
  readonly fits: (at: number) => boolean;
}

/** The records of the page's data. */
export class RecordStore {
  readonly size: number;
  readonly #data: PageData;
  readonly #folding: Folding;
  readonly #texts: string[] = [];
  readonly #sections: readonly (readonly string[])[];
  readonly #counter: FacetCounter;
  readonly #positions = new Map<string, number>();
  readonly #sizes: number[] = [];

  constructor(data: PageData) {
    this.#data = data;
    this.size = data.records.item.length;
    this.#folding = new Folding(data.eras);
    this.#sections = sectionPaths(data);
    this.#counter = new FacetCounter(data, this.#sections);
    for (let at = 0; at < this.size; at++) this.#sizes[this.docOf(at)] = this.sizeOf(this.docOf(at)) + 1;
  }

  /** The number of records of a document. */
  sizeOf(doc: number): number {
    return this.#sizes[doc] ?? 0;
  }

  /** Folds the texts of some records, so that the first search finds them ready. Returns whether any are left. */
  prepare(most: number): boolean {
    const end = Math.min(this.size, this.#texts.length + most);
    const texts: string[] = [];
    for (let at = this.#texts.length; at < end; at++) texts.push(this.#searchText(at));
    // Folded together, because one long text is folded faster than many short ones.
    const folded = texts.length > 0 ? this.#folding.fold(texts.join('\u0001')).split('\u0001') : [];
    for (const text of folded) this.#texts.push(text);
    return end < this.size;
  }

  #searchText(at: number): string {
    const { items } = this.#data;
    const item = this.itemOf(at);
    const years = this.yearsOf(at).map((year) => `${year}年度`);
    return [
      items.label[item],
      items.title[item],
      this.activityOf(at),
      ...this.departmentsOf(at),
      ...years,
      this.placeOf(at),
    ]
      .join(' ')
      .replaceAll('\u0001', ' ');
  }

  itemOf(at: number): number {
    return this.#data.records.item[at] ?? 0;
  }

  docOf(at: number): number {
    return this.#data.items.doc[this.itemOf(at)] ?? 0;
  }

  idOf(at: number): string {
    const id = this.#data.records.id[at] ?? '';
    return typeof id === 'string' ? id : `r${(this.#data.items.id[this.itemOf(at)] ?? '').slice(1)}.${id}`;
  }

  anchorOf(at: number): string {
    return recordAnchor(this.docOf(at), this.idOf(at));
  }

  /** The record at an anchor, or null. */
  at(anchor: string): number | null {
    if (!/^r\d+-/.test(anchor)) return null;
    if (this.#positions.size === 0)
      for (let at = 0; at < this.size; at++) this.#positions.set(this.anchorOf(at), at);
    return this.#positions.get(anchor) ?? null;
  }

  yearsOf(at: number): readonly number[] {
    return this.#data.lists.years[this.#data.records.years[at] ?? 0] ?? [];
  }

  departmentsOf(at: number): readonly string[] {
    return this.#data.lists.names[this.#data.records.departments[at] ?? 0] ?? [];
  }

  statusOf(at: number): Status {
    return this.#data.statuses[this.#data.records.status[at] ?? 0] ?? 'unreported';
  }

  placeOf(at: number): number | string {
    return this.#data.records.place[at] ?? '';
  }

  correctionsOf(at: number): readonly CorrectionNote[] {
    return this.#data.records.corrections[at] ?? [];
  }

  rowOf(at: number): string {
    return this.#data.items.row[this.itemOf(at)] ?? '';
  }

  /** The record's range in its item's row, and those of its parts. */
  spansOf(at: number): Readonly<Record<RecordPart, readonly TextSpan[]>> & { readonly whole: TextSpan } {
    const [whole = '', ...parts] = (this.#data.records.spans[at] ?? '').split(';');
    const [first] = spansIn(whole);
    const spans = Object.fromEntries(RECORD_PARTS.map((name, index) => [name, spansIn(parts[index] ?? '')]));
    return { ...(spans as Record<RecordPart, TextSpan[]>), whole: first ?? [0, 0] };
  }

  activityOf(at: number): string {
    const activity = this.#data.records.activity[at];
    if (typeof activity === 'string') return activity;
    const row = this.rowOf(at);
    return this.spansOf(at)
      .activity.map(([start, end]) => row.slice(start, end))
      .join('');
  }

  /** How many records of all editions fit a state that chooses no edition. */
  countElsewhere(state: URLSearchParams): number {
    const elsewhere = new URLSearchParams(state);
    elsewhere.set('doc', ALL_EDITIONS);
    const tests = this.#tests(elsewhere);
    let count = 0;
    for (let at = 0; at < this.size; at++) if (tests.every(({ fits }) => fits(at))) count++;
    return count;
  }

  /** The records that fit a state of the page, in an order of all records. */
  select(state: URLSearchParams, order: Uint32Array): Selection {
    const tests = this.#tests(state);
    const failed = new Uint8Array(this.size);
    for (const { name, fits } of tests) {
      const mark = isFacet(name) ? FACETS.indexOf(name) + 1 : SEVERAL;
      for (let at = 0; at < failed.length; at++)
        if (!fits(at)) failed[at] = failed[at] === 0 ? mark : SEVERAL;
    }
    const chosen = new Uint32Array(this.size);
    let count = 0;
    for (const at of order) if (failed[at] === 0) chosen[count++] = at;
    return { records: chosen.subarray(0, count), counts: this.#counter.count(failed) };
  }

  #tests(state: URLSearchParams): readonly FilterTest[] {
    const tests: FilterTest[] = [];
    for (const name of RECORD_FILTERS) {
      const fits = this.#testOf(name, state.get(name) ?? '');
      if (fits) tests.push({ name, fits });
    }
    const words = this.#folding.wordsOf(state.get('q') ?? '');
    if (words.length > 0) {
      while (this.prepare(this.size));
      const texts = this.#texts;
      tests.push({ name: 'q', fits: (at) => words.every((word) => texts[at]?.includes(word)) });
    }
    return tests;
  }

  /** The test of a filter; null if every record passes. */
  #testOf(name: RecordFilter, value: string): ((at: number) => boolean) | null {
    const { records, items, lists, statuses, done, editions } = this.#data;
    if (name === 'doc') {
      if (value === ALL_EDITIONS) return null;
      const shown = editions.map(({ isLatest }, doc) => (value === '' ? isLatest : String(doc) === value));
      return (at) => shown[this.docOf(at)] === true;
    }
    if (value === '') return null;
    if (name === 'done') {
      const isDone = statuses.map((status) => done.includes(status));
      return value === ON ? (at) => isDone[records.status[at] ?? 0] === true : null;
    }
    const inLists = (all: readonly (readonly (string | number)[])[], column: readonly number[]) => {
      const fits = all.map((list) => list.some((each) => String(each) === value));
      return (at: number) => fits[column[at] ?? 0] === true;
    };
    if (name === 'year') return inLists(lists.years, records.years);
    if (name === 'department') return inLists(lists.names, records.departments);
    if (name === 'rule') return inLists(lists.codes, records.rules);
    if (name === 'change') return inLists(lists.codes, records.changes);
    const place = (statuses as readonly string[]).indexOf(value);
    if (name === 'status') return (at) => records.status[at] === place;
    if (name === 'state') return (at) => items.state[this.itemOf(at)] === place;
    if (name === 'item') return (at) => items.id[this.itemOf(at)] === value;
    const fits = this.#sections.map((path) => path.includes(value));
    return (at) => fits[items.section[this.itemOf(at)] ?? -1] === true;
  }
}

function spansIn(text: string): TextSpan[] {
  if (text === '') return [];
  return text.split(',').map((span) => {
    const [start = 0, end = 0] = span.split('-').map(Number);
    return [start, end];
  });
}

/** The codes of each section and of those around it. */
function sectionPaths({ sections, editions }: PageData): string[][] {
  return sections.id.map((_, place) => {
    const plan = editions[sections.doc[place] ?? 0]?.plan ?? 0;
    const path: string[] = [];
    for (let at = place; at >= 0; at = sections.parent[at] ?? -1)
      path.push(sectionCode(plan, sections.id[at] ?? ''));
    return path;
  });
}

/** The choices of a facet: each record has a place, and each place has values. */
interface FacetColumn {
  readonly places: Int32Array;
  readonly values: readonly (readonly (string | number)[])[];
}

/** Counts records by place, and turns places into values at the end. */
class FacetCounter {
  readonly #columns: Readonly<Record<Facet, FacetColumn>>;

  constructor(
    { records, items, lists, statuses, editions }: PageData,
    sections: readonly (readonly string[])[],
  ) {
    const own = (column: readonly number[]) => Int32Array.from(column);
    const ofItem = (column: readonly number[]) => Int32Array.from(records.item, (item) => column[item] ?? -1);
    const ofStatus = statuses.map((status) => [status]);
    this.#columns = {
      doc: { places: ofItem(items.doc), values: editions.map((_, doc) => [doc]) },
      year: { places: own(records.years), values: lists.years },
      department: { places: own(records.departments), values: lists.names },
      status: { places: own(records.status), values: ofStatus },
      state: { places: ofItem(items.state), values: ofStatus },
      section: { places: ofItem(items.section), values: sections },
      change: { places: own(records.changes), values: lists.codes },
      rule: { places: own(records.rules), values: lists.codes },
    };
  }

  /** Counts the records that pass every filter, or fail that of the facet alone. */
  count(failed: Uint8Array): FacetCounts {
    return new Map(FACETS.map((name, index) => [name, this.#countOf(name, failed, index + 1)] as const));
  }

  #countOf(name: Facet, failed: Uint8Array, mark: number): Map<string, number> {
    const { places, values } = this.#columns[name];
    const tally = new Uint32Array(values.length);
    for (let at = 0; at < failed.length; at++) {
      const place = places[at] ?? -1;
      if (place >= 0 && (failed[at] === 0 || failed[at] === mark)) tally[place] = (tally[place] ?? 0) + 1;
    }
    const counts = new Map<string, number>();
    for (const [place, count] of tally.entries()) {
      if (count === 0) continue;
      for (const value of new Set(values[place]))
        counts.set(String(value), (counts.get(String(value)) ?? 0) + count);
    }
    return counts;
  }
}

const isFacet = (name: string): name is Facet => (FACETS as readonly string[]).includes(name);
