import type { Both } from '../both.js';
import { ORIGINS, VALUE_UNITS } from '../define.js';
import { definitions, enumerations, type JsonSchema, refName } from './schemas.js';

export const GENERATED_HEAD =
  '// Written by `npm run generate` from the definitions in src/schema/. Do not edit.\n';

export const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;

export const isIdentifier = (key: string) => /^[a-z_$][\w$]*$/i.test(key);

const keyText = (key: string) => (isIdentifier(key) ? key : quoted(key));

/** The type of a value in TypeScript. */
export function typeOf(schema: JsonSchema): string {
  if (schema.$ref) return refName(schema.$ref);
  if (schema.const !== undefined) return quoted(schema.const);
  if (schema.enum) return schema.enum.map(quoted).join(' | ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.length === 0) return 'unknown';
  return types.map((type) => typeNamed(type, schema)).join(' | ');
}

function typeNamed(type: string, schema: JsonSchema): string {
  if (type === 'array') return listType(schema);
  if (type === 'object') return mapType(schema);
  return type === 'integer' ? 'number' : type;
}

function listType({ items, prefixItems, 'x-labels': labels = [] }: JsonSchema): string {
  if (prefixItems) {
    const members = prefixItems.map((member, i) => `${labels[i] ? `${labels[i]}: ` : ''}${typeOf(member)}`);
    return `readonly [${members.join(', ')}]`;
  }
  const member = items ? typeOf(items) : 'unknown';
  return `readonly ${/[ |]/.test(member) ? `(${member})` : member}[]`;
}

function mapType({ propertyNames, additionalProperties }: JsonSchema): string {
  const value = additionalProperties ? typeOf(additionalProperties) : 'unknown';
  const map = `Record<${propertyNames ? typeOf(propertyNames) : 'string'}, ${value}>`;
  return `Readonly<${propertyNames ? `Partial<${map}>` : map}>`;
}

/** A doc comment of the non-empty lines. */
function doc(lines: readonly (string | undefined)[], indent: string): string {
  const own = lines.filter((line) => line !== undefined && line !== '');
  if (own.length === 0) return '';
  return `${indent}/**\n${own.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

function fieldDoc(schema: JsonSchema): string {
  const { 'x-unit': unit, 'x-null': absent, 'x-from': from } = schema;
  return doc(
    [
      schema.description,
      schema['x-description-ja'],
      unit && `Unit: ${VALUE_UNITS[unit].en}.`,
      absent && `Null: ${absent.en}.`,
      from && `From: ${ORIGINS[from].en}.`,
    ],
    '  ',
  );
}

function declaration(name: string, schema: JsonSchema): string {
  const head = doc([schema.description, schema['x-description-ja']], '');
  if (!schema.properties) return `${head}export type ${name} = ${typeOf(schema)};\n`;
  const fields = Object.entries(schema.properties).map(([key, value]) => {
    const mark = schema.required?.includes(key) ? '' : '?';
    return `${fieldDoc(value)}  readonly ${keyText(key)}${mark}: ${typeOf(value)};\n`;
  });
  return `${head}export interface ${name} {\n${fields.join('')}}\n`;
}

const constantName = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

function enumeration(name: string, schema: JsonSchema): string {
  const values = schema.enum ?? [];
  const members = values.map((value) => {
    const meaning = schema['x-values']?.[value];
    const comment = meaning ? `  /** ${meaning.en} (${meaning.ja}) */\n` : '';
    return `${comment}  | ${quoted(value)}`;
  });
  const head = doc([schema.description, schema['x-description-ja']], '');
  const type = `${head}export type ${name} =\n${members.join('\n')};\n`;
  const constant = `${constantName(name)}_VALUES`;
  const list = values.map((value) => `  ${quoted(value)},\n`).join('');
  return `${type}\n/** The values of \`${name}\`, in the contract's order. */\nexport const ${constant} = [\n${list}] as const satisfies readonly ${name}[];\n`;
}

/** A module with the enumerations: types, and lists of values. */
export function valuesModule(): string {
  return [GENERATED_HEAD, ...[...enumerations()].map(([name, schema]) => enumeration(name, schema))].join(
    '\n',
  );
}

function labels(name: string, names: Readonly<Record<string, Both>>): string {
  const members = Object.entries(names).map(
    ([value, { en, ja }]) => `  ${value}: { ja: ${quoted(ja)}, en: ${quoted(en)} },\n`,
  );
  const type = `Readonly<Record<${name}, Both>>`;
  return `export const ${constantName(name)}_LABELS: ${type} = {\n${members.join('')}};\n`;
}

/** A module with the labels of the enumerations' values. */
export function labelsModule(): string {
  const named = [...enumerations()].flatMap(([name, { 'x-names': names }]) =>
    names ? [[name, names] as const] : [],
  );
  const types = named.map(([name]) => `  ${name},\n`).join('');
  const imports = `import type { Both } from '../both.js';\nimport type {\n${types}} from './values.js';\n`;
  return [GENERATED_HEAD, imports, ...named.map(([name, names]) => labels(name, names))].join('\n');
}

/** A module with the types of the objects. */
export function typesModule(): string {
  const declarations = [...definitions()].map(([name, schema]) => declaration(name, schema));
  const text = declarations.join('\n');
  const used = [...enumerations().keys()].filter((name) => new RegExp(`\\b${name}\\b`).test(text)).sort();
  const imports = `import type {\n${used.map((name) => `  ${name},\n`).join('')}} from './values.js';\n`;
  return [GENERATED_HEAD, imports, text].join('\n');
}
