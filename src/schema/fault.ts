/** What the generated validators share: how they tell what is wrong, and where. */

/** A key, a position in a list, or in a list of one the key of a map: headings, which may be any text. */
export type PathStep = string | number | readonly [key: string];

/** The first thing that is wrong with a value. */
export interface Fault {
  /** From the outermost value inwards. */
  readonly path: readonly PathStep[];
  readonly found: unknown;
  /** In the notation of JSON and of types, which is the same in every language: `"tag" | "none"`, `integer ≥ 0`. */
  readonly expected: string;
}

export const fault = (found: unknown, expected: string, path: readonly PathStep[]): Fault => ({
  path,
  found,
  expected,
});

/** A fault of a part, told of the whole. */
export const within = (inner: Fault, path: readonly PathStep[]): Fault => ({
  ...inner,
  path: [...path, ...inner.path],
});

export const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a string has no lone surrogates, which UTF-8 cannot encode. */
export const isText = (value: string) => value.isWellFormed();

/** Longer enumerations are not listed. */
const LISTED_VALUES = 20;

/** What a value of an enumeration must be. */
export function oneOf(values: ReadonlySet<unknown>): string {
  const list = [...values].slice(0, LISTED_VALUES).map((value) => JSON.stringify(value));
  return [...list, ...(values.size > LISTED_VALUES ? ['…'] : [])].join(' | ');
}

/** Takes out the keys that an object should not have: a later program may add some, and nothing here knows them. */
export function dropStrangeKeys(value: Record<string, unknown>, keys: ReadonlySet<string>): void {
  for (const key of Object.keys(value)) if (!keys.has(key)) delete value[key];
}

/** A path as JavaScript writes it: `records[3].fiscal_years[0]`. */
export const pathText = (path: readonly PathStep[]) =>
  path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (typeof step !== 'string') return `[${JSON.stringify(step[0])}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
