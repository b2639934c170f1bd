import { spanOf } from './html-blocks.js';

/** What the attributes of a tag say that matters to its text. */
export interface TagAttributes {
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether they end with a `/`. */
  readonly isSelfClosing: boolean;
}

const TAG_SPACE = '[\\t\\n\\f\\r ]';
const ATTRIBUTE_SOURCE = `${TAG_SPACE}+([A-Za-z][\\w:-]*)(?:=(?:"([^"<>]*)"|'([^'<>]*)'|([^\\t\\n\\f\\r "'<>&=\`]+)))?`;
const ATTRIBUTE = new RegExp(ATTRIBUTE_SOURCE, 'g');
const WELL_WRITTEN = new RegExp(`^(?:${ATTRIBUTE_SOURCE})*${TAG_SPACE}*/?$`);
const DIGITS = /^\d+$/;
const HIDES = /&|display\s*:\s*none|line-through/i;

export const NO_ATTRIBUTES: TagAttributes = { columnSpan: 1, rowSpan: 1, isSelfClosing: false };

/** Reads what stands between the name and the `>` of a start tag; null for what is left to the parser. */
export function attributesOf(source: string): TagAttributes | null {
  if (source === '/') return { ...NO_ATTRIBUTES, isSelfClosing: true };
  if (!WELL_WRITTEN.test(source)) return null;
  const values = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    const lower = name.toLowerCase();
    if (values.has(lower)) return null;
    values.set(lower, double ?? single ?? bare ?? '');
  }
  if (values.has('hidden') || HIDES.test(values.get('style') ?? '')) return null;
  const [columnSpan, rowSpan] = [values.get('colspan') ?? '1', values.get('rowspan') ?? '1'];
  if (!DIGITS.test(columnSpan) || !DIGITS.test(rowSpan)) return null;
  return {
    columnSpan: spanOf(columnSpan, 1),
    rowSpan: spanOf(rowSpan, 0),
    isSelfClosing: source.endsWith('/'),
  };
}
