/** The shape of `<stem>.json`, as a table: what every field of a document must be. */

import { RULES } from '../messages/catalogue.js';
import { SEVERITY_LABELS, STATUS_LABELS } from '../messages/labels.js';
import type {
  ActivityBasis,
  ClaimKind,
  Coverage,
  DepartmentsBasis,
  DocumentInfo,
  Item,
  Message,
  Note,
  Place,
  ProgressDocument,
  ProgressRecord,
  Quantity,
  Range,
  RecordPlace,
  Section,
  Severity,
  StatusBasis,
  YearsBasis,
} from '../model.js';
import { excerpt } from '../source/excerpt.js';
import { CLAIM_KINDS } from '../source/ledger.js';

/** A value that is not what its place in the document asks for. */
export class Mismatch extends Error {
  /** Where it stands: `records[3].fiscal_years[0]`. */
  path = '';

  /** @param found what stands there, in JSON and cut short */
  constructor(
    readonly found: string,
    readonly expected: string,
  ) {
    super(`${found}; expected ${expected}`);
  }

  /** Says that the value stands inside another one. */
  within(step: string): this {
    this.path = step + (this.path === '' || this.path.startsWith('[') ? '' : '.') + this.path;
    return this;
  }
}

/** Longer texts are cut where they are quoted. */
const LONGEST_QUOTE = 40;

/** A value as a message quotes it. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object' && value !== null) return 'object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(excerpt(value, LONGEST_QUOTE));
}

export function refuse(value: unknown, expected: string): never {
  throw new Mismatch(quote(value), expected);
}

/** Takes a value of unknown shape and gives what the document is to hold; throws a `Mismatch`. */
type Shape<T> = (value: unknown) => T;

function inside<T>(step: string, shape: Shape<T>, value: unknown): T {
  try {
    return shape(value);
  } catch (error) {
    throw error instanceof Mismatch ? error.within(step) : error;
  }
}

/** Fields that are not named are dropped: a later program may add some, and nothing here knows their shape. */
function object<T>(fields: { readonly [Name in keyof T]-?: Shape<T[Name]> }): Shape<T> {
  const entries = Object.entries(fields) as [string, Shape<unknown>][];
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(value, 'object');
    const given = value as Readonly<Record<string, unknown>>;
    const result: Record<string, unknown> = {};
    for (const [name, shape] of entries)
      result[name] = inside(name, shape, Object.hasOwn(given, name) ? given[name] : undefined);
    return result as T;
  };
}

const list =
  <T>(member: Shape<T>, most = Number.POSITIVE_INFINITY): Shape<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) refuse(value, 'list');
    if (value.length > most) inside('length', () => refuse(value.length, `≤ ${most}`), value);
    return value.map((each, index) => inside(`[${index}]`, member, each));
  };

const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value) => {
    if (value === null) return null;
    try {
      return shape(value);
    } catch (error) {
      if (!(error instanceof Mismatch) || error.path !== '') throw error;
      throw new Mismatch(error.found, `${error.expected} | null`);
    }
  };

const HALF_A_PAIR = /\p{Cs}/u;

/** Halves of surrogate pairs are no text: UTF-8 has no bytes for them. */
const text: Shape<string> = (value) => {
  if (typeof value !== 'string') return refuse(value, 'string');
  return HALF_A_PAIR.test(value) ? refuse(value, 'Unicode') : value;
};

const matching =
  (pattern: RegExp, expected: string): Shape<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(value, expected);

const integer =
  (from: number, to = Number.MAX_SAFE_INTEGER): Shape<number> =>
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= from && value <= to
      ? value
      : refuse(value, to === Number.MAX_SAFE_INTEGER ? `integer ≥ ${from}` : `integer ${from}…${to}`);

/** JSON has no infinity, but a number as large as 1e999 is read as one. */
const finite: Shape<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(value, 'number');

/**
 * One of some words: all that the type allows, or it does not compile.
 *
 * @param name what they are called where they are too many to be listed
 */
function word<T extends string>(words: Readonly<Record<T, unknown>>, name?: string): Shape<T> {
  const expected =
    name ??
    Object.keys(words)
      .map((each) => JSON.stringify(each))
      .join(' | ');
  return (value) =>
    typeof value === 'string' && Object.hasOwn(words, value) ? (value as T) : refuse(value, expected);
}

const textByName: Shape<Readonly<Record<string, string>>> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(value, 'object');
  // A heading may be called __proto__, which an assignment would not keep.
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      text(name),
      inside(`[${JSON.stringify(name)}]`, text, each),
    ]),
  );
};

/** A shape with something more to ask of a value that has it. */
const where =
  <T>(shape: Shape<T>, ask: (value: T) => void): Shape<T> =>
  (value) => {
    const result = shape(value);
    ask(result);
    return result;
  };

