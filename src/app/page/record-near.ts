import type { Place, ProgressRecord } from '../../model.js';

/**
 * The record that stands where one stood before corrections: the same text, a part of it or what it has become a part
 * of, or else the next one.
 *
 * @param id the record's former id, which tells records of the same text apart
 * @returns null where there is no record
 */
export function recordNear(
  records: readonly ProgressRecord[],
  { start, end }: Pick<Place, 'start' | 'end'>,
  id: string,
): ProgressRecord | null {
  const same = records.filter(({ source }) => source.start === start && source.end === end);
  const own = same.find((record) => record.id === id) ?? same[0];
  const touching = records.find(({ source }) => source.start < end && start < source.end);
  const next = records.find(({ source }) => source.start >= end);
  return own ?? touching ?? next ?? records.at(-1) ?? null;
}
