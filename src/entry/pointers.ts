import type { Pointer } from '../lexicon/marks.js';
import { smallest } from '../lists/extremes.js';
import type { Entry, PlanCell, PlanItem, PlanResult } from '../model.js';

/** What an entry that only says that it is the same as another (同上, 〃, 同左) may point to. */
export interface Pointed {
  /** The entry before it in its cell; else those of the last cell above that tells something. */
  readonly above: readonly Entry[];
  /** Whether the entries above are in the same cell. */
  readonly isWithinCell: boolean;
  /** The entries of the year before, in the same row. */
  readonly before: readonly Entry[];
  /** The plan in the cell on the left. */
  readonly planned: readonly Entry[];
}

/** The entries that a pointer means; none where it points to nothing. */
export function targetsOf(
  pointer: Pointer,
  { above, isWithinCell, before, planned }: Pointed,
): readonly Entry[] {
  if (pointer === 'above') return above;
  if (pointer === 'before') return before;
  if (pointer === 'left') return planned.length > 0 ? planned : before;
  return isWithinCell || before.length === 0 ? above : before;
}

/** The entries of a row's last cell. */
export interface ToldCell {
  readonly result: PlanResult;
  readonly entries: readonly Entry[];
}

/** The entries of the cell before in the same row, where that is of the year before or of the same one. */
export function entriesBefore(last: ToldCell | null, result: PlanResult): readonly Entry[] {
  if (!last || last.result.column >= result.column) return [];
  const [latest, first] = [last.result.years?.at(-1), result.years?.at(0)];
  const follows = latest === undefined || first === undefined || latest === first - 1 || latest === first;
  return follows ? last.entries : [];
}

/** The plan between a cell and the result before it. */
export function planOnTheLeft(item: PlanItem, last: ToldCell | null, { cell }: PlanResult): PlanCell | null {
  const from = last?.result.cell.at ?? rowStart(item);
  return (
    item.cells.findLast(
      ({ role, text, at }) => role === 'plan' && text !== '' && at > from && at < cell.at,
    ) ?? null
  );
}

const rowStart = (item: PlanItem): number => smallest(item.cells.map(({ at }) => at)) - 1;
