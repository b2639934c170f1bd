import type { RuleId, RuleValues } from '../model.js';
import { sentence } from './render.js';

/** A rule and its values, if its sentences name any. */
export type InputErrorArguments = {
  readonly [Rule in RuleId]: object extends RuleValues[Rule]
    ? [rule: Rule]
    : [rule: Rule, values: RuleValues[Rule]];
}[RuleId];

/** An input or output that cannot be used, reported by a rule of the catalogue. */
export class InputError extends Error {
  readonly rule: RuleId;
  /** The values that fill the rule's sentences. */
  readonly values: Readonly<Record<string, string | undefined>>;

  constructor(...[rule, given]: InputErrorArguments) {
    const values = given ?? {};
    super(`${sentence(rule, values, 'en')} [${rule}]`);
    this.name = 'InputError';
    this.rule = rule;
    this.values = values;
  }
}

/**
 * An error as an input's. One of another kind is unexpected.
 *
 * @param reasonOf says why an unexpected one came, in words that people know
 */
export const asInputError = (error: unknown, reasonOf: (error: unknown) => string): InputError =>
  error instanceof InputError ? error : new InputError('input-failed', { reason: reasonOf(error) });
