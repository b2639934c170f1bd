import type { Mark } from '../lexicon/marks.js';
import type { Entry, PlanItem, SourceText } from '../model.js';
import { normaliseString } from '../text/normalise.js';
import { EMPTY, rangeOf, standingFor } from '../text/text.js';
import { NO_YEARS, type Years } from './years.js';

const NOTHING = normaliseString('');

/** Resolves 同上: copies the target's activity, and its years and departments where the entry has none. */
export function carried(entry: Entry, target: Entry, item: Pick<PlanItem, 'title'>, first: boolean): Entry {
  const years = entry.yearsBasis === 'none' ? target : entry;
  const departments = entry.departments.length === 0 ? target : entry;
  return {
    ...entry,
    claims: first ? entry.claims : [],
    // A mark stands for the title of the item in whose row it is, whichever row it is carried to.
    activity: target.mark === null ? target.activity : item.title,
    activityBasis: 'carried',
    status: target.status,
    statusBasis: target.statusBasis,
    years: years.years,
    yearsText: years.yearsText,
    yearsBasis: years.yearsBasis,
    departments: departments.departments,
    mark: target.mark,
    findings: first ? entry.findings : [],
  };
}

/** An entry that tells nothing: years or a bullet with nothing below them, or no text at all. */
export function emptyEntry(source: SourceText, claims: readonly SourceText[], years: Years): Entry {
  return {
    source,
    claims,
    activitySource: EMPTY,
    activity: NOTHING,
    activityBasis: 'stated',
    status: 'unreported',
    statusBasis: 'inferred',
    years: years.years,
    yearsText: years.text,
    yearsBasis: years.basis,
    yearsSource: years.source,
    departments: [],
    departmentSources: [],
    mark: null,
    findings: [],
  };
}

/** A sign that stands alone in a cell. */
export interface Sign {
  readonly mark: Mark;
  readonly source: SourceText;
}

/** The entry of a sign that stands alone in a cell; one that only a legend could explain tells nothing by itself. */
export function signEntry(item: PlanItem, { mark, source }: Sign, years: Years): Entry {
  const entry = { ...emptyEntry(source, [source], years), mark: mark.mark };
  if (mark.status === 'unreported') return entry;
  return {
    ...entry,
    activity: item.title,
    activityBasis: 'item',
    status: mark.status,
    statusBasis: 'stated',
  };
}

/** An empty entry in an item's empty cell, or behind the item where the row ends early. */
export function nothingReported(item: PlanItem): Entry {
  const at = item.results[0]?.cell.at ?? rangeOf(item.source)[1];
  const entry = emptyEntry(standingFor('', at, at), [], NO_YEARS);
  return item.status ? { ...entry, status: item.status, statusBasis: 'column' } : entry;
}
