import type { CorrectionEntry, CorrectionKind, CorrectionsFile, Range } from '../model.js';
import { type Fault, fault, within } from '../schema/fault.js';
import { correctionsFault } from '../schema/generated/validators.js';
import { foundText } from '../text/quoted.js';
import {
  DOCUMENT_FIELDS,
  fieldsOf,
  ITEM_FIELDS,
  isRecordField,
  namesDocumentAlone,
  RECORD_FIELDS,
} from './fields.js';

/** The format of a file of corrections. */
export const CORRECTIONS_FORMAT = 'shinchoku-corrections/1';

/** A file of corrections that cannot be read: where, what was found and what was expected. */
export class CorrectionsError extends Error {
  /** Where, and what was found there. */
  readonly found: string;
  /** In the notation of types, independent of the language. */
  readonly expected: string;

  constructor(found: string, expected: string) {
    super(`${found}; expected ${expected}`);
    this.name = 'CorrectionsError';
    this.found = found;
    this.expected = expected;
  }
}

/**
 * Reads a file of corrections.
 *
 * @param value the file's JSON
 * @throws {CorrectionsError} for another shape, a field that does not exist, and what does not fit the kind of correction
 */
export function parseCorrections(value: unknown): CorrectionsFile {
  // The validator drops unknown fields, which a typing error may have made: they are looked for afterwards.
  const file = structuredClone(value) as CorrectionsFile;
  const wrong = correctionsFault(file) ?? unknownField(value, file, []) ?? entryFault(file.corrections);
  if (wrong) throw new CorrectionsError(foundText(wrong), wrong.expected);
  return file;
}

/** The fields of an object, by the name of the list or field that holds it. */
const KNOWN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  corrections: ['file', 'sha256', 'at', 'do', 'set', 'parts', 'by', 'on', 'why'],
  at: ['start', 'end', 'text'],
  set: [...RECORD_FIELDS, ...Object.keys(ITEM_FIELDS), ...DOCUMENT_FIELDS],
  quantities: ['value', 'unit', 'text'],
};

const knownFields = (path: Fault['path']) => {
  const holder = path.findLast((step) => typeof step === 'string');
  return (KNOWN_FIELDS[String(holder)] ?? ['format', 'corrections']).join(' | ');
};

/** A field that the validator has dropped. */
function unknownField(given: unknown, known: unknown, path: Fault['path']): Fault | null {
  if (typeof given !== 'object' || given === null) return null;
  const kept = Object(known);
  for (const [key, value] of Object.entries(given)) {
    const step = Array.isArray(given) ? Number(key) : key;
    if (!Object.hasOwn(kept, key)) return fault(key, knownFields(path), path);
    const inner = unknownField(value, kept[key], [...path, step]);
    if (inner) return inner;
  }
  return null;
}

function entryFault(entries: readonly CorrectionEntry[]): Fault | null {
  for (const [index, entry] of entries.entries()) {
    const found = placeFault(entry) ?? fieldFault(entry) ?? (entry.parts && partsFault(entry.parts, entry));
    if (found) return within(found, ['corrections', index]);
  }
  return null;
}

/** Kinds that need a text: an empty cell can be neither cut nor joined. */
const OF_TEXT: readonly CorrectionKind[] = ['split', 'join', 'add'];

function placeFault(entry: CorrectionEntry): Fault | null {
  const { at, do: kind } = entry;
  if (!at)
    return kind === 'set' && namesDocumentAlone(entry) ? null : fault(at, '{ start, end, text }', ['at']);
  if (at.end - at.start !== at.text.length)
    return fault(at.end, `start + ${at.text.length} (at.text)`, ['at', 'end']);
  return at.text.trim() === '' && OF_TEXT.includes(kind) ? fault(at.text, 'text', ['at', 'text']) : null;
}

/** Fields that belong to another kind of correction, or lack in this one. */
function fieldFault(entry: CorrectionEntry): Fault | null {
  const { do: kind, set, parts } = entry;
  const isSet = kind === 'set' || (kind === 'add' && set !== undefined);
  if (isSet && Object.keys(set ?? {}).length === 0) return fault(set, 'a field with its value', ['set']);
  if (!isSet && set !== undefined) return fault(set, `no set with "${kind}"`, ['set']);
  if (kind !== 'split' && parts !== undefined) return fault(parts, `no parts with "${kind}"`, ['parts']);
  if (kind === 'split' && parts === undefined) return fault(parts, '[[start, end], …]', ['parts']);
  const strange = kind === 'add' ? fieldsOf(entry).find((field) => !isRecordField(field)) : undefined;
  return strange === undefined ? null : fault(strange, RECORD_FIELDS.join(' | '), ['set']);
}

/** At least two parts, in order, within the text. */
function partsFault(parts: readonly Range[], { at }: CorrectionEntry): Fault | null {
  const length = at?.text.length ?? 0;
  if (parts.length < 2) return fault(parts, 'at least 2 parts', ['parts']);
  let done = 0;
  for (const [index, [start, end]] of parts.entries()) {
    if (start < done) return fault(start, `≥ ${done}`, ['parts', index, 0]);
    if (end <= start) return fault(end, `> ${start}`, ['parts', index, 1]);
    if (end > length) return fault(end, `≤ ${length} (at.text)`, ['parts', index, 1]);
    done = end;
  }
  return null;
}
