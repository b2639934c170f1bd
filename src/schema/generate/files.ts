import { publishedSchema } from './published.js';
import { ruleValuesModule } from './rule-values.js';
import { SCHEMA_NAMES } from './schemas.js';
import { labelsModule, typesModule, valuesModule } from './types.js';
import { validatorsModule } from './validators.js';

/** The files of src/schema/generated/, by name. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const schemas = SCHEMA_NAMES.map(
    (name) => [`${name}.json`, `${JSON.stringify(publishedSchema(name), null, 2)}\n`] as const,
  );
  return new Map([
    ['types.ts', typesModule()],
    ['values.ts', valuesModule()],
    ['labels.ts', labelsModule()],
    ['rule-values.ts', ruleValuesModule()],
    ['validators.ts', validatorsModule()],
    ...schemas,
  ]);
}
