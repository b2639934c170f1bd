import type { Rule } from '../../messages/rule.js';
import { RULES_BY_SUBJECT } from '../rules.js';
import { GENERATED_HEAD, quoted } from './types.js';

/** The names in braces in a rule's sentences: `text` in `「{text}」`. */
function namesIn({ says }: Rule): string[] {
  const found = [...`${says.ja}${says.en}`.matchAll(/\{(\w+)(?::\w+)?\}/g)].map((match) => match[1] ?? '');
  return [...new Set(found)].sort();
}

const union = (names: readonly string[]) => (names.length === 0 ? 'never' : names.map(quoted).join(' | '));

/** A module with the types of the values of each rule. */
export function ruleValuesModule(): string {
  const rules = Object.values(RULES_BY_SUBJECT).flatMap((subject) => Object.entries<Rule>(subject));
  const all = [...new Set(rules.flatMap(([, rule]) => namesIn(rule)))].sort();
  const members = rules.map(
    ([id, rule]) => `  readonly ${quoted(id)}: ValuesNamed<${union(namesIn(rule))}>;`,
  );
  const lines = [
    GENERATED_HEAD,
    '/** The values that sentences of rules name. */',
    'export type RuleValueName =',
    `${all.map((name) => `  | ${quoted(name)}`).join('\n')};`,
    '',
    '/** Values of these names and of no other. */',
    'export type ValuesNamed<Name extends RuleValueName = RuleValueName> = { readonly [Own in Name]: string } & {',
    '  readonly [Other in Exclude<RuleValueName, Name>]?: never;',
    '};',
    '',
    '/** The values that the sentences of each rule name. */',
    'export interface RuleValues {',
    ...members,
    '}',
    '',
  ];
  return lines.join('\n');
}
