import { auditsToCsv } from '../../write/audit-csv.js';
import { changesToCsv } from '../../write/changes-csv.js';
import { csvHead, RECORD_TABLE } from '../../write/csv.js';
import { timelinesToCsv } from '../../write/timeline-csv.js';
import { CombinedFile, rowsOf } from '../combined.js';
import type { OpenSink } from '../document-outputs.js';
import type { AuditWriter, ComparisonWriter, TimelineWriter } from '../outputs.js';

export const openSink: OpenSink = ({ path, headings }) => {
  const records = new CombinedFile(path('records.csv'), RECORD_TABLE, headings);
  return {
    take(document, stem) {
      const rows = rowsOf({ document, stem }, RECORD_TABLE, headings);
      return {
        texts: [csvHead(RECORD_TABLE, rows.layout, headings) + rows.text],
        keep: () => records.add(rows),
      };
    },
    combined: [records],
  };
};

export const writeComparison: ComparisonWriter = (changes, { headings, latestNames }) => [
  changesToCsv(changes, { headings, latestNames }),
];

export const writeAudits: AuditWriter = (plans, { headings }) => [auditsToCsv(plans, { headings })];

export const writeTimelines: TimelineWriter = (plans, { headings }) => [timelinesToCsv(plans, { headings })];
