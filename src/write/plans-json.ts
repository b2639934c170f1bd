import type { Audits, Timelines } from '../model.js';
import type { NamedAudit } from './audit-csv.js';
import { toJson } from './json.js';
import type { NamedTimeline } from './timeline-csv.js';

/** The timelines of all plans, as `timeline.json` holds them. */
export function timelinesToJson(plans: readonly NamedTimeline[]): string {
  const timelines: Timelines = {
    format: 'shinchoku-timeline/2',
    plans: plans.map(({ timeline }) => timeline),
  };
  return toJson(timelines);
}

/** The audits of all plans, as JSON. */
export function auditsToJson(plans: readonly NamedAudit[]): string {
  const audits: Audits = { format: 'shinchoku-audit/2', plans: plans.map(({ audit }) => audit) };
  return toJson(audits);
}
