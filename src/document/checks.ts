import { editionYear } from '../lexicon/dates.js';
import type { Departments } from '../lexicon/departments.js';
import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { Finding, Metadata, ProgressRecord, Range } from '../model.js';

type Check = (record: ProgressRecord) => readonly Finding[];

/** What most checks find; shared, as there are several for each record. */
const NO_FINDINGS: readonly Finding[] = [];

const rangeOf = ({ source }: ProgressRecord): Range => [source.start, source.end];

/** Whether a record has text of its own. A mere status word needs neither year nor department. */
const hasOwnText = ({ activity, activity_basis: basis, status_basis }: ProgressRecord) =>
  activity !== '' && (basis === 'stated' || basis === 'corrected') && status_basis !== 'stated';

/** Finds missing or odd values in a document's records. */
export function checkRecords(
  records: readonly ProgressRecord[],
  metadata: Pick<Metadata, 'date' | 'issued'>,
  { departments, sectionTitles }: Lexicon,
): Finding[] {
  const checks: Check[] = [
    ...missingTags(records, departments),
    departmentsInCharge(departments),
    notImplementedWithYear,
    ...yearsAfterEdition(metadata),
  ];
  const findings: Finding[] = [];
  for (const record of records) for (const check of checks) append(findings, check(record));
  append(
    findings,
    duplicates(records, (title) => sectionTitles.isAgain(title)),
  );
  return findings;
}

/** The share of entries with a tag from which on others count as lacking it. */
const USUAL_SHARE = 0.5;

/** Reports missing tags only if most entries of the document have one. */
function missingTags(records: readonly ProgressRecord[], departments: Departments): Check[] {
  const withOwnText = records.filter(hasOwnText);
  const usual = (holds: (record: ProgressRecord) => boolean) =>
    withOwnText.filter(holds).length >= Math.max(1, withOwnText.length * USUAL_SHARE);
  const checks: Check[] = [];
  if (usual(({ departments_basis: basis }) => basis === 'tag' || basis === 'corrected'))
    checks.push(departmentTagMissing(departments));
  if (usual((record) => record.fiscal_years_basis !== 'none')) checks.push(fiscalYearMissing);
  return checks;
}

const departmentTagMissing =
  (departments: Departments): Check =>
  (record) => {
    if (record.departments.length > 0 || !hasOwnText(record)) return NO_FINDINGS;
    // A person has said that there is none.
    if (record.departments_basis === 'corrected') return NO_FINDINGS;
    const expected =
      record.item_departments.find((name) => !departments.isEveryone(name)) ?? departments.placeholder;
    return [{ rule: 'department-tag-missing', range: rangeOf(record), values: { expected } }];
  };

const fiscalYearMissing: Check = (record) =>
  hasOwnText(record) && record.fiscal_years_basis === 'none'
    ? [{ rule: 'fiscal-year-missing', range: rangeOf(record) }]
    : NO_FINDINGS;

const departmentsInCharge =
  (names: Departments): Check =>
  (record) => {
    const { departments, item_departments: inCharge } = record;
    if (inCharge.length === 0 || departments.length === 0) return NO_FINDINGS;
    return departments
      .filter((found) => !inCharge.some((name) => names.isInCharge(name, found)))
      .map((found) => ({
        rule: 'department-not-in-charge',
        range: rangeOf(record),
        values: { found, expected: inCharge.join('、') },
      }));
  };

const notImplementedWithYear: Check = (record) => {
  if (record.status !== 'not_implemented' || record.fiscal_years_text === null) return NO_FINDINGS;
  // A person has said that the years are none of it.
  if (record.fiscal_years_basis === 'corrected' && record.fiscal_years.length === 0) return NO_FINDINGS;
  const values = { text: record.activity, found: record.fiscal_years_text };
  return [{ rule: 'not-implemented-with-year', range: rangeOf(record), values }];
};

function yearsAfterEdition(metadata: Pick<Metadata, 'date' | 'issued'>): Check[] {
  const last = editionYear(metadata);
  if (last === null) return [];
  return [
    (record) => {
      const found = record.fiscal_years.at(-1);
      if (found === undefined || found <= last) return NO_FINDINGS;
      const values = { found: String(found), expected: String(last) };
      return [{ rule: 'fiscal-year-after-edition', range: rangeOf(record), values }];
    },
  ];
}

/** So many repetitions of one activity are reported. */
const REPETITIONS_TOLD = 3;
/** So many are reported of a document. */
const MOST_REPETITIONS_TOLD = 200;

/** A figure with its unit names no activity: 12回, 3件. */
const BARE_FIGURE = /^約?[0-9][0-9,.]*[^0-9]{0,3}$/;

/** An activity that goes on is told of each of its years, in columns or entry by entry. */
const goesOn = ({ fiscal_years: years }: ProgressRecord, { fiscal_years: others }: ProgressRecord) =>
  years.length > 0 && others.length > 0 && !others.some((year) => years.includes(year));

/** Reports repeated activities, except in items that are marked as repeated (再掲), and sums up where there are many. */
function duplicates(records: readonly ProgressRecord[], isAgain: (title: string) => boolean): Finding[] {
  const known = new Map<string, { readonly first: ProgressRecord; count: number }[]>();
  const findings: Finding[] = [];
  const untold: ProgressRecord[] = [];
  for (const record of records) {
    if (!hasOwnText(record) || isAgain(record.item_title) || BARE_FIGURE.test(record.activity)) continue;
    const alike = known.get(record.key);
    const same = alike?.find(({ first }) => !goesOn(first, record));
    if (!same) {
      if (alike) alike.push({ first: record, count: 0 });
      else known.set(record.key, [{ first: record, count: 0 }]);
      continue;
    }
    same.count++;
    const { id, source } = same.first;
    const values = { id, line: String(source.line) };
    if (same.count > REPETITIONS_TOLD || findings.length >= MOST_REPETITIONS_TOLD) untold.push(record);
    else findings.push({ rule: 'duplicate-record', range: rangeOf(record), values });
  }
  const [first] = untold;
  if (!first) return findings;
  const values = { count: String(untold.length) };
  return [...findings, { rule: 'duplicate-records-more', range: rangeOf(first), values }];
}
