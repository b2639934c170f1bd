import type { Both } from '../both.js';
import { VALUE_UNITS } from '../define.js';
import type { JsonSchema } from './schemas.js';

/** What a value means, its unit, and what null means, in one language. */
export function descriptionIn(schema: JsonSchema, language: keyof Both): string {
  const { description, 'x-description-ja': ja, 'x-null': absent, 'x-unit': unit } = schema;
  const parts =
    language === 'ja'
      ? [ja, unit && `単位: ${VALUE_UNITS[unit].ja}。`, absent && `null: ${absent.ja}。`]
      : [description, unit && `Unit: ${VALUE_UNITS[unit].en}.`, absent && `Null: ${absent.en}.`];
  return parts.filter((part) => part !== undefined && part !== '').join(language === 'ja' ? '' : ' ');
}
