import { visibleJson } from '../messages/visible.js';
import type { Audits, Changes, CorrectionsFile, ProgressDocument, Timelines } from '../model.js';

/** Parts have about this many UTF-16 code units. Putting together and converting a large text at once takes memory. */
const PART = 1 << 17;

/**
 * A document, a comparison, timelines, audits or corrections as JSON. Each key and each member of a list has its own line, so that editions
 * can be compared line by line. Characters that could mislead a reader in a terminal or an editor are escaped, which
 * does not change the values.
 */
export function toJson(data: ProgressDocument | Changes | Timelines | Audits | CorrectionsFile): string {
  let text = '';
  for (const part of toJsonParts(data)) text += part;
  return text;
}

/** The same, part by part, for what may be large. */
export function* toJsonParts(data: Parameters<typeof toJson>[0]): Generator<string> {
  let part = '';
  for (const piece of 'plans' in data ? plansIn(data) : block(data, '')) {
    part += piece;
    if (part.length < PART) continue;
    yield visibleJson(part);
    part = '';
  }
  yield visibleJson(`${part}\n`);
}

/** Each plan is laid out like a document, one level deeper. */
function* plansIn({ format, plans }: Timelines | Audits): Generator<string> {
  yield `{\n  "format": ${JSON.stringify(format)},\n  "plans": [`;
  let separator = '\n    ';
  for (const plan of plans) {
    yield separator;
    yield* block(plan, '    ');
    separator = ',\n    ';
  }
  yield plans.length === 0 ? ']\n}' : '\n  ]\n}';
}

function* block(data: object, indent: string): Generator<string> {
  const inner = `${indent}  `;
  let separator = `{\n${inner}`;
  for (const [key, value] of Object.entries(data)) {
    yield `${separator}${JSON.stringify(key)}: `;
    if (Array.isArray(value)) yield* listOf(value, inner);
    else yield JSON.stringify(value);
    separator = `,\n${inner}`;
  }
  yield `\n${indent}}`;
}

function* listOf(members: readonly unknown[], indent: string): Generator<string> {
  let separator = `[\n${indent}  `;
  for (const member of members) {
    yield separator + JSON.stringify(member);
    separator = `,\n${indent}  `;
  }
  yield members.length === 0 ? '[]' : `\n${indent}]`;
}
