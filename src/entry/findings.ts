import type { Finding, SourceText } from '../model.js';
import { excerpt } from '../text/excerpt.js';
import { normaliseString } from '../text/normalise.js';
import { extent, rangeOf } from '../text/text.js';
import type { TaggedText } from './tags.js';

/** How much of an entry a message quotes, in units. */
const QUOTED_ENTRY = 40;

/** A finding that quotes an entry as it stands. */
export const quoting = (
  rule: 'entry-lines-unclear' | 'entry-cut' | 'reference-dangling',
  source: SourceText,
): Finding => ({
  rule,
  range: rangeOf(source),
  values: { text: excerpt(normaliseString(source.value), QUOTED_ENTRY) },
});

export const statusDoubtful = (source: SourceText, activity: string): Finding => ({
  rule: 'status-doubtful',
  range: rangeOf(source),
  values: { text: excerpt(activity, QUOTED_ENTRY) },
});

/** @param opened the text from a tag's opening bracket that is never closed, or null */
export function findingsOf(source: SourceText, tagged: TaggedText, opened: string | null): Finding[] {
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
  if (opened !== null) findings.push({ rule: 'bracket-unclosed', range: whole, values: { text: opened } });
  return findings;
}