const id: Shape<string> = (value) => (value === '' ? refuse(value, 'string ≠ ""') : text(value));
const hex = (digits: number) => matching(new RegExp(`^[0-9a-f]{${digits}}$`), `[0-9a-f]{${digits}}`);
/** The day is not held against its month: a document may say 2月30日. */
const isoDate = matching(
  /^[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?$/,
  'YYYY-MM-DD | YYYY-MM',
);
const LAST_YEAR = 9999;
const year = integer(1, LAST_YEAR);
const years = where(list(year), (all) => {
  const index = all.findIndex((each, at) => at > 0 && each <= (all[at - 1] ?? 0));
  if (index > 0) inside(`[${index}]`, (each) => refuse(each, `> ${all[index - 1]}`), all[index]);
});

function ordered({ start, end }: { readonly start: number; readonly end: number }): void {
  if (end < start) inside('end', () => refuse(end, `≥ ${start}`), end);
}

const documentInfo = object<DocumentInfo>({
  title: nullable(text),
  file: text,
  sha256: hex(64),
  encoding: text,
  date: nullable(isoDate),
  issued: nullable(isoDate),
  issuer: nullable(text),
  meeting: nullable(text),
  material: nullable(text),
  characters: integer(0),
  last_fiscal_year: nullable(year),
});

/** The shapes of what stands somewhere in a source of so many characters. */
function placedShapes(characters: number) {
  const offset = integer(0, characters);
  const stretch = { start: offset, end: offset };
  const position = { line: integer(1), column: integer(1) };
  const range: Shape<Range> = (value) => {
    const [start, end, ...more] = list(offset)(value);
    if (start === undefined || end === undefined || more.length > 0) return refuse(value, '[start, end]');
    if (end < start) return inside('[1]', () => refuse(end, `≥ ${start}`), end);
    return [start, end];
  };
  const spans = object<RecordPlace['spans']>({
    activity: list(range),
    fiscal_years: list(range),
    departments: list(range),
  });
  return {
    place: where(object<Place>({ ...stretch, ...position, text }), ordered),
    recordPlace: where(object<RecordPlace>({ ...stretch, ...position, text, spans }), ordered),
    message: where(
      object<Message>({
        rule: word(RULES, 'rule'),
        severity: word<Severity>(SEVERITY_LABELS),
        message: text,
        ...position,
        ...stretch,
      }),
      ordered,
    ),
    unclaimed: where(object<Coverage['unclaimed_text'][number]>({ ...stretch, text }), ordered),
  };
}

type Placed = ReturnType<typeof placedShapes>;

const sectionShape = ({ place }: Placed) =>
  object<Section>({
    id,
    parent: nullable(text),
    level: integer(1),
    number: nullable(text),
    title: text,
    description: nullable(text),
    pages: list(integer(0), 2),
    source: place,
  });

const itemShape = ({ place }: Placed) =>
  object<Item>({
    id,
    section: nullable(text),
    number: nullable(text),
    label: nullable(text),
    title: text,
    details: list(text),
    departments: list(text),
    departments_basis: word<DepartmentsBasis>({ stated: 1, filled_down: 1, none: 1 }),
    columns: textByName,
    source: place,
  });

const recordShape = ({ recordPlace }: Placed) =>
  object<ProgressRecord>({
    id,
    key: hex(16),
    item: text,
    sections: list(text),
    item_title: text,
    item_departments: list(text),
    activity: text,
    activity_basis: word<ActivityBasis>({ stated: 1, item: 1, carried: 1 }),
    status: word(STATUS_LABELS),
    status_basis: word<StatusBasis>({ stated: 1, column: 1, inferred: 1 }),
    fiscal_years: years,
    fiscal_years_text: nullable(text),
    fiscal_years_basis: word<YearsBasis>({ tag: 1, column: 1, none: 1 }),
    departments: list(text),
    departments_basis: word<ProgressRecord['departments_basis']>({ tag: 1, none: 1 }),
    mark: nullable(text),
    action: nullable(text),
    quantities: list(object<Quantity>({ value: finite, unit: text, text })),
    source: recordPlace,
  });

const coverageShape = ({ unclaimed }: Placed) =>
  object<Coverage>({
    characters: integer(0),
    ...(Object.fromEntries(CLAIM_KINDS.map((kind) => [kind, integer(0)])) as Record<
      ClaimKind,
      Shape<number>
    >),
    unclaimed: integer(0),
    unclaimed_text: list(unclaimed),
  });

/** The format that this program reads and writes. */
export const DOCUMENT_FORMAT = 'shinchoku/1';

const format: Shape<ProgressDocument['format']> = (value) =>
  value === DOCUMENT_FORMAT ? value : refuse(value, JSON.stringify(DOCUMENT_FORMAT));

/**
 * Takes apart what `<stem>.json` holds and gives it again, field by field in the contract's order; how its parts
 * refer to each other is not looked at.
 *
 * @throws {Mismatch}
 */
export function toDocument(value: unknown): ProgressDocument {
  // The format comes first: of another one, nothing else need be right. Then the length, which all offsets keep to.
  const head = object<Pick<ProgressDocument, 'format' | 'document'>>({ format, document: documentInfo })(
    value,
  );
  const placed = placedShapes(head.document.characters);
  const body = object<Omit<ProgressDocument, 'format' | 'document'>>({
    sections: list(sectionShape(placed)),
    items: list(itemShape(placed)),
    records: list(recordShape(placed)),
    notes: list(object<Note>({ section: nullable(text), text, source: placed.place })),
    messages: list(placed.message),
    coverage: coverageShape(placed),
  })(value);
  return { ...head, ...body };
}
