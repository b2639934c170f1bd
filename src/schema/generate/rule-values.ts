import type { Rule } from '../../messages/rule.js';
import { RULES_BY_SUBJECT } from '../rules.js';
import { GENERATED_HEAD, quoted } from './types.js';

/** The names that stand in braces in a rule's sentences: `text` of `「{text}」`. */
function namesIn({ says }: Rule): string[] {
  const found = [...`${says.ja}${says.en}`.matchAll(/\{(\w+)(?::role)?\}/g)].map((match) => match[1] ?? '');
  return [...new Set(found)].sort();
}

const union = (names: readonly string[]) => (names.length === 0 ? 'never' : names.map(quoted).join(' | '));

/** A module of types: which values each rule's sentences are filled with. */
export function ruleValuesModule(): string {
  const rules = Object.values(RULES_BY_SUBJECT).flatMap((subject) => Object.entries<Rule>(subject));
  const all = [...new Set(rules.flatMap(([, rule]) => namesIn(rule)))].sort();
  const members = rules.map(
    ([id, rule]) => `  readonly ${quoted(id)}: ValuesNamed<${union(namesIn(rule))}>;\n`,
  );
  return `${GENERATED_HEAD}
/** What a sentence of a rule can name. */
export type RuleValueName =
${all.map((name) => `  | ${quoted(name)}`).join('\n')};

/** Values of these names and of no other. */
export type ValuesNamed<Name extends RuleValueName = RuleValueName> = { readonly [Own in Name]: string } & {
  readonly [Other in Exclude<RuleValueName, Name>]?: never;
};

/** The values that the sentences of each rule name. */
export interface RuleValues {
${members.join('')}}
`;
}
