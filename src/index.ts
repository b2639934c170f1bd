/** The package as a library. */

export { auditOf } from './compare/audit.js';
export { type Alias, type CompareOptions, compare } from './compare/index.js';
export { type EditionsOptions, timelineOf } from './compare/timeline.js';
export { parseDocument } from './document/parse.js';
export { createLexicon, type Lexicon, type LexiconOptions, VocabularyError } from './lexicon/index.js';
export { RULES, type Rule } from './messages/catalogue.js';
export { InputError, type InputErrorArguments } from './messages/input-error.js';
export type { ActivityWords, Digest, Language, Morphology } from './model.js';
export { createMorphology } from './morphology/morphology.js';
export { ColumnsError, type ExtractOptions, extract } from './pipeline.js';
export { type ChangesPageOptions, changesPage } from './report/changes-page.js';
export { type ReportOptions, reportPage } from './report/report-page.js';
export type { FailedInput, ReportData, Reported } from './report/report-view.js';
export type * from './schema/generated/rule-values.js';
export type * from './schema/generated/types.js';
export type * from './schema/generated/values.js';
export { normaliseText as normalise } from './text/normalise.js';
export { auditsToCsv, type NamedAudit } from './write/audit-csv.js';
export { type ChangesCsvOptions, changesToCsv } from './write/changes-csv.js';
export { type CsvOptions, itemsToCsv, type NamedDocument, toCsv } from './write/csv.js';
export { toJson } from './write/json.js';
export { type NamedTimeline, timelinesToCsv } from './write/timeline-csv.js';
