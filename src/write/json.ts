import { visibleJson } from '../messages/visible.js';
import type { Changes, ProgressDocument, Timelines } from '../model.js';

/**
 * A document, a comparison or timelines as JSON. Keys stand on lines of their own and each member of a list is
 * one line, so that two editions can be compared line by line. What could turn a terminal or an editor against
 * its reader is escaped; the values are the same.
 */
export function toJson(data: ProgressDocument | Changes | Timelines): string {
  return `${visibleJson('plans' in data ? plansIn(data) : block(data, ''))}\n`;
}

/** The plans are laid out as a document is, one level further in. */
function plansIn({ format, plans }: Timelines): string {
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
