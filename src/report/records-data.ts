import { isDone } from '../lexicon/statuses.js';
import { grouped } from '../lists/grouped.js';
import type { Changes, Item, ProgressDocument, ProgressRecord, Range, Status } from '../model.js';
import { isPastChanged } from './change-view.js';
import { correctionNotes } from './corrections-view.js';
import { Markup } from './html.js';
import { statesOf } from './item-state.js';
import {
  type CorrectionNote,
  type ItemColumns,
  PAST_CHANGED,
  type PageData,
  type RecordColumns,
  type SectionColumns,
  STATUS_SIGNS,
} from './page-data.js';
import { longName, type PlanEditions } from './plan-editions.js';
import type { Reported, ReportView } from './report-view.js';
import { REPORT_WORDS } from './report-words.js';
import { RowText } from './row-text.js';
import { withoutBoxes } from './wording.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer V)[] ? V[] : T[K] };

/** Lists that are written once, however often they occur. */
class SharedLists<T extends string | number> {
  readonly all: (readonly T[])[] = [[]];
  readonly #places = new Map<string, number>([['', 0]]);

  place(list: readonly T[]): number {
    const name = list.join('\n');
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.all.length);
    return this.all.push(list) - 1;
  }
}

const STATUSES = Object.keys(STATUS_SIGNS) as Status[];

/** Collects the records of all documents as columns. */
class ColumnsBuilder {
  constructor(readonly view: ReportView) {}

  readonly years = new SharedLists<number>();
  readonly names = new SharedLists<string>();
  readonly codes = new SharedLists<string>();
  readonly sections: Mutable<SectionColumns> = { doc: [], id: [], title: [], parent: [] };
  readonly items: Mutable<Omit<ItemColumns, 'cells'>> & { cells: Record<number, readonly string[]> } = {
    doc: [],
    id: [],
    label: [],
    title: [],
    section: [],
    departments: [],
    filledDown: [],
    state: [],
    cells: {},
    row: [],
  };
  readonly records: Mutable<Omit<RecordColumns, 'corrections'>> & {
    corrections: Record<number, readonly CorrectionNote[]>;
  } = {
    item: [],
    id: [],
    status: [],
    years: [],
    departments: [],
    rules: [],
    changes: [],
    activity: [],
    spans: [],
    place: [],
    corrections: {},
  };

  add(reported: Reported, doc: number, since: Changes | null): void {
    const { document } = reported;
    const sectionPlaces = this.#addSections(document, doc);
    const states = statesOf(document);
    const byItem = grouped(document.records, ({ item }) => item);
    const context = {
      rules: rulesByRecord(document.records, document.messages),
      changes: since ? changesByRecord(since) : new Map<string, readonly string[]>(),
      corrections: correctionNotes(document, this.view),
    };
    for (const item of document.items) {
      const place = this.#addItem(item, doc, sectionPlaces, states);
      const own = byItem.get(item.id) ?? [];
      const row = rowOf(reported, own);
      this.items.row.push(row.text);
      for (const record of own) this.#addRecord(record, item, place, row, context);
    }
  }

  #addSections({ sections }: ProgressDocument, doc: number): Map<string, number> {
    const places = new Map<string, number>();
    for (const { id, title, parent } of sections) {
      places.set(id, this.sections.id.push(id) - 1);
      this.sections.doc.push(doc);
      this.sections.title.push(title);
      this.sections.parent.push(places.get(parent ?? '') ?? -1);
    }
    return places;
  }

  #addItem(
    item: Item,
    doc: number,
    sections: ReadonlyMap<string, number>,
    states: ReadonlyMap<string, Status>,
  ): number {
    const { items } = this;
    const place = items.id.push(item.id) - 1;
    items.doc.push(doc);
    items.label.push(item.label ?? '');
    items.title.push(item.title);
    items.section.push(sections.get(item.section ?? '') ?? -1);
    items.departments.push(this.names.place(item.departments));
    if (item.departments_basis === 'filled_down') items.filledDown.push(place);
    items.state.push(STATUSES.indexOf(states.get(item.id) ?? 'unreported'));
    const cells = item.cells
      .filter(({ text }) => text !== '')
      .flatMap(({ heading, text }) => [heading, text]);
    if (cells.length > 0) items.cells[place] = cells;
    return place;
  }

  #addRecord(record: ProgressRecord, item: Item, place: number, row: RowText, context: RecordContext): void {
    const { source } = record;
    const { records } = this;
    const { activity, fiscal_years, departments } = source.spans;
    const parts = [activity, fiscal_years, departments].map((spans) => spans.map((span) => row.range(span)));
    const stem = `r${item.id.slice(1)}.`;
    const number = record.id.startsWith(stem) ? record.id.slice(stem.length) : '';
    const corrections = [record.id, item.id].flatMap((id) => context.corrections.get(id) ?? []);
    if (corrections.length > 0) records.corrections[records.item.length] = corrections;
    records.item.push(place);
    records.id.push(/^[1-9]\d{0,8}$/.test(number) ? Number(number) : record.id);
    records.status.push(STATUSES.indexOf(record.status));
    records.years.push(this.years.place(record.fiscal_years));
    records.departments.push(this.names.place(this.view.departmentsOf(record)));
    records.rules.push(this.codes.place(context.rules.get(record.id) ?? []));
    records.changes.push(this.codes.place(context.changes.get(record.id) ?? []));
    const marked = (parts[0] ?? []).map(([start, end]) => row.text.slice(start, end)).join('');
    records.activity.push(marked === record.activity ? null : record.activity);
    records.spans.push([[row.range([source.start, source.end])], ...parts].map(spanText).join(';'));
    records.place.push(source.place === null ? source.line : withoutBoxes(source.place));
  }
}

