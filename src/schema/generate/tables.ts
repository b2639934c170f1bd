import { ORIGINS } from '../define.js';
import { descriptionIn } from './descriptions.js';
import { definitions, enumerations, type JsonSchema } from './schemas.js';
import { typeOf } from './types.js';

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const link = (name: string) => `#${name.toLowerCase()}`;

/** A type, with links for the names of the data model. */
function linked(type: string, names: ReadonlySet<string>): string {
  const parts = type.replaceAll('readonly ', '').split(/\b([A-Z]\w+)\b/);
  return parts
    .filter((part) => part !== '')
    .map((part) => (names.has(part) ? `[${part}](${link(part)})` : `\`${part}\``))
    .join('');
}

function row(name: string, schema: JsonSchema, required: boolean, names: ReadonlySet<string>): string {
  const { 'x-from': from } = schema;
  const origin = from ? `${ORIGINS[from].ja}<br>${ORIGINS[from].en}` : '';
  const meaning = `${descriptionIn(schema, 'ja')}<br>${descriptionIn(schema, 'en')}`;
  const type = linked(typeOf(schema), names);
  return `| \`${name}\`${required ? '' : ' (optional)'} | ${cell(type)} | ${cell(meaning)} | ${cell(origin)} |`;
}

function section(name: string, schema: JsonSchema, names: ReadonlySet<string>): string {
  const head = `### ${name}\n\n${schema['x-description-ja']} ${schema.description}\n`;
  if (schema.enum) {
    const values = schema.enum.map((value) => {
      const meaning = schema['x-values']?.[value];
      const called = schema['x-names']?.[value];
      const label = schema['x-names'] ? ` ${cell(called ? `${called.ja}<br>${called.en}` : '')} |` : '';
      return `| \`${value}\` |${label} ${cell(meaning ? `${meaning.ja}<br>${meaning.en}` : '')} |`;
    });
    const columns = schema['x-names']
      ? '| value | shown as | meaning |\n|---|---|---|'
      : '| value | meaning |\n|---|---|';
    return schema['x-values'] ? `${head}\n${columns}\n${values.join('\n')}\n` : head;
  }
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return head;
  const rows = fields.map(([key, value]) => row(key, value, schema.required?.includes(key) ?? false, names));
  return `${head}\n| field | type | meaning | from |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** The data model as tables for the reference. */
export function fieldTables(): string {
  const all = new Map([...definitions(), ...enumerations()]);
  const names = new Set(all.keys());
  return [...all].map(([name, schema]) => section(name, schema, names)).join('\n');
}
