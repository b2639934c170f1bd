import { grouped } from '../lists/grouped.js';
import { meet, sameList } from '../lists/sets.js';
import type { Mode, ProgressRecord, RecordChange } from '../model.js';
import { type ComparedEdition, type ComparedRecord, isOfColumn } from './edition.js';
import type { Matched } from './matched.js';

/**
 * Classifies the changes of a record's years by the old edition's last fiscal year. Years that entries of the same
 * activity without partners have, before or after, do not count as changed.
 */
export function yearClasses(from: ComparedRecord, to: ComparedRecord, matched: Matched) {
  const last = matched.old.lastYear ?? Number.NEGATIVE_INFINITY;
  const isPast = (year: number) => year <= last;
  const isLater = (year: number) => year > last;
  const { came, went } = yearChanges(from, to, matched);
  const isContinued = () => to.record.fiscal_years.some(isLater) || takenYears(to, matched).some(isLater);
  const isYearly = matched.mode === 'yearly';
  return {
    years_extended: !isYearly && came.some(isLater),
    years_rewritten: came.some(isPast) || went.some(isPast),
    figures_changed: haveOtherFigures(from, to, matched),
    lapsed:
      (!isYearly || to.record.fiscal_years.length > 0) &&
      canLapse(from, matched) &&
      !isContinued() &&
      isLapsed(from, matched),
    continued:
      isYearly &&
      from.isActivity &&
      to.isActivity &&
      !meet(to.record.fiscal_years, from.record.fiscal_years) &&
      isContinued(),
  };
}

/** Whether the figures of an activity differ in a year that both editions tell of. */
function haveOtherFigures(
  from: ComparedRecord,
  to: ComparedRecord,
  { lexicon: { identity } }: Matched,
): boolean {
  if (!from.isActivity || !to.isActivity || from.record.key === to.record.key) return false;
  if (!meet(from.record.fiscal_years, to.record.fiscal_years)) return false;
  const [before, after] = [identity.figuresIn(from.text.folded), identity.figuresIn(to.text.folded)];
  return before.join(' ') !== after.join(' ');
}

/** Whether figures of a past year were rewritten. A new year explains another figure: it may be the sum of all years. */
export const isFigureRewritten = ({ classes }: Pick<RecordChange, 'classes'>): boolean =>
  classes.includes('figures_changed') && !classes.includes('years_extended');

/**
 * Whether what a column tells of a year that was past for the old edition is told in other words. Entries that name their
 * own years are worded anew as a matter of course; figures are told of by themselves.
 *
 * @param last the old edition's last fiscal year
 */
export function isPastReworded({ classes, old, new: newer }: RecordChange, last: number | null): boolean {
  if (!old || !newer || last === null || !isOfColumn(old) || !isOfColumn(newer)) return false;
  if (!classes.includes('reworded') || classes.includes('figures_changed')) return false;
  const years = old.fiscal_years;
  const isSameYear = years.every((year) => year <= last) && sameList(years, newer.fiscal_years);
  return isSameYear && lettersOf(old.activity) !== lettersOf(newer.activity);
}

/** A text without what only makes it easier to read. */
const lettersOf = (text: string) => text.normalize('NFKC').replace(/[\p{P}\p{Z}]/gu, '');

/**
 * Whether an activity that ran in the old edition's last year ends without a word, if the new edition tells of no later
 * year of it. What happens once does not end: an ordinal, or a single year of an edition that covers several.
 */
export function isLapsed(from: ComparedRecord, matched: Matched): boolean {
  const { lexicon, mode } = matched;
  const { record, text } = from;
  if (!canLapse(from, matched)) return false;
  if (lexicon.identity.hasOrdinal(text.folded)) return false;
  if (mode === 'yearly') return true;
  if (isOfColumn(record)) return hasEndedColumns(from, matched);
  return (matched.ran().get(nameOf(from)) ?? record.fiscal_years).length > 1;
}

/** Whether an activity ran in the old edition's last year, after which the new edition tells of later ones. */
const canLapse = ({ record, isActivity }: ComparedRecord, { old: { lastYear }, new: newer }: Matched) =>
  isActivity &&
  lastYear !== null &&
  record.fiscal_years.includes(lastYear) &&
  (newer.lastYear ?? Number.NEGATIVE_INFINITY) > lastYear;