interface RecordContext {
  readonly rules: ReadonlyMap<string, readonly string[]>;
  readonly changes: ReadonlyMap<string, readonly string[]>;
  readonly corrections: ReadonlyMap<string, readonly CorrectionNote[]>;
}

const spanText = (spans: readonly Range[]) => spans.map(([start, end]) => `${start}-${end}`).join(',');

/** Files whose angle brackets are text. */
const PLAIN_FILE = /\.(?:csv|tsv|txt)$/i;

function rowOf({ document: { document }, text }: Reported, records: readonly ProgressRecord[]): RowText {
  const row = new RowText(text, document.medium === 'text' && !PLAIN_FILE.test(document.file));
  for (const { source } of records.toSorted((a, b) => a.source.start - b.source.start))
    row.add(source.start, source.end);
  return row;
}

/** The kind and classes of each record of the newer edition that has changed. */
function changesByRecord({ changes }: Changes): Map<string, readonly string[]> {
  return new Map(
    changes.flatMap(({ kind, classes, new: newer }) => {
      if (!newer || (kind === 'unchanged' && classes.length === 0)) return [];
      const kinds = kind === 'unchanged' ? [] : [kind];
      return [[newer.id, [...kinds, ...classes, ...(isPastChanged(classes) ? [PAST_CHANGED] : [])]] as const];
    }),
  );
}

interface MarkedStretch {
  readonly start: number;
  readonly end: number;
}

/** The rules with messages on each record: those whose place is within the record's. */
function rulesByRecord(
  records: readonly ProgressRecord[],
  messages: readonly (MarkedStretch & { readonly rule: string })[],
): Map<string, readonly string[]> {
  const result = new Map<string, readonly string[]>();
  const ordered = records.toSorted((a, b) => a.source.start - b.source.start);
  let at = 0;
  for (const message of messages.toSorted((a, b) => a.start - b.start)) {
    while (at < ordered.length && (ordered[at]?.source.end ?? 0) <= message.start) at++;
    const record = ordered[at];
    if (record && record.source.start <= message.start && message.end <= record.source.end)
      result.set(record.id, [...new Set([...(result.get(record.id) ?? []), message.rule])]);
  }
  return result;
}

/** The data of the page's script. */
export function pageData(
  documents: readonly Reported[],
  plans: readonly PlanEditions[],
  view: ReportView,
): PageData {
  const columns = new ColumnsBuilder(view);
  const editions = plans.flat();
  for (const [index, reported] of documents.entries())
    columns.add(reported, index, editions.find((edition) => edition.index === index)?.since ?? null);
  const latest = new Set(plans.map(([first]) => first?.index));
  const { eras } = view;
  const years = new Set(columns.years.all.flat());
  return {
    editions: documents.map((reported, index) => ({
      title: reported.document.document.title ?? '',
      name: {
        ja: longName(reported.document.document, plans.length > 1, 'ja', eras),
        en: longName(reported.document.document, plans.length > 1, 'en', eras),
      },
      file: reported.document.document.file,
      isLatest: latest.has(index),
      plan: plans.findIndex((plan) => plan.some((edition) => edition.index === index)),
      notes: view.notesOf(reported).notes,
    })),
    sections: columns.sections,
    items: columns.items,
    records: columns.records,
    lists: { years: columns.years.all, names: columns.names.all, codes: columns.codes.all },
    statuses: STATUSES,
    done: STATUSES.filter(isDone),
    eras: eras.all().map(({ name, short, first }) => [[name, ...short], first]),
    words: REPORT_WORDS,
    years: Object.fromEntries(
      [...years].map((year) => [year, { ja: eras.shortYear(year, 'ja'), en: eras.shortYear(year, 'en') }]),
    ),
  };
}

/** The words of a script that may be in no element of the page. */
const WORDS_OF_SCRIPT = /^(?:script|status)\.|^changes\.line/;

/** The words of the codes in a facet. */
const wordsOfCode = (code: string) => ['rule', 'class', 'kind'].map((name) => `${name}.${code}`);

/** Data as the content of a script element, with only the words that the page or its script uses. */
export function dataText(data: PageData, body: string): Markup {
  const used = new Set([
    ...[...body.matchAll(/ data-t="([^"]+)"/g)].map(([, name]) => name),
    ...data.lists.codes.flat().flatMap(wordsOfCode),
  ]);
  const words = Object.fromEntries(
    Object.entries(data.words).filter(([name]) => used.has(name) || WORDS_OF_SCRIPT.test(name)),
  );
  // Escaped so that no text can end the element with the data.
  return new Markup(JSON.stringify({ ...data, words }).replaceAll('<', '\\u003c'));
}
