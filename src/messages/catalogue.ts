import type { RuleId } from '../model.js';
import type { Rule } from './rule.js';
import { RULES_ON_DOCUMENTS } from './rules-on-documents.js';
import { RULES_ON_EDITIONS } from './rules-on-editions.js';
import { RULES_ON_ENTRIES } from './rules-on-entries.js';
import { RULES_ON_FORMS } from './rules-on-forms.js';
import { RULES_ON_INPUTS } from './rules-on-inputs.js';
import { RULES_ON_RUNS } from './rules-on-runs.js';

export type { Rule } from './rule.js';

/** Every rule, by its id. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  ...RULES_ON_ENTRIES,
  ...RULES_ON_DOCUMENTS,
  ...RULES_ON_FORMS,
  ...RULES_ON_EDITIONS,
  ...RULES_ON_INPUTS,
  ...RULES_ON_RUNS,
};

/** A rule by its id. */
export function ruleOf(id: RuleId): Rule {
  return RULES[id];
}