/**
 * Whether an item of a sheet with year columns has nothing to tell in the new columns. Cells of different years word the
 * same activity differently, so that the item decides and not the text.
 */
function hasEndedColumns({ item }: ComparedRecord, { old, new: newer, items }: Matched): boolean {
  const last = old.lastYear ?? Number.POSITIVE_INFINITY;
  const before = old.items[item];
  const after = newer.items[items.ofOld(item)?.new ?? -1];
  if (!before || !after || ![...newer.columnYears].some((year) => year > last)) return false;
  const toldYears = new Set(before.toldYears);
  if (old.columnYears.size > 1 && toldYears.size < 2) return false;
  return !after.toldYears.some((year) => year > last);
}

/** A record and what its activity has in common with the same one in the other edition. */
export type IdentifiedRecord = Pick<ComparedRecord, 'record' | 'identity'>;

/** The years of entries, by item and activity. */
export type YearsByActivity = ReadonlyMap<string, readonly number[]>;

const nameOf = ({ record, identity }: IdentifiedRecord) => `${record.item} ${identity}`;

export function yearsByActivity(records: readonly IdentifiedRecord[]): YearsByActivity {
  const byName = [...grouped(records, nameOf)];
  return new Map(
    byName.map(([name, own]) => [name, [...new Set(own.flatMap(({ record }) => record.fiscal_years))]]),
  );
}

/** What decides which years of a record were rewritten. */
export interface YearsOfEditions {
  readonly mode: Mode;
  readonly old: Pick<ComparedEdition, 'lastYear' | 'covered'>;
  readonly new: Pick<ComparedEdition, 'covered'>;
  /** The years of entries without partners. */
  readonly lone: { readonly old: YearsByActivity; readonly new: YearsByActivity };
}

/** The years up to the old edition's last one that came and went: a past that was rewritten. */
export function rewrittenYears(from: IdentifiedRecord, to: IdentifiedRecord, editions: YearsOfEditions) {
  const last = editions.old.lastYear ?? Number.NEGATIVE_INFINITY;
  const { came, went } = yearChanges(from, to, editions);
  const isPast = (year: number) => year <= last;
  return { came: came.filter(isPast), went: went.filter(isPast) };
}

/** The years that came and went. In yearly editions, years that an edition does not cover do not count. */
function yearChanges(from: IdentifiedRecord, to: IdentifiedRecord, editions: YearsOfEditions): YearChanges {
  if (sameList(from.record.fiscal_years, to.record.fiscal_years)) return SAME_YEARS;
  const { old, new: newer, lone, mode } = editions;
  const before = [...from.record.fiscal_years, ...(lone.old.get(nameOf(from)) ?? [])];
  const after = [...to.record.fiscal_years, ...takenYears(to, editions)];
  const isCovered = (edition: Pick<ComparedEdition, 'covered'>, year: number) =>
    mode === 'cumulative' || edition.covered.has(year);
  return {
    came: to.record.fiscal_years.filter((year) => !before.includes(year) && isCovered(old, year)),
    went: from.record.fiscal_years.filter((year) => !after.includes(year) && isCovered(newer, year)),
  };
}

interface YearChanges {
  readonly came: readonly number[];
  readonly went: readonly number[];
}

const SAME_YEARS: YearChanges = { came: [], went: [] };

/** The years of the new edition's other entries of an activity that have no partners. */
const takenYears = (to: IdentifiedRecord, { lone }: Pick<YearsOfEditions, 'lone'>) =>
  lone.new.get(nameOf(to)) ?? [];

/** The years of at least a share of the dated records. Fewer are single remarks or slips. */
export function yearsTold(records: readonly Pick<ProgressRecord, 'fiscal_years'>[], share: number): number[] {
  const dated = records.filter(({ fiscal_years }) => fiscal_years.length > 0);
  const counts = new Map<number, number>();
  for (const { fiscal_years } of dated)
    for (const year of fiscal_years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].flatMap(([year, count]) => (count >= dated.length * share ? [year] : []));
}
