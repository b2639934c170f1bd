/**
 * Building blocks of the data model. A field's documentation in both languages is next to its shape. The TypeScript
 * types, the JSON Schemas and the reference are generated from it.
 */

import { z } from 'zod';
import type { Both } from './both.js';

const both = (en: string, ja: string): Both => ({ en, ja });

/** Where a value comes from. */
export const ORIGINS = {
  file: both('the input file: its name, its bytes', '入力ファイルそのもの'),
  stated: both('stated in the document, as normalised text', '資料の記載(正規化した文)'),
  verbatim: both('stated in the document, exactly as it stands', '資料の記載(そのまま)'),
  derived: both('worked out by the program', 'プログラムが求めたもの'),
  person: both('set by a person, in a file of corrections', '人が訂正ファイルで定めたもの'),
} as const;

export type Origin = keyof typeof ORIGINS;

export const VALUE_UNITS = {
  offset: both('offset in the transcript, in UTF-16 code units', '転記の先頭からの位置(UTF-16 単位)'),
  characters: both('UTF-16 code units', 'UTF-16 単位の数'),
  count: both('a count from 0', '0 以上の個数'),
  ordinal: both('counted from 1', '1 から数える'),
  fiscalYear: both(
    'a fiscal year (April to March), by the calendar year in which it begins',
    '年度(始まる年の西暦。平成25年度は 2013)',
  ),
  share: both('from 0 to 1', '0 から 1'),
} as const;

export type Unit = keyof typeof VALUE_UNITS;

/** A field: its shape, the origin of its value, and its meaning. */
export function field<T extends z.ZodType>(
  schema: T,
  from: Origin,
  en: string,
  ja: string,
  unit?: Unit,
): z.ZodType {
  const own = schema.meta() ?? {};
  return schema.meta({
    ...(own['x-null'] ? { 'x-null': own['x-null'] } : {}),
    ...(own['x-form'] ? { 'x-form': own['x-form'] } : {}),
    description: en,
    'x-description-ja': ja,
    'x-from': from,
    ...(unit ? { 'x-unit': unit } : {}),
  });
}

/** A value that may be null, and the meaning of null. */
export function orNull(schema: z.ZodType, en: string, ja: string) {
  const form = schema.meta()?.['x-form'];
  return schema.nullable().meta({ 'x-null': both(en, ja), ...(form ? { 'x-form': form } : {}) });
}

/** A string of a pattern, and the pattern's form in error messages. */
export const like = (pattern: RegExp, form: string) => z.string().regex(pattern).meta({ 'x-form': form });

/** An object of the data model. Files have its keys in this order. */
export const object = <Shape extends z.ZodRawShape>(id: string, en: string, ja: string, shape: Shape) =>
  z.strictObject(shape).meta({ id, description: en, 'x-description-ja': ja });

/** A text in English and Japanese. */
type BothWords = readonly [en: string, ja: string];

/** An enumeration's value with its label outside JSON and its meaning. */
export interface LabelledValue {
  readonly label: BothWords;
  readonly means: BothWords;
}

const meaningOf = (value: BothWords | LabelledValue): BothWords => ('means' in value ? value.means : value);

/** An enumeration with the meanings of its values. Either all values have labels or none. */
export function words<Value extends string>(
  id: string,
  en: string,
  ja: string,
  values: Readonly<Record<Value, BothWords | LabelledValue>>,
) {
  const entries = Object.entries<BothWords | LabelledValue>(values);
  const labels = entries.flatMap(([value, own]) =>
    'label' in own ? [[value, both(...own.label)] as const] : [],
  );
  return z.enum(Object.keys(values) as Value[]).meta({
    id,
    description: en,
    'x-description-ja': ja,
    'x-values': Object.fromEntries(entries.map(([value, own]) => [value, both(...meaningOf(own))])),
    ...(labels.length > 0 ? { 'x-names': Object.fromEntries(labels) } : {}),
  });
}

/** The values of an enumeration with their meanings. */
export const meaningsOf = (enumeration: z.ZodType) =>
  Object.entries((enumeration.meta()?.['x-values'] ?? {}) as Readonly<Record<string, Both>>);

/** An enumeration whose values are documented elsewhere. */
export const names = <Value extends string>(id: string, en: string, ja: string, values: readonly Value[]) =>
  z.enum(values).meta({ id, description: en, 'x-description-ja': ja });

export const texts = z.array(z.string());
export const count = z.int().min(0);
export const ordinal = z.int().min(1);
/** A fiscal year. */
export const year = z.int().min(1).max(9999);
export const years = z.array(year);
export const hex = (digits: number) => like(new RegExp(`^[0-9a-f]{${digits}}$`), `[0-9a-f]{${digits}}`);
export const sectionId = like(/^s./, 's…');
export const itemId = like(/^i./, 'i…');
export const recordId = like(/^r./, 'r…');
