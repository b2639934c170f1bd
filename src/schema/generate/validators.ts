import { definitions, enumerations, type JsonSchema, refName, SCHEMA_NAMES, schemaOf } from './schemas.js';
import { isIdentifier, quoted } from './types.js';

const VALIDATORS_HEAD = `// Written by \`npm run generate\` from the definitions in src/schema/. Do not edit.

import { dropStrangeKeys, type Fault, fault, isObject, isText, oneOf, within } from '../fault.js';
`;

const NUMBER_TYPES = ['integer', 'number'];

const orNull = (expected: string, nullable: boolean) => (nullable ? `${expected} | null` : expected);

/** The expectation of a simple type. */
function expectation(
  { const: only, 'x-form': form, minimum: least, maximum: most }: JsonSchema,
  type: string,
) {
  if (only !== undefined) return JSON.stringify(only);
  if (form !== undefined) return form;
  if (most !== undefined) return `${type} ${least}…${most}`;
  return least === undefined ? type : `${type} ≥ ${least}`;
}

/** Writes the functions and collects their shared constants: patterns and sets of values and keys. */
class Writer {
  readonly constants: string[] = [];
  readonly #known = new Map<string, string>();
  #variables = 0;

  /** The name of a constant. Equal constants share one. */
  #constant(prefix: string, code: string): string {
    const known = this.#known.get(code);
    if (known !== undefined) return known;
    const name = `${prefix}${this.#known.size}`;
    this.#known.set(code, name);
    this.constants.push(`const ${name} = ${code};`);
    return name;
  }

  function(name: string, schema: JsonSchema): string {
    this.#variables = 0;
    return `function is${name}(value: any): Fault | null {\n${this.#body(schema)}}\n`;
  }

  #body(schema: JsonSchema): string {
    const checks = this.#check(schema, 'value', [], false);
    const inner = checks.includes('(inner = ') ? '  let inner: Fault | null;\n' : '';
    return `${inner}${checks}  return null;\n`;
  }

  #fails(test: string, value: string, expected: string, path: readonly string[]): string {
    const words = JSON.stringify(expected);
    return `  if (${test}) return fault(${value}, ${words}, [${path.join(', ')}]);\n`;
  }

  /** Statements that return a fault if the value does not match the schema. */
  #check(schema: JsonSchema, value: string, path: readonly string[], nullable: boolean): string {
    if (schema.anyOf?.some(isNull)) return this.#orNull(withoutNull(schema), value, path);
    if (schema.anyOf) return this.#anyOf(schema.anyOf, schema['x-form'], value, path);
    if (Array.isArray(schema.type)) return this.#orNull(withoutNull(schema), value, path);
    if (schema.$ref) {
      const call = `is${refName(schema.$ref)}(${value})`;
      return `  if ((inner = ${call}) !== null) return within(inner, [${path.join(', ')}]);\n`;
    }
    if (typeof schema.type !== 'string') return '';
    if (schema.type === 'array') return this.#list(schema, value, path, nullable);
    if (schema.type === 'object') return this.#object(schema, value, path, nullable);
    return this.#simple(schema, schema.type, value, path, nullable);
  }

  /** A value of none of the shapes is one fault as a whole. */
  #anyOf(
    shapes: readonly JsonSchema[],
    form: string | undefined,
    value: string,
    path: readonly string[],
  ): string {
    if (form === undefined) throw new Error(`no x-form for ${JSON.stringify(shapes)}`);
    const tests = shapes.map((shape) => {
      const check = `(value: any): Fault | null => {\n${this.#body(shape)}}`;
      return `${this.#constant('A', check)}(${value}) !== null`;
    });
    return this.#fails(tests.join(' && '), value, form, path);
  }

  #orNull(schema: JsonSchema, value: string, path: readonly string[]): string {
    return `  if (${value} !== null) {\n${this.#check(schema, value, path, true)}  }\n`;
  }

  #simple(
    schema: JsonSchema,
    type: string,
    value: string,
    path: readonly string[],
    nullable: boolean,
  ): string {
    if (schema.enum) return this.#oneOf(schema, value, path, nullable);
    const tests = [type === 'integer' ? `!Number.isSafeInteger(${value})` : `typeof ${value} !== '${type}'`];
    if (schema.const !== undefined) tests.push(`${value} !== ${JSON.stringify(schema.const)}`);
    if (schema.pattern !== undefined)
      tests.push(
        `!${this.#constant('P', `new RegExp(${JSON.stringify(schema.pattern)}, 'u')`)}.test(${value})`,
      );
    if (NUMBER_TYPES.includes(type)) {
      if (schema.minimum !== undefined) tests.push(`${value} < ${schema.minimum}`);
      if (schema.maximum !== undefined) tests.push(`${value} > ${schema.maximum}`);
    }
    const expected = orNull(expectation(schema, type), nullable);
    const isOne = this.#fails(tests.join(' || '), value, expected, path);
    return type === 'string' && schema.const === undefined
      ? isOne + this.#fails(`!isText(${value})`, value, 'Unicode', path)
      : isOne;
  }

  #oneOf(schema: JsonSchema, value: string, path: readonly string[], nullable: boolean): string {
    const set = this.#constant('V', `new Set<unknown>(${JSON.stringify(schema.enum)})`);
    const form = schema['x-form'] === undefined ? `oneOf(${set})` : JSON.stringify(schema['x-form']);
    const expected = nullable ? `${form} + ' | null'` : form;
    return `  if (!${set}.has(${value})) return fault(${value}, ${expected}, [${path.join(', ')}]);\n`;
  }

  #list(schema: JsonSchema, value: string, path: readonly string[], nullable: boolean): string {
    const isList = this.#fails(`!Array.isArray(${value})`, value, orNull('list', nullable), path);
    const members = schema.prefixItems ?? [];
    if (members.length > 0) {
      const size = schema['x-form'] ?? `list of ${members.length}`;
      const own = members.map((member, i) =>
        this.#check(member, `${value}[${i}]`, [...path, String(i)], false),
      );
      return isList + this.#fails(`${value}.length !== ${members.length}`, value, size, path) + own.join('');
    }
    const most = schema.maxItems;
    const length = `${value}.length`;
    const bound =
      most === undefined
        ? ''
        : this.#fails(`${length} > ${most}`, length, `≤ ${most}`, [...path, "'length'"]);
    const index = `i${this.#variables}`;
    const member = `each${this.#variables++}`;
    const inside = this.#check(schema.items || {}, member, [...path, index], false);
    return `${isList}${bound}  for (let ${index} = 0; ${index} < ${value}.length; ${index}++) {\n  const ${member} = ${value}[${index}];\n${inside}  }\n`;
  }

  #object(schema: JsonSchema, value: string, path: readonly string[], nullable: boolean): string {
    const isOne = this.#fails(`!isObject(${value})`, value, orNull('object', nullable), path);
    return isOne + (schema.properties ? this.#fields(schema, value, path) : this.#map(schema, value, path));
  }

  #fields({ properties = {}, required = [] }: JsonSchema, value: string, path: readonly string[]): string {
    const own = Object.entries(properties).map(([key, schema]) => {
      const member = isIdentifier(key) ? `${value}.${key}` : `${value}[${quoted(key)}]`;
      const step = isIdentifier(key) ? `'${key}'` : `[${quoted(key)}]`;
      const checks = this.#check(schema, member, [...path, step], false);
      if (!required.includes(key)) return `  if (${member} !== undefined) {\n${checks}  }\n`;
      if (checks !== '') return checks;
      return this.#fails(`${member} === undefined`, member, 'a value', [...path, step]);
    });
    const keys = this.#constant('K', `new Set(${JSON.stringify(Object.keys(properties))})`);
    return `${own.join('')}  dropStrangeKeys(${value}, ${keys});\n`;
  }

  #map(schema: JsonSchema, value: string, path: readonly string[]): string {
    const key = `key${this.#variables++}`;
    const names = schema.propertyNames
      ? this.#check(schema.propertyNames, key, [...path, `[${key}]`], false)
      : this.#fails(`!isText(${key})`, key, 'Unicode', [...path, `[${key}]`]);
    const inside = this.#check(
      schema.additionalProperties || {},
      `${value}[${key}]`,
      [...path, `[${key}]`],
      false,
    );
    return `  for (const ${key} of Object.keys(${value})) {\n${names}${inside}  }\n`;
  }
}

