import type { RuleId, RuleValues } from '../model.js';
import { sentence } from './render.js';

/** A rule and the values of its sentences; a rule whose sentences name none stands alone. */
export type InputErrorArguments = {
  readonly [Rule in RuleId]: object extends RuleValues[Rule]
    ? [rule: Rule]
    : [rule: Rule, values: RuleValues[Rule]];
}[RuleId];

/** An input or output that cannot be worked with, told of by a rule of the catalogue. */
export class InputError extends Error {
  readonly rule: RuleId;
  /** What the rule's sentences are filled with. */
  readonly values: Readonly<Record<string, string | undefined>>;

  constructor(...[rule, given]: InputErrorArguments) {
    const values = given ?? {};
    super(`${sentence(rule, values, 'en')} [${rule}]`);
    this.name = 'InputError';
    this.rule = rule;
    this.values = values;
  }
}
