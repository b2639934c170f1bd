/** The package as a library. */

export { createMorphology } from './japanese/morphology.js';
export { normaliseString as normalise } from './japanese/normalise.js';
export { RULES, type Rule } from './messages/catalogue.js';
export { Problem } from './messages/problem.js';
export type {
  Coverage,
  DocumentInfo,
  Item,
  Language,
  Message,
  Morphology,
  Note,
  Place,
  ProgressDocument,
  ProgressRecord,
  Quantity,
  RecordPlace,
  RuleId,
  Section,
  Severity,
  Status,
} from './model.js';
export { type ExtractOptions, extract } from './pipeline.js';
export { addWords, VocabularyError } from './vocabulary/index.js';
export { toCsv } from './write/csv.js';
export { toJson } from './write/json.js';
