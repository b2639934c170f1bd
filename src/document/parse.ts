import { STATUS_LABELS } from '../messages/labels.js';
import { Problem } from '../messages/problem.js';
import type { ProgressDocument } from '../model.js';

type Kind = 'string' | 'number' | 'list' | 'strings' | 'numbers' | 'object';
type Shape = Readonly<Record<string, Kind>>;

/** What the comparison and the reports take for granted of each list's members. */
const MEMBERS: Readonly<Record<'sections' | 'items' | 'records', Shape>> = {
  sections: { id: 'string', level: 'number', title: 'string', source: 'object' },
  items: { id: 'string', title: 'string', departments: 'strings', columns: 'object', source: 'object' },
  records: {
    id: 'string',
    key: 'string',
    item: 'string',
    activity: 'string',
    status: 'string',
    fiscal_years: 'numbers',
    departments: 'strings',
    sections: 'strings',
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
    const given = value[field];
    const member = kind === 'strings' ? 'string' : kind === 'numbers' ? 'number' : null;
    const found = kindOf(given);
    if (found !== (member === null ? kind : 'list')) refuse(`${path}.${field}: ${found}`, kind);
    const wrong = member && Array.isArray(given) ? given.find((each) => kindOf(each) !== member) : undefined;
    if (wrong !== undefined) refuse(`${path}.${field}: a list with ${kindOf(wrong)}`, kind);
  }
}

const isIn = (ids: ReadonlySet<string>, id: unknown) => typeof id === 'string' && ids.has(id);

/** Sees that ids are there once, and that what they point to is there: a parent before its own sections. */
function expectWhole({ sections, items, records }: ProgressDocument): void {
  const known = { sections: new Set<string>(), items: new Set<string>(), records: new Set<string>() };
  for (const [index, { id, parent }] of sections.entries()) {
    if (parent !== null && !isIn(known.sections, parent))
      refuse(`sections[${index}].parent: ${JSON.stringify(parent)}`, 'null or the id of a section before it');
    expectNew(known.sections, id, `sections[${index}].id`);
  }
  for (const [index, { id, section }] of items.entries()) {
    if (section !== null && !isIn(known.sections, section))
      refuse(`items[${index}].section: ${JSON.stringify(section)}`, 'null or the id of a section');
    expectNew(known.items, id, `items[${index}].id`);
  }
  for (const [index, { id, item, status }] of records.entries()) {
    if (!isIn(known.items, item))
      refuse(`records[${index}].item: ${JSON.stringify(item)}`, 'the id of an item');
    if (!Object.hasOwn(STATUS_LABELS, status)) refuse(`records[${index}].status: "${status}"`, 'a status');
    expectNew(known.records, id, `records[${index}].id`);
  }
}

function expectNew(known: Set<string>, id: string, path: string): void {
  if (known.has(id)) refuse(`${path}: "${id}" again`, 'an id of its own');
  known.add(id);
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
  const document = value as unknown as ProgressDocument;
  expectWhole(document);
  return document;
}
