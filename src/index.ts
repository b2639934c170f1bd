/** The package as a library. */

import type { AccountedTranscript, ProgressDocument } from './model.js';
import { type CorrectedDocument, type CorrectOptions, correctDocument } from './pipeline.js';
import { digest } from './text/digest.js';

export { auditOf } from './compare/audit.js';
export { type Alias, type CompareOptions, compare } from './compare/index.js';
export { type EditionsOptions, timelineOf } from './compare/timeline.js';
export { parseDocument } from './document/parse.js';
export { createLexicon, type Lexicon, type LexiconOptions, VocabularyError } from './lexicon/index.js';
export { RULES, type Rule } from './messages/catalogue.js';
export { InputError, type InputErrorArguments } from './messages/input-error.js';
export type {
  AccountedTranscript,
  ActivityWords,
  Address,
  AddressMap,
  Box,
  ClaimedPiece,
  Digest,
  FilePlace,
  Language,
  Morphology,
  PageBox,
  PlacedPiece,
  Segment,
  Transcript,
  TranscriptLine,
} from './model.js';
export { createMorphology } from './morphology/morphology.js';
export {
  type AppliedCorrection,
  ColumnsError,
  type CorrectedDocument,
  type CorrectionConflict,
  CorrectionsError,
  type CorrectOptions,
  type Explained,
  type ExtractOptions,
  extract,
  extractAndExplain,
  type MergedCorrections,
  mergeCorrections,
  parseCorrections,
  type ReadTable,
  type TableProfile,
  type UnusedCorrection,
  type UnusedReason,
} from './pipeline.js';
export { type ChangesPageOptions, changesPage } from './report/changes-page.js';
export { type ReportOptions, reportPage } from './report/report-page.js';
export type { FailedInput, ReportData, Reported } from './report/report-view.js';
export type { Both } from './schema/both.js';
export { BothError } from './schema/both-error.js';
export type * from './schema/generated/rule-values.js';
export type * from './schema/generated/types.js';
export type * from './schema/generated/values.js';
export { normaliseText as normalise } from './text/normalise.js';
export { auditsToCsv, type NamedAudit } from './write/audit-csv.js';
export { type ChangesCsvOptions, changesToCsv } from './write/changes-csv.js';
export { type CsvOptions, itemsToCsv, type NamedDocument, toCsv } from './write/csv.js';
export { toJson } from './write/json.js';
export { type NamedTimeline, timelinesToCsv } from './write/timeline-csv.js';

/**
 * Applies a person's corrections to an extracted document. The result is what extracting it with them gives. Nothing of
 * what is given is changed.
 *
 * @param transcript as `extractAndExplain` gives it
 * @param corrections what `corrections.json` holds
 * @throws {CorrectionsError} for corrections of another shape
 */
export function applyCorrections(
  document: ProgressDocument,
  transcript: AccountedTranscript,
  corrections: unknown,
  options: Partial<CorrectOptions> = {},
): CorrectedDocument {
  return correctDocument(document, transcript, corrections, { ...options, digest: options.digest ?? digest });
}
