/** The rules of the catalogue as enumerations of the data model. Only the build reads this file. */

import { RULES_ON_DOCUMENTS } from '../messages/rules-on-documents.js';
import { RULES_ON_EDITIONS } from '../messages/rules-on-editions.js';
import { RULES_ON_ENTRIES } from '../messages/rules-on-entries.js';
import { RULES_ON_FORMS } from '../messages/rules-on-forms.js';
import { RULES_ON_INPUTS } from '../messages/rules-on-inputs.js';
import { RULES_ON_RUNS } from '../messages/rules-on-runs.js';
import { names } from './define.js';

/** The rules of the catalogue by their subject. */
export const RULES_BY_SUBJECT = {
  document: { ...RULES_ON_ENTRIES, ...RULES_ON_DOCUMENTS, ...RULES_ON_FORMS },
  file: { ...RULES_ON_INPUTS, ...RULES_ON_RUNS },
  edition: RULES_ON_EDITIONS,
} as const;

export const DocumentRuleId = names(
  'DocumentRuleId',
  'A rule on what a document says.',
  '資料の記載についての確認事項。',
  Object.keys(RULES_BY_SUBJECT.document),
);

export const FileRuleId = names(
  'FileRuleId',
  'A rule on inputs and outputs.',
  '入力と出力についての確認事項。',
  Object.keys(RULES_BY_SUBJECT.file),
);

export const EditionRuleId = names(
  'EditionRuleId',
  'A rule on two editions.',
  '二つの版についての確認事項。',
  Object.keys(RULES_BY_SUBJECT.edition),
);
