import { toJsonParts } from '../../write/json.js';
import { timelinesToJson } from '../../write/plans-json.js';
import type { DocumentWriter } from '../document-writers.js';
import type { ComparisonWriter, TimelineWriter } from '../outputs.js';

export const documentWriter: DocumentWriter = {
  makeTexts: ({ document, transcript, isText }) => ({
    files: [[...toJsonParts(document)], isText ? null : [transcript]],
    rows: null,
  }),
  openCombined: null,
};

export const writeComparison: ComparisonWriter = (changes) => [toJsonParts(changes)];

export const writeTimelines: TimelineWriter = (plans) => [timelinesToJson(plans)];
