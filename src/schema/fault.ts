/** What the generated validators share: the description of a fault. */

/** A key, an index of a list, or, in a list of one, the key of a map, which may be any text. */
export type PathStep = string | number | readonly [key: string];

/** The first fault of a value. */
export interface Fault {
  /** From the outside inwards. */
  readonly path: readonly PathStep[];
  readonly found: unknown;
  /** In the notation of types, independent of the language: `"tag" | "none"`, `integer ≥ 0`. */
  readonly expected: string;
}

export const fault = (found: unknown, expected: string, path: readonly PathStep[]): Fault => ({
  path,
  found,
  expected,
});

/** A part's fault, as a fault of the whole. */
export const within = (inner: Fault, path: readonly PathStep[]): Fault => ({
  ...inner,
  path: [...path, ...inner.path],
});

export const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a string has no lone surrogates, which UTF-8 cannot encode. */
export const isText = (value: string) => value.isWellFormed();

/** So many values of an enumeration are listed. */
const LISTED_VALUES = 20;

/** The expected values of an enumeration. */
export function oneOf(values: ReadonlySet<unknown>): string {
  const list = [...values].slice(0, LISTED_VALUES).map((value) => JSON.stringify(value));
  return [...list, ...(values.size > LISTED_VALUES ? ['…'] : [])].join(' | ');
}

/** Deletes unknown keys, which a later version may have added. */
export function dropStrangeKeys(value: Record<string, unknown>, keys: ReadonlySet<string>): void {
  for (const key in value) if (!keys.has(key)) delete value[key];
}

/** A path in JavaScript's notation: `records[3].fiscal_years[0]`. */
export const pathText = (path: readonly PathStep[]) =>
  path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (typeof step !== 'string') return `[${JSON.stringify(step[0])}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
