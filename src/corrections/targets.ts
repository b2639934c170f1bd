import { smallest } from '../lists/extremes.js';
import type { Range } from '../model.js';
import type { Located, UnusedReason } from './locate.js';
import { type CorrectedItem, type CorrectedRecord, rangeOfRecord, type Workspace } from './workspace.js';

/** What a place names: the whole text of something, or a part of it. */
export interface NamedDrafts<Draft> {
  readonly drafts: readonly Draft[];
  readonly isWhole: boolean;
}

const sizeOf = ([start, end]: Range) => end - start;

/** The drafts whose text a place is: exactly, but for signs and white space, or as the part of it that it names. */
function named<Draft>(
  drafts: readonly Draft[],
  rangeOf: (draft: Draft) => Range,
  [start, end]: Range,
  workspace: Workspace,
): NamedDrafts<Draft> | null {
  const exact = drafts.filter((draft) => rangeOf(draft)[0] === start && rangeOf(draft)[1] === end);
  if (exact.length > 0) return { drafts: exact, isWhole: true };
  const near = drafts.filter((draft) => {
    const [from, to] = rangeOf(draft);
    return from < end && to > start;
  });
  const alike = near.filter((draft) => {
    const [from, to] = rangeOf(draft);
    return !workspace.tells(from, start) && !workspace.tells(end, to) && !workspace.tells(start, from) &&
      !workspace.tells(to, end);
  }); // biome-ignore format: the four ends
  if (alike.length > 0) return { drafts: alike, isWhole: true };
  const around = near.filter((draft) => rangeOf(draft)[0] <= start && end <= rangeOf(draft)[1]);
  const least = smallest(around.map((draft) => sizeOf(rangeOf(draft))));
  const tightest = around.filter((draft) => sizeOf(rangeOf(draft)) === least);
  return tightest.length > 0 && end > start ? { drafts: tightest, isWhole: false } : null;
}

/** The records whose text a place is; several where a text stands for several. */
export const recordsAt = (
  workspace: Workspace,
  { start, end }: Located,
): NamedDrafts<CorrectedRecord> | null => named(workspace.records, rangeOfRecord, [start, end], workspace);

/** The item whose title a place is. */
export const itemsAt = (workspace: Workspace, { start, end }: Located): NamedDrafts<CorrectedItem> | null =>
  named(workspace.items, ({ value: { source } }) => [source.start, source.end], [start, end], workspace);

/** The parts of a record that has been split, by its place. */
export const partsAt = (workspace: Workspace, { start, end }: Located): readonly CorrectedRecord[] =>
  workspace.records.filter(({ partOf }) => partOf?.[0] === start && partOf[1] === end);

/** The one record whose whole text a place is. */
export function wholeRecordAt(workspace: Workspace, located: Located): CorrectedRecord | UnusedReason {
  const target = recordsAt(workspace, located);
  const [record, ...others] = target?.drafts ?? [];
  if (!record) return 'no-target';
  if (!target?.isWhole) return 'part';
  return others.length > 0 ? 'ambiguous' : record;
}
