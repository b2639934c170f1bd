import audit from '../schema/generated/audit.json' with { type: 'json' };
import changes from '../schema/generated/changes.json' with { type: 'json' };
import corrections from '../schema/generated/corrections.json' with { type: 'json' };
import document from '../schema/generated/document.json' with { type: 'json' };
import messages from '../schema/generated/messages.json' with { type: 'json' };
import ndjson from '../schema/generated/ndjson.json' with { type: 'json' };
import profile from '../schema/generated/profile.json' with { type: 'json' };
import tablecheck from '../schema/generated/tablecheck.json' with { type: 'json' };
import timeline from '../schema/generated/timeline.json' with { type: 'json' };
import { UsageError } from './arguments.js';

const SCHEMAS: Readonly<Record<string, object>> = {
  document,
  changes,
  timeline,
  audit,
  corrections,
  profile,
  messages,
  ndjson,
  tablecheck,
};

/**
 * The JSON Schema that `shinchoku schema` prints for a file.
 *
 * @throws {UsageError} unless there is exactly one known name
 */
export function schemaText(names: readonly string[]): string {
  const [name = ''] = names;
  const schema = Object.hasOwn(SCHEMAS, name) && names.length === 1 ? SCHEMAS[name] : undefined;
  if (!schema) throw new UsageError(`schema ${names.join(' ')}: ${Object.keys(SCHEMAS).join(' | ')}`);
  return `${JSON.stringify(schema, null, 2)}\n`;
}
