import { toJson } from '../../write/json.js';
import { timelinesIn } from '../comparison-outputs.js';
import type { OpenSink } from '../document-outputs.js';
import type { ComparisonWriter, TimelineWriter } from '../outputs.js';

export const openSink: OpenSink = () => ({
  take: (document) => ({ texts: [toJson(document)], keep: () => {} }),
  combined: [],
});

export const writeComparison: ComparisonWriter = (changes) => [toJson(changes)];

export const writeTimelines: TimelineWriter = (plans) => [toJson(timelinesIn(plans))];
