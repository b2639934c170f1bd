import { visibleJson } from '../messages/visible.js';
import type { Audits, Changes, CorrectionsFile, ProgressDocument, Timelines } from '../model.js';

/**
 * A document, a comparison, timelines, audits or corrections as JSON. Each key and each member of a list has its own line, so that editions
 * can be compared line by line. Characters that could mislead a reader in a terminal or an editor are escaped, which
 * does not change the values.
 */
export function toJson(data: ProgressDocument | Changes | Timelines | Audits | CorrectionsFile): string {
  return visibleJson(`${'plans' in data ? plansIn(data) : block(data, '')}\n`);
}

/** Each plan is laid out like a document, one level deeper. */
function plansIn({ format, plans }: Timelines | Audits): string {
  const members = listOf<object>(plans, '  ', (plan) => block(plan, '    '));
  return `{\n  "format": ${JSON.stringify(format)},\n  "plans": ${members}\n}`;
}

function block(data: object, indent: string): string {
  const inner = `${indent}  `;
  let text = '{';
  for (const [key, value] of Object.entries(data)) {
    text += `${text === '{' ? '' : ','}\n${inner}${JSON.stringify(key)}: `;
    text += Array.isArray(value)
      ? listOf(value, inner, (member) => JSON.stringify(member))
      : JSON.stringify(value);
  }
  return `${text}\n${indent}}`;
}

/** Strings are put together one after the other, so that a long text is copied once. */
function listOf<T>(members: readonly T[], indent: string, textOf: (member: T) => string): string {
  if (members.length === 0) return '[]';
  let text = '[';
  for (const member of members) text += `${text === '[' ? '' : ','}\n${indent}  ${textOf(member)}`;
  return `${text}\n${indent}]`;
}
