/** The fields of a Table Schema, which say what the columns of a CSV file hold. */

import type { Language } from '../../model.js';
import audit from '../../schema/generated/audit.json' with { type: 'json' };
import changes from '../../schema/generated/changes.json' with { type: 'json' };
import document from '../../schema/generated/document.json' with { type: 'json' };
import timeline from '../../schema/generated/timeline.json' with { type: 'json' };
import type { Columns, ModelField } from '../columns.js';

/** The part of a JSON Schema that tells what a column holds. */
interface Property {
  readonly type?: string | readonly string[];
  readonly items?: Property;
  readonly anyOf?: readonly Property[];
  readonly pattern?: string;
  /** Japanese, then English. */
  readonly description?: string;
}

type Definitions = Readonly<Record<string, { readonly properties?: Readonly<Record<string, Property>> }>>;

const DEFINITIONS = Object.assign(
  {},
  ...[audit, timeline, changes, document].map(({ $defs }) => $defs),
) as Definitions;

/** A field of a Table Schema. Its description is Japanese, then English. */
export interface TableField {
  readonly name: string;
  readonly title?: string;
  readonly type: string;
  readonly description?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  /** How a text of several values is taken apart. The published profile does not have the standard's type `list`. */
  readonly list?: { readonly delimiter: string; readonly itemType: string };
}

const LIST_DELIMITER = ';';
const SECTION_HEADING = /^(?:section_|階層)\d+$/;

/** Fields of headings, in their order. What is no column of the file's own is one of the document's. */
export function fieldsOf(
  headings: readonly string[],
  columns: Columns<never>,
  keys: readonly string[],
  language: Language,
): TableField[] {
  const known = new Map<string, Columns<never>[number]>();
  for (const column of columns) {
    const name = 'names' in column ? column.names : language === 'ja' ? column.ja : column.name;
    if (!known.has(name)) known.set(name, column);
  }
  const sections = columns.find((column) => 'names' in column && column.names.startsWith('section_1'));
  const others = columns.find((column) => 'names' in column && column.names === '…');
  const used = new Set<string>();
  return headings.map((heading) => {
    const column = used.has(heading) ? undefined : known.get(heading);
    used.add(heading);
    const own = column ?? (SECTION_HEADING.test(heading) ? sections : others);
    return own ? fieldOf(heading, own, keys, language) : { name: heading, type: 'string' };
  });
}

function fieldOf(
  name: string,
  column: Columns<never>[number],
  keys: readonly string[],
  language: Language,
): TableField {
  const { about, labels } = column;
  const property = typeof about === 'string' ? propertyOf(about) : null;
  const declared = 'names' in column ? undefined : HOLDINGS[column.holds ?? 'field'];
  const { type, list } = typeOf(declared ?? property, labels !== undefined);
  const isKey = !('names' in column) && keys.includes(column.name);
  const values =
    labels && !list
      ? Object.entries(labels).map(([value, { ja }]) => (language === 'ja' ? ja : value))
      : null;
  const constraints = {
    ...(isKey ? { required: true } : {}),
    ...(values ? { enum: [...new Set(values)] } : {}),
    ...(property?.pattern && type === 'string' && !labels ? { pattern: wholePattern(property.pattern) } : {}),
  };
  return {
    name,
    ...('names' in column ? {} : { title: language === 'ja' ? column.name : column.ja }),
    type,
    description: typeof about === 'string' ? (property?.description ?? '') : `${about.ja} / ${about.en}`,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
    ...(list ? { list } : {}),
  };
}

/**
 * A pattern of JSON Schema, which is searched for, as one of Table Schema, which matches the whole as in XML Schema: that
 * has neither anchors nor groups that capture nothing.
 */
function wholePattern(pattern: string): string {
  const before = pattern.startsWith('^') ? '' : '.*';
  const behind = pattern.endsWith('$') ? '' : '.*';
  return `${before}${pattern.replace(/^\^|\$$/g, '').replaceAll('(?:', '(')}${behind}`;
}

function propertyOf(field: ModelField): Property | null {
  const [type = '', name = ''] = field.split('.');
  return DEFINITIONS[type]?.properties?.[name] ?? null;
}

/** What columns hold of which no field of the data model tells. */
const HOLDINGS: Readonly<Record<string, Property | undefined>> = {
  integer: { type: 'integer' },
  list: { type: 'array', items: { type: 'string' } },
};

const NUMERIC_TYPES = ['integer', 'number'];

function typeOf(property: Property | null, isLabelled: boolean): Pick<TableField, 'type' | 'list'> {
  const types = [property?.type ?? property?.anyOf?.map(({ type }) => type ?? 'string') ?? 'string'].flat(2);
  if (types.includes('array')) {
    const item = [property?.items?.type ?? 'string'].flat()[0] ?? 'string';
    const itemType = item === 'integer' ? item : 'string';
    return { type: 'string', list: { delimiter: LIST_DELIMITER, itemType } };
  }
  const number = isLabelled ? undefined : types.find((type) => NUMERIC_TYPES.includes(type));
  return { type: number ?? 'string' };
}
