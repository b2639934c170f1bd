import type { Lexicon } from '../lexicon/index.js';
import { fitted } from '../lists/fitted.js';
import type {
  Cell,
  Digest,
  Entry,
  Item,
  Morphology,
  NormalString,
  Note,
  Plan,
  PlanCell,
  PlanItem,
  PlanNote,
  PlanSection,
  ProgressDocument,
  ProgressRecord,
  Quantity,
  Section,
} from '../model.js';
import { flat } from '../text/flat.js';
import { activityKey } from '../text/fold.js';
import { type Original, placeOf, spansOf } from './place.js';

/** An item of the plan with the entries of its result cells. */
export interface ItemEntries {
  readonly item: PlanItem;
  readonly entries: readonly Entry[];
}

/** Field by field, as V8 keeps a description of its own for each object that is copied without some of its fields. */
function toSection(section: PlanSection, original: Original): Section {
  const { id, parent, level, number, title, description, pages, source } = section;
  return { id, parent, level, number, title, description, pages, source: placeOf(source, original) };
}

/** One for all items that have none: an object by headings takes much memory even without any. */
const NO_OTHER_COLUMNS: Item['columns'] = Object.freeze(Object.create(null));

function toItem(item: PlanItem, original: Original): Item {
  const {
    id,
    section,
    number,
    label,
    title,
    details,
    departments,
    departmentsBasis,
    columns,
    cells,
    source,
  } = item;
  return {
    id,
    section,
    number,
    label,
    title,
    details,
    departments,
    departments_basis: departmentsBasis,
    columns: Object.keys(columns).length === 0 ? NO_OTHER_COLUMNS : columns,
    cells: cells.map((cell) => toCell(cell, original)),
    source: placeOf(source, original),
  };
}

function toCell(
  { heading, role, years, text, source, at, departments = [] }: PlanCell,
  original: Original,
): Cell {
  return {
    heading,
    role,
    fiscal_years: years,
    text,
    departments,
    source: placeOf(source, original, at),
  };
}

function toNote({ section, text, source }: PlanNote, original: Original): Note {
  return { section, text, source: placeOf(source, original) };
}

/** What analyses each record. */
export interface Analysis {
  readonly digest: Digest;
  readonly morphology: Morphology | null;
  readonly lexicon: Lexicon;
}

/** Shared, as most records have none. */
const NO_QUANTITIES: readonly Quantity[] = [];

/** What rests on the text of an activity alone. */
export function analyseActivity(
  activity: NormalString,
  { digest, morphology, lexicon }: Analysis,
): Pick<ProgressRecord, 'key' | 'action' | 'quantities'> {
  const words =
    morphology && lexicon.statuses.stated(activity) === null
      ? morphology.analyse(activity, lexicon.activities)
      : undefined;
  return {
    key: activityKey(activity, digest),
    action: words?.action ?? null,
    quantities: words?.quantities ?? NO_QUANTITIES,
  };
}

/** What a record takes from its item. */
export type RecordItem = Pick<PlanItem, 'id' | 'sections' | 'title' | 'departments'>;

export function toRecord(
  item: RecordItem,
  entry: Entry,
  position: number,
  original: Original,
  analysis: Analysis,
): ProgressRecord {
  const { activity, status, statusBasis, years, yearsText, departments } = entry;
  const { key, action, quantities } = analyseActivity(activity, analysis);
  const { start, end, line, column, place, text } = placeOf(entry.source, original);
  return {
    id: flat('r', item.id.slice(1), '.', String(position)),
    key,
    item: item.id,
    sections: item.sections,
    item_title: item.title,
    item_departments: item.departments,
    activity,
    activity_basis: entry.activityBasis,
    status,
    status_basis: statusBasis,
    fiscal_years: years,
    fiscal_years_text: yearsText,
    fiscal_years_basis: entry.yearsBasis,
    departments,
    departments_basis: entry.departmentsBasis ?? (departments.length > 0 ? 'tag' : 'none'),
    mark: entry.mark,
    action,
    quantities,
    source: {
      start,
      end,
      line,
      column,
      place,
      text,
      spans: {
        activity: spansOf(entry.activitySource, original),
        fiscal_years: entry.yearsSource ? spansOf(entry.yearsSource, original) : [],
        departments: fitted(entry.departmentSources.flatMap((source) => spansOf(source, original))),
      },
    },
  };
}

/** What a document holds besides its account. */
export type ExtractedContent = Pick<ProgressDocument, 'sections' | 'items' | 'records' | 'notes'>;

/** What was extracted, as the JSON has it, put together item by item. */
export class ContentDraft {
  readonly #items: Item[] = [];
  readonly #records: ProgressRecord[] = [];

  constructor(
    readonly original: Original,
    readonly analysis: Analysis,
  ) {}

  /** Adds the next item of the document. Keeps nothing of the plan but texts. */
  add({ item, entries }: ItemEntries): void {
    this.#items.push(toItem(item, this.original));
    for (const [index, entry] of entries.entries())
      this.#records.push(toRecord(item, entry, index + 1, this.original, this.analysis));
  }

  finish({ sections, notes }: Pick<Plan, 'sections' | 'notes'>): ExtractedContent {
    return {
      sections: sections.map((section) => toSection(section, this.original)),
      items: this.#items,
      records: this.#records,
      notes: notes.map((note) => toNote(note, this.original)),
    };
  }
}
