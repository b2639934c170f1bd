import { type Lexicon, type LexiconOptions, lexiconOf } from '../lexicon/index.js';
import { overallStatus } from '../lexicon/statuses.js';
import { ancestors } from '../lists/ancestors.js';
import { grouped } from '../lists/grouped.js';
import type {
  Changes,
  DocumentInfo,
  EditionStatus,
  Item,
  ProgressDocument,
  ProgressRecord,
  Section,
  Status,
  Timeline,
  TimelineActivity,
  TimelineItem,
} from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';
import { type Chain, chains, lastOf, type PartnerPair } from './chains.js';
import { type Alias, type LatestNames, latestNames } from './departments.js';
import { gradesOf } from './grades.js';
import { isFigureRewritten } from './years.js';

/** Options of what is said of all editions of a plan. */
export interface EditionsOptions extends LexiconOptions {
  /** Departments with their new names. */
  readonly aliases?: readonly Alias[];
}

/** Two neighbouring editions side by side. */
interface Neighbours {
  readonly records: readonly PartnerPair<ProgressRecord>[];
  readonly items: readonly PartnerPair<Item>[];
  readonly sections: readonly PartnerPair<Section>[];
}

/** Editions that cannot be compared have no partners. */
function neighboursOf(
  { related, changes, items, sections }: Changes,
  old: ProgressDocument | undefined,
  newer: ProgressDocument | undefined,
): Neighbours {
  if (related || !old || !newer) return { records: changes, items, sections };
  const alone = <T>(before: readonly T[], after: readonly T[]): PartnerPair<T>[] => [
    ...after.map((thing) => ({ old: null, new: thing })),
    ...before.map((thing) => ({ old: thing, new: null })),
  ];
  return {
    records: alone(old.records, newer.records),
    items: alone(old.items, newer.items),
    sections: alone(old.sections, newer.sections),
  };
}

/**
 * Lays three or more editions side by side.
 *
 * @param changes of each edition against the next, the earliest first
 * @param documents the editions themselves, because the changes of editions that cannot be compared are empty
 * @param options the words with which the editions were extracted, and the departments that were renamed
 */
export function timelineOf(
  changes: readonly Changes[],
  documents: readonly ProgressDocument[] = [],
  { aliases = [], ...words }: EditionsOptions = {},
): Timeline {
  const isStandIn = standInsBy(lexiconOf(words));
  const departmentsOf = latestNames(aliases);
  const neighbours = changes.map((pair, index) => neighboursOf(pair, documents[index], documents[index + 1]));
  const infos = [...changes.slice(0, 1).map(({ old }) => old), ...changes.map((change) => change.new)];
  const records = chains<ProgressRecord>(
    neighbours.map((pair) => pair.records),
    (record) => `${record.key} ${fold(asNormal(record.item_title))}`,
  );
  const items = chains<Item>(
    neighbours.map((pair) => pair.items),
    (item) => fold(asNormal(item.title)),
  );
  const editions = infos.map((info, index): TimelineEdition => {
    const own = records.flatMap((chain) => chain[index] ?? []);
    return {
      info,
      covered: new Set(own.flatMap((record) => record.fiscal_years)),
      statuses: statusesOf(own),
      titles: titlesOf(neighbours, index),
    };
  });
  const figuresRewritten = [new Map<string, readonly number[]>(), ...changes.map(rewrittenFigures)];
  return {
    title: infos.findLast(({ title }) => title !== null)?.title ?? null,
    editions: infos,
    activities: tellings(records, items, isStandIn).flatMap((telling) =>
      activityRows(telling, { editions, isStandIn, departmentsOf, figuresRewritten }),
    ),
    items: items.flatMap((chain) => itemRow(chain, editions, departmentsOf)),
  };
}

interface TimelineEdition {
  readonly info: DocumentInfo;
  /** The fiscal years that it covers. */
  readonly covered: ReadonlySet<number>;
  /** The status of each item, by its id. */
  readonly statuses: ReadonlyMap<string, Status>;
  /** The titles of each section and of the sections around it, by the section's id. */
  readonly titles: ReadonlyMap<string, readonly string[]>;
}

function statusesOf(records: readonly ProgressRecord[]): Map<string, Status> {
  const byItem = grouped(records, ({ item }) => item);
  return new Map([...byItem].map(([item, own]) => [item, overallStatus(own)]));
}

function titlesOf(neighbours: readonly Neighbours[], edition: number): Map<string, readonly string[]> {
  const pair = neighbours[Math.max(0, edition - 1)];
  const sections = (pair?.sections ?? []).flatMap(
    (change) => (edition === 0 ? change.old : change.new) ?? [],
  );
  const around = ancestors(sections);
  return new Map(sections.map(({ id }) => [id, around(id).map(({ title }) => title)]));
}

/** The records of one activity of an item, edition by edition, and the item. */
interface Telling {
  readonly records: readonly (readonly ProgressRecord[])[];
  readonly items: Chain<Item>;
}

type RecordTest = (record: ProgressRecord) => boolean;

/** Whether a record is a mark or status word for a year. Such records form one row per item. */
const standInsBy =
  ({ statuses }: Lexicon): RecordTest =>
  (record) =>
    record.mark !== null || !statuses.isActivity(record);

