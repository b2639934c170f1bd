import { z } from 'zod';
import { Audits } from '../audit.js';
import * as auditWords from '../audit-words.js';
import type { Both } from '../both.js';
import * as changeWords from '../change-words.js';
import { Changes } from '../changes.js';
import * as correctionWords from '../correction-words.js';
import { CorrectionsFile } from '../corrections.js';
import type { Origin, Unit } from '../define.js';
import { ProgressDocument } from '../document.js';
import { Profile } from '../profile.js';
import { RecordLine } from '../record-line.js';
import { MessageReport } from '../report.js';
import { DocumentRuleId, EditionRuleId, FileRuleId } from '../rules.js';
import { TableCheck } from '../table-check.js';
import * as tableWords from '../table-words.js';
import { Timelines } from '../timeline.js';
import * as words from '../words.js';

/** The parts of JSON Schema that the data model uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | false;
  readonly required?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly description?: string;
  readonly 'x-description-ja'?: string;
  readonly 'x-null'?: Both;
  readonly 'x-from'?: Origin;
  readonly 'x-unit'?: Unit;
  readonly 'x-values'?: Readonly<Record<string, Both>>;
  /** The labels of an enumeration's values. */
  readonly 'x-names'?: Readonly<Record<string, Both>>;
  readonly 'x-form'?: string;
  readonly 'x-labels'?: readonly string[];
}

/** A schema with its definitions. */
export interface RootSchema extends JsonSchema {
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

/** The files with a schema, by their names in `shinchoku schema`. */
export const ROOTS = {
  document: ProgressDocument,
  changes: Changes,
  timeline: Timelines,
  audit: Audits,
  corrections: CorrectionsFile,
  profile: Profile,
  messages: MessageReport,
  ndjson: RecordLine,
  tablecheck: TableCheck,
} as const;

export type SchemaName = keyof typeof ROOTS;

export const SCHEMA_NAMES = Object.keys(ROOTS) as SchemaName[];

/** Bounds that zod sets for every integer. */
const isNoBound = (key: string, value: unknown) =>
  (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) ||
  (key === 'minimum' && value === Number.MIN_SAFE_INTEGER);

const isAnyString = (key: string, value: unknown) =>
  key === 'propertyNames' && JSON.stringify(value) === '{"type":"string"}';

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !isNoBound(key, part) && !isAnyString(key, part))
      .map(([key, part]) => [key, tidy(part)]),
  );
}

/** The JSON Schema (draft 2020-12) of a file. */
export function schemaOf(name: SchemaName): RootSchema {
  const { $schema, $ref, $defs } = tidy(z.toJSONSchema(ROOTS[name])) as RootSchema & { $schema: string };
  const sorted = Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1));
  const title = ROOTS[name].meta()?.description;
  return {
    $schema,
    $id: `urn:shinchoku:2:${name}`,
    title: `shinchoku ${name}: ${title}`,
    $ref,
    $defs: Object.fromEntries(sorted),
  } as RootSchema;
}

/** The enumerations, by name. */
export function enumerations(): ReadonlyMap<string, JsonSchema> {
  const found = Object.entries({
    ...words,
    ...changeWords,
    ...auditWords,
    ...correctionWords,
    ...tableWords,
    DocumentRuleId,
    EditionRuleId,
    FileRuleId,
  }).map(([id, schema]) => {
    const { $schema: _, ...own } = z.toJSONSchema(schema) as JsonSchema & { $schema: string };
    const named = own as JsonSchema & { $defs?: Readonly<Record<string, JsonSchema>> };
    return [id, named.$defs?.[id] ?? named] as const;
  });
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The objects and unions of the data model, by name, in the order of the files. */
export function definitions(): ReadonlyMap<string, JsonSchema> {
  const all: Record<string, JsonSchema> = Object.assign(
    {},
    ...SCHEMA_NAMES.map((name) => schemaOf(name).$defs),
  );
  const found = new Map<string, JsonSchema>();
  const known = enumerations();
  const visit = (id: string) => {
    const schema = all[id];
    if (!schema || found.has(id) || known.has(id)) return;
    found.set(id, schema);
    for (const next of referencesIn(schema)) visit(next);
  };
  for (const name of SCHEMA_NAMES) visit(refName(schemaOf(name).$ref ?? ''));
  return found;
}

export const refName = (ref: string) => ref.replace('#/$defs/', '');

const referencesIn = (schema: JsonSchema): string[] =>
  [...JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)].map((match) => match[1] ?? '');
