/**
 * What a text may not do to the line that it is shown on: control characters (line ends included), line and
 * paragraph separators, marks that turn the direction of writing, and halves of surrogate pairs.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** In JSON the line ends between the values are the writer's own; those within them are escaped already. */
const UNSAFE_IN_JSON = /[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text of somebody else, such as a file's name, so that it stays on its line and moves no cursor. */
export const visible = (text: string): string =>
  text.replace(UNSAFE, (unit) => SHORT_ESCAPES[unit] ?? escaped(unit));

/** JSON that holds the same values and none of those characters, but for the line ends between them. */
export const visibleJson = (json: string): string => json.replace(UNSAFE_IN_JSON, escaped);
