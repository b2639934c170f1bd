import type { RuleId } from '../model.js';
import { sentence } from './render.js';

/** An input or output that cannot be worked with: a rule of the catalogue of severity `error`. */
export class InputError extends Error {
  /**
   * @param rule id of the rule
   * @param values what its sentences are filled with
   */
  constructor(
    readonly rule: RuleId,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(`${sentence(rule, values, 'en')} [${rule}]`);
    this.name = 'InputError';
  }
}
