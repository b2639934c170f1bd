import { visibleJson } from '../messages/visible.js';
import type { Audits, Changes, ProgressDocument, Timelines } from '../model.js';

/**
 * A document, a comparison, timelines or audits as JSON. Each key and each member of a list has its own line, so that editions
 * can be compared line by line. Characters that could mislead a reader in a terminal or an editor are escaped, which
 * does not change the values.
 */
export function toJson(data: ProgressDocument | Changes | Timelines | Audits): string {
  return `${visibleJson('plans' in data ? plansIn(data) : block(data, ''))}\n`;
}

/** Each plan is laid out like a document, one level deeper. */
function plansIn({ format, plans }: Timelines | Audits): string {
  const members = plans.map((plan) => `    ${block(plan, '    ')}`);
  return `{\n  "format": ${JSON.stringify(format)},\n  "plans": ${listOf(members, '  ')}\n}`;
}

function block(data: object, indent: string): string {
  const fields = Object.entries(data).map(([key, value]) => {
    const text = Array.isArray(value)
      ? listOf(
          value.map((member) => `${indent}    ${JSON.stringify(member)}`),
          `${indent}  `,
        )
      : JSON.stringify(value);
    return `${indent}  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

const listOf = (members: readonly string[], indent: string) =>
  members.length === 0 ? '[]' : `[\n${members.join(',\n')}\n${indent}]`;
