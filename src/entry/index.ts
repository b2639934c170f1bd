import { bulletLength } from '../japanese/bullets.js';
import { normalise } from '../japanese/normalise.js';
import type { Entry, Finding, Range, SourceText, TableCell } from '../model.js';
import { extent, join, slice, trim } from '../source/text.js';
import { splitEntries } from './split.js';
import { statedStatus } from './status.js';
import { type EntryContext, readTags, type TaggedText } from './tags.js';

export type { EntryContext } from './tags.js';

/** The entries of an item's result cells; an empty cell gives none. */
export function readEntries(cells: readonly TableCell[], context: EntryContext): Entry[] {
  return cells.flatMap((cell) => splitEntries(cell.lines)).map((source) => readEntry(source, context));
}

function readEntry(source: SourceText, context: EntryContext): Entry {
  const body = slice(source, bulletLength(source.value));
  const tagged = readTags(normalise(body), context);
  const activity = tagged.activity.value;
  const { yearTags } = tagged;
  const years = [...new Set(yearTags.flatMap((tag) => tag.years.years))].sort((a, b) => a - b);
  const stated = statedStatus(activity);
  return {
    source,
    activitySource: trim(tagged.activity),
    activity,
    status: stated ?? (activity === '' ? 'unreported' : 'implemented'),
    statusBasis: stated ? 'stated' : 'inferred',
    years,
    yearsText: yearTags.length > 0 ? yearTags.map((tag) => tag.source.value).join('、') : null,
    yearsSource: yearTags.length > 0 ? join(yearTags.map((tag) => tag.source)) : null,
    departments: [...new Set(tagged.departments.map((department) => department.name))],
    departmentSources: tagged.departments.map((department) => department.source),
    findings: findingsOf(source, tagged),
  };
}

function findingsOf(source: SourceText, tagged: TaggedText): Finding[] {
  const whole = rangeOf(source);
  const findings: Finding[] = [];
  for (const { years, source: tag } of tagged.yearTags) {
    const range = extent(tag) ?? whole;
    for (const text of years.reversed)
      findings.push({ rule: 'fiscal-year-reversed', range, values: { text } });
    for (const text of years.overflowing) findings.push({ rule: 'era-overflow', range, values: { text } });
  }
  if (tagged.impossibleYears) {
    const { years, source: tag } = tagged.impossibleYears;
    const values = { text: years.impossible.join('、') };
    findings.push({ rule: 'fiscal-year-impossible', range: extent(tag) ?? whole, values });
  }
  if (tagged.strayBracket) {
    const { value: text } = tagged.strayBracket;
    findings.push({
      rule: 'bracket-not-department',
      range: extent(tagged.strayBracket) ?? whole,
      values: { text },
    });
  }
  const opened = unclosedBracket(tagged.activity.value);
  if (opened !== null) findings.push({ rule: 'bracket-unclosed', range: whole, values: { text: opened } });
  return findings;
}

function rangeOf(text: SourceText): Range {
  return extent(text) ?? [0, 0];
}

/** The text from a tag's opening bracket that is never closed, as where a file was cut off, or null. */
function unclosedBracket(activity: string): string | null {
  const at = Math.max(activity.lastIndexOf('('), activity.lastIndexOf('【'));
  const rest = at < 0 ? '' : activity.slice(at);
  return rest !== '' && !/[)】]/.test(rest) ? rest : null;
}
