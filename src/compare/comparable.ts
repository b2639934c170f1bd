import type { Place } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';
import type { ComparedEdition } from './edition.js';
import type { EditionFinding } from './findings/index.js';
import type { Matching } from './matching.js';

/** The place of a message on a whole edition. */
export const WHOLE: Place = { start: 0, end: 0, line: 1, column: 1, place: null, text: '' };

/** The least share of the smaller edition with a partner in the other; more if the plans' titles differ. */
const LEAST = { sameTitle: 0.1, otherTitle: 0.4 } as const;

const share = (found: number, a: number, b: number) => (Math.min(a, b) === 0 ? 0 : found / Math.min(a, b));

/**
 * Checks that two editions can be compared. An edition without records points to a failed extraction; editions with
 * hardly anything in common are different plans.
 *
 * @returns the obstacle, or null
 */
export function checkComparable(
  old: ComparedEdition,
  newer: ComparedEdition,
  items: Matching,
  records: Matching,
): EditionFinding | null {
  const empty = [old, newer].find((edition) => edition.records.length === 0);
  if (empty) {
    if (old.records.length + newer.records.length === 0) return null;
    const edition = empty === old ? 'old' : 'new';
    return { rule: 'edition-without-records', edition, place: WHOLE };
  }
  const activities = (edition: ComparedEdition) =>
    edition.records.filter(({ isActivity }) => isActivity).length;
  const matchedActivities = records.matches.filter((match) => old.records[match.old]?.isActivity).length;
  const shares = {
    items: share(items.matches.length, old.items.length, newer.items.length),
    records: share(matchedActivities, activities(old), activities(newer)),
  };
  const [before, after] = [old.document.document.title, newer.document.document.title];
  const isOther = before !== null && after !== null && fold(asNormal(before)) !== fold(asNormal(after));
  const least = isOther ? LEAST.otherTitle : LEAST.sameTitle;
  if (Math.max(shares.items, shares.records) >= least) return null;
  const percent = (part: number) => String(Math.round(part * 100));
  const values = { items: percent(shares.items), records: percent(shares.records) };
  return { rule: 'editions-unrelated', edition: 'new', place: WHOLE, values };
}
