/**
 * Characters that could break the line that shows a text: control characters with line ends, line and paragraph
 * separators, marks of writing direction, and lone surrogates.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** The same without line ends: in JSON these only separate values; those in values are already escaped. */
const UNSAFE_IN_JSON = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Foreign text, such as a file name, with such characters escaped. */
export const visible = (text: string): string =>
  text.replace(UNSAFE, (unit) => SHORT_ESCAPES[unit] ?? escaped(unit));

/** Equivalent JSON with such characters escaped, except line ends between values. */
export const visibleJson = (json: string): string => json.replace(UNSAFE_IN_JSON, escaped);