const isNull = ({ type }: JsonSchema) => type === 'null';

/** A nullable schema without null. */
function withoutNull(schema: JsonSchema): JsonSchema {
  const { anyOf = [], type } = schema;
  const others = anyOf.filter((each) => !isNull(each));
  const [only] = others;
  if (only && others.length === 1) return only;
  const types = Array.isArray(type) ? type.filter((each) => each !== 'null') : [];
  if (types.length === 1 && types[0]) return { ...schema, type: types[0] };
  throw new Error(`no validator for ${JSON.stringify(schema)}`);
}

/** A module with the validators: for each file a function that returns the first fault, or null. */
export function validatorsModule(): string {
  const writer = new Writer();
  const all = new Map([...enumerations(), ...definitions()]);
  const text = JSON.stringify(SCHEMA_NAMES.map(schemaOf));
  const used = [...all].filter(([name]) => text.includes(`"#/$defs/${name}"`));
  const functions = used.map(([name, schema]) => writer.function(name, schema));
  const roots = SCHEMA_NAMES.map((name) => {
    const root = refName(schemaOf(name).$ref ?? '');
    return `/** The first thing that keeps a value from being a \`${root}\`, or null. */\nexport const ${name}Fault = (value: unknown): Fault | null => is${root}(value);\n`;
  });
  return [VALIDATORS_HEAD, `${writer.constants.join('\n')}\n`, ...functions, ...roots].join('\n');
}
