import { grouped } from '../lists/grouped.js';
import type { ComparedEdition, ComparedRecord } from './edition.js';
import type { Matched } from './matched.js';

/**
 * Classifies the changes of a record's years by the old edition's last fiscal year. Years that entries of the same
 * activity without partners have, before or after, do not count as changed.
 */
export function yearClasses(from: ComparedRecord, to: ComparedRecord, matched: Matched) {
  const last = matched.old.lastYear ?? Number.NEGATIVE_INFINITY;
  const { came, went, taken } = yearChanges(from, to, matched);
  const continues = [...to.record.fiscal_years, ...taken].some((year) => year > last);
  return {
    years_extended: came.some((year) => year > last),
    years_rewritten: [...came, ...went].some((year) => year <= last),
    lapsed: matched.isLater && from.isActivity && from.record.fiscal_years.includes(last) && !continues,
  };
}

/** The years of entries without partners, by item and activity. */
export type LoneYears = ReadonlyMap<string, readonly number[]>;

const nameOf = ({ item, record }: ComparedRecord) => `${item} ${record.key}`;

/** @param hasPartner takes the record's index in the edition */
export function loneYears(edition: ComparedEdition, hasPartner: (index: number) => boolean): LoneYears {
  const lone = edition.records.filter((_, index) => !hasPartner(index));
  const byName = [...grouped(lone, nameOf)];
  return new Map(
    byName.map(([name, own]) => [name, [...new Set(own.flatMap(({ record }) => record.fiscal_years))]]),
  );
}

/** The years that came and went. If editions keep no past years, years that an edition does not cover do not count. */
export function yearChanges(from: ComparedRecord, to: ComparedRecord, matched: Matched) {
  const { old, new: newer, lone, keepsYears } = matched;
  const before = [...from.record.fiscal_years, ...(lone.old.get(nameOf(from)) ?? [])];
  const taken = lone.new.get(nameOf(to)) ?? [];
  const after = [...to.record.fiscal_years, ...taken];
  const isCovered = (edition: ComparedEdition, year: number) => keepsYears || edition.covered.has(year);
  const last = old.lastYear ?? Number.NEGATIVE_INFINITY;
  return {
    came: to.record.fiscal_years.filter(
      (year) => !before.includes(year) && (year > last || isCovered(old, year)),
    ),
    went: from.record.fiscal_years.filter((year) => !after.includes(year) && isCovered(newer, year)),
    taken,
  };
}
