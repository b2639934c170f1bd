import type { Audits, Timelines } from '../../model.js';
import type { NamedAudit } from '../../write/audit-csv.js';
import { toJson } from '../../write/json.js';
import type { NamedTimeline } from '../../write/timeline-csv.js';
import type { DocumentWriter } from '../document-writers.js';
import type { ComparisonWriter, TimelineWriter } from '../outputs.js';

/** The timelines of all plans, as JSON. */
const timelinesIn = (plans: readonly NamedTimeline[]): Timelines => ({
  format: 'shinchoku-timeline/2',
  plans: plans.map(({ timeline }) => timeline),
});

export const documentWriter: DocumentWriter = {
  makeTexts: ({ document, transcript, isText }) => ({
    files: [[toJson(document)], isText ? null : [transcript]],
    rows: null,
  }),
  openCombined: null,
};

export const writeComparison: ComparisonWriter = (changes) => [toJson(changes)];

export const timelinesToJson = (plans: readonly NamedTimeline[]): string => toJson(timelinesIn(plans));

/** The audits of all plans, as JSON. */
export function auditsToJson(plans: readonly NamedAudit[]): string {
  const audits: Audits = { format: 'shinchoku-audit/2', plans: plans.map(({ audit }) => audit) };
  return toJson(audits);
}

export const writeTimelines: TimelineWriter = (plans) => [timelinesToJson(plans)];
