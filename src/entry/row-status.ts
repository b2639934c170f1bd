import { isDone, type Statuses } from '../lexicon/statuses.js';
import type { Entry, Status } from '../model.js';
import { statusDoubtful } from './findings.js';

/**
 * An entry that is alone in its cell, beside the status of its row: that goes before what is inferred from the end of a
 * sentence and contradicts it. Of several entries in a cell each tells its own part.
 */
export function besideRow(entry: Entry, ofRow: Status | null, statuses: Statuses): Entry {
  if (ofRow === null || entry.activityBasis !== 'stated' || !contradict(entry.status, ofRow)) return entry;
  if (!statuses.isOfSentence(entry.activity)) return entry;
  const findings = isDone(ofRow) ? [statusDoubtful(entry.source, entry.activity)] : [];
  return {
    ...entry,
    status: ofRow,
    statusBasis: 'column',
    findings: [...entry.findings, ...findings],
  };
}

function contradict(ofSentence: Status, ofRow: Status): boolean {
  if (ofSentence === 'discontinued' || ofSentence === 'not_implemented')
    return isDone(ofRow) || (hasNothing(ofRow) && ofRow !== ofSentence);
  return ofSentence === 'completed' && !isDone(ofRow);
}

const hasNothing = (status: Status) => status === 'discontinued' || status === 'not_implemented';
