import type { RuleId } from '../model.js';
import type { Rule } from './rule.js';
import { RULES_ON_DOCUMENTS } from './rules-on-documents.js';
import { RULES_ON_EDITIONS } from './rules-on-editions.js';
import { RULES_ON_ENTRIES } from './rules-on-entries.js';
import { RULES_ON_FILES } from './rules-on-files.js';

export type { Rule } from './rule.js';

/** Every rule, by its id. */
export const RULES: Readonly<Record<RuleId, Rule>> = {
  ...RULES_ON_ENTRIES,
  ...RULES_ON_DOCUMENTS,
  ...RULES_ON_EDITIONS,
  ...RULES_ON_FILES,
};

/** A rule by its id. */
export function ruleOf(id: RuleId): Rule {
  return RULES[id];
}
