import { editionYear } from '../lexicon/dates.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Changes, Edition, Mode, ProgressDocument, ProgressRecord } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';
import { type ComparedEdition, type ComparedRecord, isOfColumn, lastYearOf } from './edition.js';
import { type ComparedText, comparedBy } from './similarity.js';
import { type IdentifiedRecord, type YearsOfEditions, yearsByActivity, yearsTold } from './years.js';

/** The share of dated records that may tell of the past in an edition that tells of its own year alone. */
const PAST_IN_YEARLY = 0.2;

/** The share of activities that must be dated before their years show how an edition treats the past. */
const DATED_ENOUGH = 0.5;

/** Fewer records with years do not show it, unless the headings of columns name the years. */
const ENOUGH_RECORDS = 3;

/** The share of activities that stand in two editions word for word, if the later one tells the past again. */
const TOLD_AGAIN = 0.5;

/** The share of items with their titles in both editions, so that new words are not another plan's. */
const SAME_ITEMS = 0.5;

/** The share of an edition's dated records that a year must have to be a year that the edition covers. */
const OWN_YEAR = 0.2;

const isDated = ({ record }: ComparedRecord) => record.fiscal_years.length > 0;

const dated = ({ records }: ComparedEdition) => records.filter(isDated);

/** Whether the years of an edition's records show how it treats the past. */
function isMostlyDated({ records }: ComparedEdition): boolean {
  const activities = records.filter(({ isActivity }) => isActivity);
  const own = activities.filter(isDated);
  const isEnough = own.length >= ENOUGH_RECORDS || own.some(({ record }) => isOfColumn(record));
  return isEnough && own.length >= activities.length * DATED_ENOUGH;
}

/** The share of an edition's dated records that tell of any year up to another one. */
function shareUntil(edition: ComparedEdition, last: number): number {
  const own = dated(edition);
  const past = own.filter(({ record }) => record.fiscal_years.some((year) => year <= last));
  return past.length / Math.max(1, own.length);
}

const hasOneYear = (edition: ComparedEdition) => {
  const own = dated(edition);
  const others = own.filter(({ record }) => record.fiscal_years.some((year) => year !== edition.lastYear));
  return others.length < own.length * PAST_IN_YEARLY;
};

const isUndated = (edition: ComparedEdition) =>
  edition.records.every((record) => !isDated(record)) &&
  edition.records.filter(({ isActivity }) => isActivity).length >= ENOUGH_RECORDS;

/**
 * Whether editions of different years without years in them tell of the same items in new words, as sheets do that have
 * their year in the title alone.
 */
function areToldAnew(old: ComparedEdition, newer: ComparedEdition): boolean {
  const years = [editionYear(old.document.document), editionYear(newer.document.document)];
  if (years.includes(null) || years[0] === years[1]) return false;
  const titles = new Set(old.items.map(({ title }) => title.folded));
  const kept = newer.items.filter(({ title }) => titles.has(title.folded)).length;
  if (kept < Math.min(old.items.length, newer.items.length) * SAME_ITEMS) return false;
  const before = new Set(old.records.flatMap(({ isActivity, identity }) => (isActivity ? [identity] : [])));
  const activities = newer.records.filter(({ isActivity }) => isActivity);
  const again = activities.filter(({ identity }) => before.has(identity)).length;
  return again < Math.min(before.size, activities.length) * TOLD_AGAIN;
}

/**
 * Recognises from the records' years whether each edition tells of its own year alone. The later edition of a plan whose
 * editions tell the past again covers most years of the earlier one.
 */
export function modeOf(old: ComparedEdition, newer: ComparedEdition): Mode {
  if (isUndated(old) && isUndated(newer)) return areToldAnew(old, newer) ? 'yearly' : 'cumulative';
  if (old.lastYear === null || newer.lastYear === null) return 'cumulative';
  if (!isMostlyDated(old) || !isMostlyDated(newer)) return 'cumulative';
  if (old.lastYear === newer.lastYear) return hasOneYear(old) && hasOneYear(newer) ? 'yearly' : 'cumulative';
  const [earlier, later] = old.lastYear < newer.lastYear ? [old, newer] : [newer, old];
  return shareUntil(later, earlier.lastYear ?? 0) < PAST_IN_YEARLY ? 'yearly' : 'cumulative';
}

/**
 * An edition that tells of its own year alone. Its texts name years by their distance from that year, so that "4年度に
 * 講座を開催" and "5年度に講座を開催" are one activity.
 */
export function asYearly(edition: ComparedEdition, lexicon: Lexicon): ComparedEdition {
  const { lastYear } = edition;
  if (lastYear === null) return edition;
  const compared = comparedBy(lexicon);
  const relative = (text: ComparedText) => {
    const folded = lexicon.identity.withRelativeYears(text.folded, lastYear);
    return folded === text.folded ? text : compared(folded);
  };
  const records = edition.records.map((record): ComparedRecord => {
    const text = relative(record.text);
    return { ...record, text, identity: text.folded };
  });
  const items = edition.items.map((item) => ({ ...item, title: relative(item.title) }));
  return { ...edition, records, items, covered: ownYears(edition.document.records) };
}

/** The years that an edition covers that tells of its own year alone. */
const ownYears = (records: readonly ProgressRecord[]): ReadonlySet<number> =>
  new Set(yearsTold(records, OWN_YEAR));

/** What decides which years of records were rewritten, and what names their activities. */
export interface EditionYears extends YearsOfEditions {
  identified(edition: Edition, record: ProgressRecord): IdentifiedRecord;
}

/** What decides which years were rewritten, of editions that were compared already. */
export function yearsOfEditions(
  { mode, changes }: Changes,
  documents: { readonly old: ProgressDocument; readonly new: ProgressDocument },
  { identity }: Lexicon,
): EditionYears {
  const lastYears = { old: lastYearOf(documents.old), new: lastYearOf(documents.new) };
  const isYearly = mode === 'yearly';
  const identified = (edition: Edition, record: ProgressRecord): IdentifiedRecord => {
    const own = isYearly ? lastYears[edition] : null;
    if (own === null) return { record, identity: record.key };
    return { record, identity: identity.withRelativeYears(fold(asNormal(record.activity)), own) };
  };
  const lone = (edition: Edition, other: Edition) =>
    yearsByActivity(
      changes.flatMap((change) => {
        const record = change[edition];
        return record && !change[other] ? [identified(edition, record)] : [];
      }),
    );
  return {
    mode,
    identified,
    old: { lastYear: lastYears.old, covered: ownYears(documents.old.records) },
    new: { covered: ownYears(documents.new.records) },
    lone: { old: lone('old', 'new'), new: lone('new', 'old') },
  };
}