/** Groups the records of one activity in one item. Marks and status words of an item are one group. */
function tellings(
  records: readonly Chain<ProgressRecord>[],
  items: readonly Chain<Item>[],
  isStandIn: RecordTest,
): Telling[] {
  const places = new Map<string, number>();
  for (const [place, chain] of items.entries())
    for (const [edition, item] of chain.entries()) if (item) places.set(`${edition} ${item.id}`, place);
  const itemOf = (chain: Chain<ProgressRecord>) => {
    const last = lastOf(chain);
    return places.get(`${chain.lastIndexOf(last)} ${last.item}`) ?? -1;
  };
  const nameOf = (chain: Chain<ProgressRecord>) => {
    const last = lastOf(chain);
    return isStandIn(last) ? `${itemOf(chain)}` : `${itemOf(chain)} ${last.key}`;
  };
  return [...grouped(records, nameOf).values()].map((chainsOfOne): Telling => {
    const [first = []] = chainsOfOne;
    return {
      records: first.map((_, edition) => chainsOfOne.flatMap((chain) => chain[edition] ?? [])),
      items: items[itemOf(first)] ?? [],
    };
  });
}

/** What the rows of all activities depend on. */
interface ActivityContext {
  readonly editions: readonly TimelineEdition[];
  readonly isStandIn: RecordTest;
  readonly departmentsOf: LatestNames;
  /** Edition by edition, the past years whose figures it rewrote, by its records' ids. */
  readonly figuresRewritten: readonly ReadonlyMap<string, readonly number[]>[];
}

/** The grades of an item in an edition: of a year, or all of them. */
function gradesIn(item: Item | null, year: number | null): string[] {
  const grades = item === null ? [] : gradesOf(item);
  return grades.filter((grade) => year === null || grade.year === year).map(({ cell }) => cell.text);
}

function activityRows(
  { records: telling, items }: Telling,
  { editions, isStandIn, departmentsOf, figuresRewritten }: ActivityContext,
): TimelineActivity[] {
  const last = telling.findLast((records) => records.length > 0)?.[0];
  if (!last) return [];
  const years = [...new Set(telling.flat().flatMap((record) => record.fiscal_years))].sort((a, b) => a - b);
  // A status without a year is in the item's own row.
  if (years.length === 0 && isStandIn(last)) return [];
  return (years.length === 0 ? [null] : years).map((year) => {
    const said = telling.map((records, index) => saidOf(records, year, editions[index]));
    return {
      id: last.id,
      key: last.key,
      sections: last.sections,
      item: last.item,
      item_title: last.item_title,
      item_departments: departmentsOf(last.item_departments),
      activity: last.activity,
      told: telling.map((records) => textOf(recordsOf(records, year))),
      fiscal_year: year,
      said,
      grades: items.map((item) => (year === null ? [] : gradesIn(item, year))),
      rewritten: year !== null && (isRewritten(said) || hasNewFigures(telling, year, figuresRewritten)),
    };
  });
}

/** The records that tell of a year; of none all of them. */
const recordsOf = (records: readonly ProgressRecord[], year: number | null) =>
  year === null ? records : records.filter((record) => record.fiscal_years.includes(year));

const textOf = (records: readonly ProgressRecord[]) =>
  [...new Set(records.map(({ activity }) => activity))].join('\n');

/** Whether an edition tells of a year with other figures than the edition before. */
const hasNewFigures = (
  telling: Telling['records'],
  year: number,
  figuresRewritten: ActivityContext['figuresRewritten'],
): boolean =>
  telling.some((records, edition) =>
    recordsOf(records, year).some(({ id }) => figuresRewritten[edition]?.get(id)?.includes(year)),
  );

/** The past years whose figures were rewritten, by the record of the new edition. */
const rewrittenFigures = ({ changes }: Changes): ReadonlyMap<string, readonly number[]> =>
  new Map(
    changes.flatMap((change) =>
      change.old && change.new && isFigureRewritten(change)
        ? [[change.new.id, change.old.fiscal_years] as const]
        : [],
    ),
  );

function saidOf(
  records: readonly ProgressRecord[],
  year: number | null,
  edition: TimelineEdition | undefined,
): EditionStatus {
  const stating = recordsOf(records, year);
  if (stating.length > 0) return overallStatus(stating);
  if (year === null) return 'absent';
  if (!edition?.covered.has(year)) return 'not_covered';
  return records.length > 0 ? 'not_stated' : 'absent';
}

/** Whether editions that cover a year disagree on it, or some of them do not mention it. */
function isRewritten(said: readonly EditionStatus[]): boolean {
  const covering = said.filter((each) => each !== 'not_covered');
  return new Set(covering.map((each) => (each === 'absent' ? 'not_stated' : each))).size > 1;
}

function itemRow(
  chain: Chain<Item>,
  editions: readonly TimelineEdition[],
  departmentsOf: LatestNames,
): TimelineItem {
  const last = lastOf(chain);
  const at = chain.lastIndexOf(last);
  return {
    id: last.id,
    sections: editions[at]?.titles.get(last.section ?? '') ?? [],
    title: last.title,
    departments: departmentsOf(last.departments),
    statuses: chain.map((item, index) =>
      item === null ? 'absent' : (editions[index]?.statuses.get(item.id) ?? 'unreported'),
    ),
    grades: chain.map((item) => gradesIn(item, null)),
  };
}
