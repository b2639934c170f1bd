import { Problem } from '../messages/problem.js';
import type { ProgressDocument } from '../model.js';

type Kind = 'string' | 'number' | 'list' | 'object';
type Shape = Readonly<Record<string, Kind>>;

/** What the comparison and the reports take for granted of each list's members. */
const MEMBERS: Readonly<Record<'sections' | 'items' | 'records', Shape>> = {
  sections: { id: 'string', level: 'number', title: 'string', source: 'object' },
  items: { id: 'string', title: 'string', departments: 'list', columns: 'object', source: 'object' },
  records: {
    id: 'string',
    key: 'string',
    item: 'string',
    activity: 'string',
    status: 'string',
    fiscal_years: 'list',
    departments: 'list',
    sections: 'list',
    source: 'object',
  },
};

const kindOf = (value: unknown) =>
  Array.isArray(value) ? 'list' : value === null ? 'null' : value === undefined ? 'nothing' : typeof value;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => kindOf(value) === 'object';

function refuse(found: string, expected: string): never {
  throw new Problem('input-not-extracted', { found, expected });
}

function expectShape(value: unknown, shape: Shape, path: string): void {
  if (!isObject(value)) refuse(`${path}: ${kindOf(value)}`, 'object');
  for (const [field, kind] of Object.entries(shape)) {
    const found = kindOf(value[field]);
    if (found !== kind) refuse(`${path}.${field}: ${found}`, kind);
  }
}

/**
 * Reads a document that was extracted before.
 *
 * @param text what `<stem>.json` holds
 * @throws {Problem} `input-not-extracted` for what is no JSON, or not of this format
 */
export function parseDocument(text: string): ProgressDocument {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error), 'JSON');
  }
  const format = isObject(value) ? value.format : undefined;
  if (!isObject(value) || format !== 'shinchoku/1')
    refuse(`format: ${JSON.stringify(format) ?? 'nothing'}`, '"shinchoku/1"');
  expectShape(value.document, { file: 'string', sha256: 'string' }, 'document');
  for (const [name, shape] of Object.entries(MEMBERS)) {
    const list = value[name];
    if (!Array.isArray(list)) refuse(`${name}: ${kindOf(list)}`, 'list');
    for (const [index, member] of list.entries()) expectShape(member, shape, `${name}[${index}]`);
  }
  return value as unknown as ProgressDocument;
}
