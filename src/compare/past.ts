import { isDone, isFinal } from '../lexicon/statuses.js';
import type { Cell, Item, ProgressRecord } from '../model.js';

/** An item's record for each year whose records agree on the status. */
function yearStates(records: readonly ProgressRecord[]): Map<number, ProgressRecord> {
  const states = new Map<number, ProgressRecord | null>();
  for (const record of records) {
    for (const year of record.fiscal_years) {
      const known = states.get(year);
      states.set(year, known === undefined || known?.status === record.status ? record : null);
    }
  }
  return new Map([...states].flatMap(([year, record]) => (record ? [[year, record] as const] : [])));
}

const isOfYear = (record: ProgressRecord) =>
  record.fiscal_years_basis === 'column' || record.status === 'not_implemented';

/** A past year of an item with another status than before. */
export interface ChangedState {
  readonly year: number;
  readonly was: ProgressRecord;
  readonly is: ProgressRecord;
}

/**
 * The years in which an item's status differs between two editions.
 *
 * @param last the old edition's last fiscal year
 */
export function changedStates(
  old: readonly ProgressRecord[],
  newer: readonly ProgressRecord[],
  last: number,
): ChangedState[] {
  if (!old.some(isOfYear) && !newer.some(isOfYear)) return [];
  const now = yearStates(newer);
  return [...yearStates(old)].flatMap(([year, was]): ChangedState[] => {
    const is = now.get(year);
    if (!is || is.status === was.status || year > last) return [];
    if (!isOfYear(was) && !isOfYear(is)) return [];
    if (was.status === 'unreported' || is.status === 'unreported') return [];
    return [{ year, was, is }];
  });
}

/**
 * The years in which an activity was done by the new edition's word, although it had ended by the old one's: later years,
 * and for what was discontinued the same years too.
 *
 * @param last the old edition's last fiscal year
 */
export function yearsAfterEnd(old: ProgressRecord, newer: ProgressRecord, last: number | null): number[] {
  if (!isFinal(old.status) || !isDone(newer.status) || last === null) return [];
  const isSame = (year: number) =>
    old.status === 'discontinued' && !isOfYear(old) && !isOfYear(newer) && old.fiscal_years.includes(year);
  return newer.fiscal_years.filter((year) => year > last || isSame(year));
}

/** Cells that state something of a year. Remarks, and what is still to be done, are no past. */
const OF_A_YEAR: ReadonlySet<Cell['role']> = new Set([
  'grade',
  'status',
  'indicator',
  'value',
  'target',
  'plan',
  'budget',
]);

/** A cell of a past year with another text than before. */
export interface ChangedCell {
  readonly year: number;
  readonly was: Cell;
  readonly is: Cell;
}

/** The cells in columns of past years that differ between two editions. */
export function changedCells(old: Item, newer: Item, last: number | null): ChangedCell[] {
  const before = new Map(old.cells.map((cell) => [`${cell.heading}\n${cell.departments}`, cell]));
  return newer.cells.flatMap((is): ChangedCell[] => {
    const was = before.get(`${is.heading}\n${is.departments}`);
    const year = is.fiscal_years.at(-1);
    if (!was || year === undefined || last === null || year > last || !OF_A_YEAR.has(is.role)) return [];
    // A cell that was blank is filled in later as a matter of course.
    return was.text === is.text || was.text === '' ? [] : [{ year, was, is }];
  });
}
