/**
 * The control characters from U+007F on, `\p{Zl}`, `\p{Zp}` and `\p{Bidi_Control}`. The first use of a property takes V8 as
 * long as ten patterns.
 */
const OTHERS = '\\x7f-\\x9f\\u2028\\u2029\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

/**
 * Characters that could break the line that shows a text: control characters with line ends, line and paragraph
 * separators, marks of writing direction, and lone surrogates.
 */
const UNSAFE = new RegExp(`[\\0-\\x1f${OTHERS}\\ud800-\\udfff]`, 'gu');

/** The same without line ends: in JSON these only separate values; those in values are already escaped. */
const UNSAFE_IN_JSON = new RegExp(`[\\0-\\x09\\x0b-\\x1f${OTHERS}]`, 'g');

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Foreign text, such as a file name, with such characters escaped. */
export const visible = (text: string): string =>
  text.replace(UNSAFE, (unit) => SHORT_ESCAPES[unit] ?? escaped(unit));

/** Equivalent JSON with such characters escaped, except line ends between values. */
export const visibleJson = (json: string): string => json.replace(UNSAFE_IN_JSON, escaped);
