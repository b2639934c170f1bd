import { descriptionIn } from './descriptions.js';
import { type JsonSchema, type SchemaName, schemaOf } from './schemas.js';

/** A file's schema as it is published: strict validators refuse keywords that the standard does not know. */
export const publishedSchema = (name: SchemaName): object => published(schemaOf(name)) as object;

function published(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(published);
  if (typeof value !== 'object' || value === null) return value;
  const description = descriptionOf(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, part]) => [key, key === 'description' && description ? description : published(part)]),
  );
}

/** Both languages in one text. A property may have the name `description`: what it holds is no text. */
function descriptionOf(schema: JsonSchema): string | null {
  if (typeof schema.description !== 'string') return null;
  return `${descriptionIn(schema, 'ja')} / ${descriptionIn(schema, 'en')}`;
}
