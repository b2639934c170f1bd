import type { Correction, DocumentInfo, ProgressDocument } from '../model.js';

/** The format of a file of corrections. */
export const CORRECTIONS_FORMAT = 'shinchoku-corrections/1';

/** What a person says of a whole document: the plan's name and the date, by which editions are put in order. */
export interface DocumentCorrection {
  readonly file: string;
  readonly sha256: string;
  readonly title: string | null;
  readonly date: string | null;
}

/** A file of corrections that cannot be read: what was found and what was expected. */
export class CorrectionsError extends Error {}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const FIELDS = ['document.title', 'document.date'] as const;

const ISO_DATE = /^[0-9]{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?$/;

const refuse = (place: string, found: unknown, expected: string): never => {
  throw new CorrectionsError(`${place}: ${JSON.stringify(found) ?? 'nothing'}; expected ${expected}`);
};

/**
 * Reads what a file of corrections says of whole documents.
 *
 * @throws {CorrectionsError} for another shape, and for corrections that this version does not have yet
 */
export function parseCorrections(value: unknown): DocumentCorrection[] {
  if (!isObject(value) || value.format !== CORRECTIONS_FORMAT)
    return refuse('format', isObject(value) ? value.format : value, CORRECTIONS_FORMAT);
  if (!Array.isArray(value.corrections)) return refuse('corrections', value.corrections, 'a list');
  return value.corrections.map((each: unknown, index) => parseOne(each, `corrections[${index}]`));
}

function parseOne(value: unknown, place: string): DocumentCorrection {
  if (!isObject(value)) return refuse(place, value, 'an object');
  const { file, sha256, set } = value;
  if (typeof file !== 'string') return refuse(`${place}.file`, file, 'a path');
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
    return refuse(`${place}.sha256`, sha256, '64 hexadecimal digits');
  if (value.do !== 'set') return refuse(`${place}.do`, value.do, '"set"; others are not yet in this version');
  if (!isObject(set)) return refuse(`${place}.set`, set, 'an object');
  for (const name of Object.keys(set))
    if (!FIELDS.some((field) => field === name))
      refuse(`${place}.set`, name, `${FIELDS.join(' | ')}; others are not yet in this version`);
  const [title, date] = [set[FIELDS[0]] ?? null, set[FIELDS[1]] ?? null];
  if (title !== null && (typeof title !== 'string' || title.trim() === ''))
    return refuse(`${place}.set["${FIELDS[0]}"]`, title, 'a text');
  if (date !== null && (typeof date !== 'string' || !ISO_DATE.test(date)))
    return refuse(`${place}.set["${FIELDS[1]}"]`, date, 'a date such as 2018-06 or 2018-06-01');
  return { file, sha256, title: title === null ? null : title.trim(), date };
}

/** A document with its title and date as a person has set them. */
export function withCorrections(
  document: ProgressDocument,
  corrections: readonly DocumentCorrection[],
): ProgressDocument {
  let info: DocumentInfo = document.document;
  const made: Correction[] = [];
  const set = (field: 'title' | 'date', value: string | null) => {
    if (value === null || value === info[field]) return;
    made.push({ id: null, field: `document.${field}`, was: info[field], reapplied: false });
    info = { ...info, [field]: value };
  };
  for (const { sha256, title, date } of corrections) {
    if (sha256 !== document.document.sha256) continue;
    set('title', title);
    set('date', date);
  }
  if (made.length === 0) return document;
  return { ...document, document: info, corrections: [...document.corrections, ...made] };
}
