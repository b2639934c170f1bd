import type { Message } from '../model.js';
import { RULES, type Rule } from './catalogue.js';

const SENTENCE_GAP = /\{(\w+(?::\w+)?)\}/g;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A group's name for a gap, in whose name a colon may stand. */
const groupOf = (gap: string) => gap.replace(':', '_');

/** A sentence as a pattern that finds what its gaps were filled with. */
function patternOf(sentence: string): RegExp {
  const known = new Set<string>();
  const pattern = sentence
    .split(SENTENCE_GAP)
    .map((part, at) => {
      if (at % 2 === 0) return escaped(part);
      const name = groupOf(part);
      if (known.has(name)) return `\\k<${name}>`;
      known.add(name);
      return `(?<${name}>[^]*?)`;
    })
    .join('');
  return new RegExp(`^${pattern}$`);
}

/** What the gaps of a message's sentence were filled with, in whichever language; null if it is none of ours. */
export function valuesOf({
  rule,
  message,
}: Pick<Message, 'rule' | 'message'>): Readonly<Record<string, string>> | null {
  const { says }: Partial<Rule> = Object.hasOwn(RULES, rule) ? RULES[rule] : {};
  for (const language of ['ja', 'en'] as const) {
    const values = says && patternOf(says[language]).exec(message)?.groups;
    if (values) return values;
  }
  return null;
}

/**
 * A message for readers of a page, who give no options to a command. Documents keep a message as a sentence, so its
 * values are found in that.
 */
export function pageSentence({ rule, message }: Pick<Message, 'rule' | 'message'>): string {
  const { says, saysOnPage }: Partial<Rule> = Object.hasOwn(RULES, rule) ? RULES[rule] : {};
  if (!says || !saysOnPage) return message;
  for (const language of ['ja', 'en'] as const) {
    const values = patternOf(says[language]).exec(message)?.groups;
    if (values)
      return saysOnPage[language].replace(SENTENCE_GAP, (_, gap: string) => values[groupOf(gap)] ?? '');
  }
  return message;
}
