import { auditsToCsv } from '../../write/audit-csv.js';
import { changesToCsv } from '../../write/changes-csv.js';
import { csvHead, RECORD_TABLE } from '../../write/csv.js';
import { timelinesToCsv } from '../../write/timeline-csv.js';
import { CombinedFile, rowsOf } from '../combined.js';
import type { DocumentWriter } from '../document-writers.js';
import type { AuditWriter, ComparisonWriter, TimelineWriter } from '../outputs.js';

export const documentWriter: DocumentWriter = {
  makeTexts({ document, stem, headings }) {
    const rows = rowsOf({ document, stem }, RECORD_TABLE, headings);
    return { files: [[csvHead(RECORD_TABLE, rows.layout, headings), ...rows.parts]], rows };
  },
  openCombined: ({ path, headings }) => new CombinedFile(path('records.csv'), RECORD_TABLE, headings),
};

export const writeComparison: ComparisonWriter = (changes, { headings, latestNames }) => [
  [changesToCsv(changes, { headings, latestNames })],
];

export const writeAudits: AuditWriter = (plans, { headings }) => [auditsToCsv(plans, { headings })];

export const writeTimelines: TimelineWriter = (plans, { headings }) => [timelinesToCsv(plans, { headings })];
