import type { Lexicon } from '../lexicon/index.js';
import type {
  Entry,
  Finding,
  Legend,
  LegendEntry,
  PlanItem,
  PlanState,
  SourceText,
  Status,
} from '../model.js';
import { normalise, normaliseString } from '../text/normalise.js';
import { EMPTY, rangeOf } from '../text/text.js';

/** The entries of an item as the document's legend has them. */
export function withLegend(
  item: PlanItem,
  entries: readonly Entry[],
  legend: Legend,
  lexicon: Lexicon,
): readonly Entry[] {
  if (!item.hasResultColumn && item.results.length === 0) return statedAlone(item, legend, lexicon);
  return entries.flatMap((entry) => explained(entry, item, legend, lexicon));
}

/** An entry that is a mark or a grade is what the legend says of it; of a grade that is no status nothing is told. */
function explained(entry: Entry, item: PlanItem, legend: Legend, lexicon: Lexicon): readonly Entry[] {
  if (item.isByLegend && entry.statusBasis === 'column') return [{ ...entry, statusBasis: 'legend' }];
  if (entry.activityBasis === 'carried' && entry.mark === null) return [entry];
  const told = legend.of(entry.mark ?? entry.activity);
  if (!told) return [entry];
  const status = statusBy(told, lexicon);
  if (status === null) return [];
  const mark = entry.mark ?? entry.activity;
  const basis = entry.activityBasis === 'carried' ? 'carried' : 'item';
  return [
    {
      ...entry,
      activity: item.title,
      activityBasis: basis,
      status,
      statusBasis: 'legend',
      mark,
    },
  ];
}

/** The status that a legend gives a mark: none for a degree (順調), `unreported` for what it says in other words. */
function statusBy(said: LegendEntry, { legends }: Lexicon): Status | null {
  return said.status ?? (legends.isQuality(said.text) ? null : 'unreported');
}

/**
 * Without a column for what was done, what a row says of how far its item got is all that is told of it: once, or for each
 * year that has a column of its own.
 */
function statedAlone(item: PlanItem, legend: Legend, lexicon: Lexicon): readonly Entry[] {
  const told = item.states.flatMap((state) => entryOfState(item, state, legend, lexicon) ?? []);
  const ofYears = told.filter(({ years }) => years.length > 0);
  return ofYears.length > 1 ? ofYears : told.slice(0, 1);
}

function entryOfState(item: PlanItem, state: PlanState, legend: Legend, lexicon: Lexicon): Entry | null {
  const { text, source, years, role } = state;
  const told = legend.of(text);
  const sign = lexicon.marks.readCell(text);
  const mark = sign?.mark ?? (told && lexicon.legends.isMark(text) ? text : null);
  const usual = sign?.status ?? lexicon.statuses.ofActivity(text) ?? (item.isByLegend ? null : item.status);
  const isGrade = role === 'grade';
  const read = isGrade ? lexicon.legends.statusOf(text) : usual;
  const explained = told && (isGrade ? told.status : statusBy(told, lexicon));
  const status = told ? explained : read;
  if (status === null || (isGrade && !told && mark !== null)) return null;
  return {
    source,
    claims: [],
    activitySource: EMPTY,
    activity: mark === null ? NOTHING : item.title,
    activityBasis: mark === null ? 'stated' : 'item',
    status,
    statusBasis: told ? 'legend' : 'column',
    years,
    yearsText: null,
    yearsBasis: years.length > 0 ? 'column' : 'none',
    yearsSource: null,
    departments: [],
    departmentSources: [],
    mark,
    findings: [],
  };
}

const NOTHING = normaliseString('');

/** An item with its entries. */
interface Told {
  readonly item: PlanItem;
  readonly entries: readonly Entry[];
}

/** Tells, item by item, once of each mark that documents use in opposite senses and that this one does not explain. */
export function unexplainedMarks(legend: Legend, lexicon: Lexicon): (item: Told) => Finding[] {
  const told = new Set<string>();
  const isOpen = (mark: string) => lexicon.legends.isOpposite(mark) || lexicon.marks.needsLegend(mark);
  return (item) =>
    [...marksOf(item, lexicon).filter(({ mark }) => isOpen(mark)), ...unknownMarksOf(item, lexicon)].flatMap(
      ({ mark, source }): Finding[] => {
        if (told.has(mark) || legend.of(mark)) return [];
        told.add(mark);
        return [{ rule: 'mark-without-legend', range: rangeOf(source), values: { mark } }];
      },
    );
}

/** Tells, item by item, once of each mark that the document explains in words from which no status can be told. */
export function unreadMeanings(legend: Legend, lexicon: Lexicon): (item: Told) => Finding[] {
  if (legend.entries.length === 0) return () => [];
  const told = new Set<string>();
  return ({ item }) =>
    signsOf(item).flatMap(({ mark, source }): Finding[] => {
      const said = legend.of(mark);
      if (!said || told.has(said.mark) || statusBy(said, lexicon) !== 'unreported') return [];
      told.add(said.mark);
      return [
        { rule: 'legend-unread', range: rangeOf(source), values: { mark: said.mark, text: said.text } },
      ];
    });
}

/** What an item's columns of results and of statuses hold that is no more than a mark. */
function signsOf({ states, results }: PlanItem): MarkInText[] {
  const ofResults = results.flatMap(({ cell: { lines } }) => {
    const [only] = lines;
    const isShort = only && lines.length === 1 && only.text.value.length <= WIDEST_MARK;
    return isShort ? [{ mark: normalise(only.text).value, source: only.text }] : [];
  });
  const ofStates = states.filter(({ role, text }) => role === 'status' && text.length <= LONGEST_MARK);
  return [...ofResults, ...ofStates.map(({ text, source }) => ({ mark: text, source }))];
}

/** In units, with the white space that stands around a mark. */
const WIDEST_MARK = 4;

/** In units; a longer text says itself what it means. */
const LONGEST_MARK = 2;

/** Signs in a column of statuses of which nothing is known, beside records whose status is inferred from their text. */
function unknownMarksOf({ item, entries }: Told, { marks, statuses }: Lexicon): MarkInText[] {
  if (!entries.some(({ statusBasis }) => statusBasis === 'inferred')) return [];
  return item.states.flatMap(({ role, text, source }) => {
    const isKnown = statuses.stated(text) !== null || marks.readCell(text) !== null;
    return role !== 'status' || isKnown || text.length > LONGEST_MARK ? [] : [{ mark: text, source }];
  });
}

interface MarkInText {
  readonly mark: string;
  readonly source: SourceText;
}

/** The marks that give an item's records their status, or would if they were explained. */
function marksOf({ item, entries }: Told, { marks }: Lexicon): MarkInText[] {
  const own = entries.flatMap(({ mark, source }) => (mark === null ? [] : [{ mark, source }]));
  if (item.hasResultColumn && !entries.some(({ statusBasis }) => statusBasis === 'column')) return own;
  const ofRow = item.states.flatMap(({ text, source }) => {
    const mark = marks.readCell(text)?.mark;
    return mark === undefined ? [] : [{ mark, source }];
  });
  return [...own, ...ofRow];
}
